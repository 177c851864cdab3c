package fundsdesk.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * SIMULATED: a bank that pushes payments to the desk, tells of them as a real one does (repeated, out of order, failed,
 * taken back, forged), and sends a statement of what it did (DEMO-03). It reaches the desk over HTTP only, see
 * {@link SimulatedBankLine}; nobody's money moves.
 */
@Component
@Profile("demo")
class SimulatedBank {

    /** The company account that it keeps for the desk. */
    static final String ACCOUNT = "395-700-10022334";

    /** The name by which the desk knows the connection. */
    static final String CODE = "airstar-simulated";

    /** What it can do. */
    enum Event {
        DAY,
        FPS_APPLICATION,
        FPS_OWN_ACCOUNT,
        FPS_UNKNOWN_ACCOUNT,
        BST_PUSHED,
        BST_REPEATED,
        BST_FAILED,
        BST_TAKEN_BACK,
        BST_TAKEN_BACK_FIRST,
        EDDA_SETTLED,
        FORGED
    }

    /** A notification that went out, and what the desk answered. */
    record Sent(Instant at, String what, String amount, int status, String answer) {}

    private static final int ROUND = 10;

    private final SimulatedBankLine line;
    private final SimulatedBooks books;
    private final SimulatedPayers payers;
    private final Clock clock;

    SimulatedBank(SimulatedBankLine line, SimulatedBooks books, SimulatedPayers payers, Clock clock) {
        this.line = line;
        this.books = books;
        this.payers = payers;
        this.clock = clock;
    }

    /** Does it, and answers what was sent, in the order in which it was. */
    synchronized List<Sent> does(Event event) {
        List<SimulatedNotification> all = new ArrayList<>(notifications(event));
        if (event == Event.DAY) {
            Collections.shuffle(all, new Random(clock.millis()));
        }
        return all.stream().map(this::send).toList();
    }

    /** Pushes money of that account; the desk is told at once. */
    synchronized SimulatedNotification pushes(SimulatedPayers.Payer payer, BigDecimal amount) {
        SimulatedNotification success =
                booked(notification("BST", "SUCCESS", payer, null).of(amount));
        send(success);
        return success;
    }

    /** Takes back what it pushed. */
    synchronized void takesBack(SimulatedNotification success) {
        SimulatedNotification refund = success.takenBack("E4031 Payer's account closed");
        books.debit(refund);
        send(refund);
    }

    /** Sends the statement of what was booked since the last one; nothing when nothing was. */
    synchronized List<Sent> sendsStatement() {
        return books.statement(line::lastClosing).stream()
                .map(file -> {
                    var answer = line.importStatement(file.name(), file.text());
                    return new Sent(clock.instant(), file.name(), "", answer.statusCode(), answer.body());
                })
                .toList();
    }

    private List<SimulatedNotification> notifications(Event event) {
        return switch (event) {
            case DAY -> day();
            case FPS_APPLICATION -> List.of(booked(fps(payers.applied()).of(SimulatedPayers.APPLIED_FOR)));
            case FPS_OWN_ACCOUNT -> List.of(booked(fps(payers.next())));
            case FPS_UNKNOWN_ACCOUNT -> List.of(booked(fps(SimulatedPayers.STRANGER)));
            case BST_PUSHED -> List.of(booked(bst("SUCCESS")));
            case BST_REPEATED -> Collections.nCopies(3, booked(bst("SUCCESS")));
            case BST_FAILED -> List.of(bst("FAILED"));
            case BST_TAKEN_BACK -> takenBack(false);
            case BST_TAKEN_BACK_FIRST -> takenBack(true);
            case EDDA_SETTLED ->
                books.untoldDebits().stream().map(this::settled).toList();
            case FORGED -> List.of(bst("SUCCESS").forged());
        };
    }

    private List<SimulatedNotification> day() {
        List<SimulatedNotification> all = new ArrayList<>();
        for (Event event : Event.values()) {
            if (event != Event.DAY) {
                all.addAll(notifications(event));
            }
        }
        return all;
    }

    private List<SimulatedNotification> takenBack(boolean first) {
        SimulatedNotification success = booked(bst("SUCCESS"));
        SimulatedNotification refund = success.takenBack("E4031 Payer's account closed");
        books.debit(refund);
        return first ? List.of(refund, success) : List.of(success, refund);
    }

    private SimulatedNotification booked(SimulatedNotification notification) {
        books.credit(notification);
        return notification;
    }

    private SimulatedNotification fps(SimulatedPayers.Payer payer) {
        return notification("FPS", "SUCCESS", payer, null);
    }

    private SimulatedNotification bst(String event) {
        return notification("BST", event, payers.linked(), null);
    }

    private SimulatedNotification settled(SimulatedBooks.Debit debit) {
        return new SimulatedNotification(
                "EDDA",
                "SUCCESS",
                debit.bankReference(),
                debit.amount().setScale(2, RoundingMode.UNNECESSARY),
                new SimulatedPayers.Payer(debit.payerName(), debit.payerAccount()),
                debit.key(),
                false);
    }

    private SimulatedNotification notification(
            String channel, String event, SimulatedPayers.Payer payer, @Nullable String reference) {
        String serial = channel + clock.millis() + books.next();
        BigDecimal amount =
                BigDecimal.valueOf(1_000L + 50L * (books.next() % ROUND)).setScale(2);
        return new SimulatedNotification(channel, event, serial, amount, payer, reference, false);
    }

    private Sent send(SimulatedNotification notification) {
        Map<String, Object> body = new LinkedHashMap<>(notification.body(ACCOUNT, clock.instant()));
        var answer = line.notify(body, notification.isForged());
        return new Sent(
                clock.instant(),
                notification.inWords(),
                notification.amount().toPlainString(),
                answer.statusCode(),
                answer.body());
    }
}
