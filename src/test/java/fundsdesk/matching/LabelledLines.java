package fundsdesk.matching;

import fundsdesk.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A month of a desk, made up from a seed: clients, what they applied for, what the bank then showed, and which line
 * truly belongs to which applications.
 *
 * <p>Of the payments one in ten comes without the payer's account and half without a usable reference; names
 * are printed in a dozen ways; some are short, too short, too much, in one sum or in parts; some clients share a name;
 * some money is a stranger's, comes twice, or comes from somebody else's account.
 */
final class LabelledLines {

    private static final long[] COMPANY_ACCOUNTS = {71, 72, 73};
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 2);
    private static final int DAYS = 20;
    private static final int CLIENTS = 1100;

    final List<IncomingLine> lines = new ArrayList<>();
    final List<OpenApplication> applications = new ArrayList<>();

    /** The ids of the applications that a line truly pays; no entry for money that belongs to none. */
    final Map<Long, Set<Long>> truth = new LinkedHashMap<>();

    private final Random random;
    private final LabelledClients clients;

    LabelledLines(long seed, int wanted) {
        random = new Random(seed);
        clients = new LabelledClients(random, CLIENTS);
        while (lines.size() < wanted) {
            addCase(random.nextInt(1000));
        }
        Collections.shuffle(lines, random);
        Collections.shuffle(applications, random);
    }

    private void addCase(int dice) {
        if (dice < 20) {
            oneLineForSeveral();
        } else if (dice < 40) {
            severalLinesForOne();
        } else if (dice < 60) {
            stranger();
        } else if (dice < 68) {
            paidTwice();
        } else if (dice < 76) {
            paidBySomebodyElse();
        } else if (dice < 77) {
            cashWithoutAnyName();
        } else if (dice < 130) {
            apply(anyone(), anyAmount(), anyDay());
        } else {
            onePayment(dice);
        }
    }

    private void onePayment(int dice) {
        LabelledClients.Client client = anyone();
        LocalDate day = anyDay();
        OpenApplication application = apply(client, anyAmount(), day);
        long cents = cents(application.expected());
        long received = switch (dice % 50) {
            case 0, 1, 2, 3 -> cents - 100L * (1 + random.nextInt(50));
            case 4 -> cents - 100L * (60 + random.nextInt(400));
            case 5 -> cents + 100L * (1 + random.nextInt(500));
            default -> cents;
        };
        pay(client, received, day, application, List.of(application));
    }

    private void oneLineForSeveral() {
        LabelledClients.Client client = anyone();
        LocalDate day = anyDay();
        List<OpenApplication> parts = new ArrayList<>();
        long account = anyAccount();
        for (int at = 0; at < 2 + random.nextInt(2); at++) {
            parts.add(apply(client, anyAmount(), day, account));
        }
        long sum = parts.stream().mapToLong(part -> cents(part.expected())).sum();
        pay(clients.payer(client), sum, day, parts.getFirst(), parts, false);
    }

    private void severalLinesForOne() {
        LabelledClients.Client client = anyone();
        LocalDate day = anyDay();
        OpenApplication application = apply(client, anyAmount() + 200_000, day);
        long first = cents(application.expected()) / 3 / 100 * 100;
        Payer payer = clients.payer(client);
        pay(payer, first, day, application, List.of(application), false);
        pay(payer, cents(application.expected()) - first, day, application, List.of(application), false);
    }

    private void stranger() {
        LabelledClients.Client nobody = clients.stranger(CLIENTS + lines.size());
        long cents = random.nextBoolean() && !applications.isEmpty()
                ? cents(applications.get(random.nextInt(applications.size())).expected())
                : anyAmount();
        addLine(clients.payer(nobody, true, true), cents, anyDay(), anyAccount(), "DEPOSIT");
    }

    private void paidTwice() {
        LabelledClients.Client client = anyone();
        LocalDate day = anyDay();
        OpenApplication application = apply(client, anyAmount(), day);
        long account = application.companyAccountIds().iterator().next();
        Payer payer = clients.payer(client, true, true);
        IncomingLine first =
                addLine(payer, cents(application.expected()), day, account, "PAYMENT " + application.number());
        truth.put(first.id(), Set.of(application.id()));
        addLine(payer, cents(application.expected()), day.plusDays(1), account, "AGAIN");
    }

    /** The reference is the client's, the account and the name are not: such money goes back. */
    private void paidBySomebodyElse() {
        LabelledClients.Client client = anyone();
        LocalDate day = anyDay();
        OpenApplication application = apply(client, anyAmount(), day);
        addLine(
                clients.payer(clients.stranger(CLIENTS + lines.size()), true, true),
                cents(application.expected()),
                day,
                application.companyAccountIds().iterator().next(),
                application.number());
    }

    private void cashWithoutAnyName() {
        LabelledClients.Client client = anyone();
        LocalDate day = anyDay();
        OpenApplication application = apply(client, anyAmount(), day);
        IncomingLine line = addLine(
                Payer.UNKNOWN,
                cents(application.expected()),
                day,
                application.companyAccountIds().iterator().next(),
                "CASH DEPOSIT");
        truth.put(line.id(), Set.of(application.id()));
    }

    private void pay(
            LabelledClients.Client client,
            long cents,
            LocalDate day,
            OpenApplication quoted,
            List<OpenApplication> truly) {
        pay(clients.payer(client), cents, day, quoted, truly, random.nextInt(100) < 50);
    }

    private void pay(
            Payer payer,
            long cents,
            LocalDate day,
            OpenApplication quoted,
            List<OpenApplication> truly,
            boolean withReference) {
        IncomingLine line = addLine(
                payer,
                cents,
                day.plusDays(random.nextInt(4)),
                quoted.companyAccountIds().iterator().next(),
                withReference ? remittance(quoted.number()) : "TRANSFER");
        Set<Long> ids = new TreeSet<>();
        truly.forEach(application -> ids.add(application.id()));
        truth.put(line.id(), ids);
    }

    private String remittance(String number) {
        return switch (random.nextInt(25)) {
            case 0, 6, 7 -> number.replace("-", "");
            case 1 -> "/ROC/" + number + "//";
            case 2 -> "REF" + number.replace("-", " ") + " THANKS";
            case 3 -> number.substring(0, 18) + " " + number.substring(18);
            case 4 -> number.substring(0, number.length() - 2);
            case 5 -> swapped(number);
            default -> "DEPOSIT " + number.toLowerCase(Locale.ROOT);
        };
    }

    private static String swapped(String number) {
        int at = number.length() - 2;
        return number.substring(0, at) + number.charAt(at + 1) + number.charAt(at);
    }

    private OpenApplication apply(LabelledClients.Client client, long cents, LocalDate day) {
        return apply(client, cents, day, anyAccount());
    }

    private OpenApplication apply(LabelledClients.Client client, long cents, LocalDate day, long account) {
        long id = 5_000 + applications.size();
        String number = "DEP-2026%02d%02d-%06d".formatted(day.getMonthValue(), day.getDayOfMonth(), id);
        MethodRules rules = new MethodRules(money(5_000), 7, random.nextInt(100) > 0);
        OpenApplication application = new OpenApplication(
                id, number, Set.of(account), client.claimant(), money(cents), List.of(), day, rules);
        applications.add(application);
        return application;
    }

    private IncomingLine addLine(Payer payer, long cents, LocalDate day, long account, String text) {
        IncomingLine line =
                IncomingLine.open(90_000 + lines.size(), account, money(cents), day, payer, Remittance.text(text));
        lines.add(line);
        return line;
    }

    private LabelledClients.Client anyone() {
        return clients.anyone();
    }

    private long anyAccount() {
        return COMPANY_ACCOUNTS[random.nextInt(COMPANY_ACCOUNTS.length)];
    }

    private LocalDate anyDay() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    /** Two in three clients deposit a round amount. */
    private long anyAmount() {
        return random.nextInt(3) > 0 ? 100_000L * (1 + random.nextInt(100)) : 10_000L + random.nextInt(9_000_000);
    }

    private static Money money(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2), "HKD");
    }

    private static long cents(Money money) {
        return money.amount().movePointRight(2).longValueExact();
    }
}
