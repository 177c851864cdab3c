package fundsdesk.statements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a camt statement says of itself beside its entries: account, numbers, days, balances. */
final class CamtHead {
    private static final Comparator<ReadBalance> BY_DATE =
            Comparator.comparing(balance -> balance.date().orElse(LocalDate.EPOCH));

    /** A balance of one of the booked kinds: OPBD, PRCD, ITBD, CLBD. */
    private record Typed(String type, ReadBalance balance) {}

    private final int line;
    private final StatementKind kind;
    private final String format;
    private final List<Typed> balances = new ArrayList<>();
    private @Nullable ReadAccount account;
    private Optional<String> reference = Optional.empty();
    private Optional<String> number = Optional.empty();
    private Optional<String> page = Optional.empty();
    private Optional<LocalDate> created;
    private Optional<LocalDate> until = Optional.empty();

    CamtHead(int line, StatementKind kind, String format, Optional<LocalDate> created) {
        this.line = line;
        this.kind = kind;
        this.format = format;
        this.created = created;
    }

    void take(CamtElement part) {
        switch (part.name()) {
            case "Id" -> reference = part.text();
            case "ElctrncSeqNb" -> number = part.text();
            case "LglSeqNb" -> number = number.or(part::text);
            case "StmtPgntn", "RptPgntn", "NtfctnPgntn" -> page = part.text("PgNb");
            case "CreDtTm" -> created = part.date().or(() -> created);
            case "FrToDt" -> until = part.date("ToDtTm").or(() -> part.date("ToDt"));
            case "Acct" -> account = account(part);
            case "Bal" -> balance(part);
            default -> {
                // Summaries, interest and notes are not lines.
            }
        }
    }

    ReadAccount account() {
        if (account == null) {
            throw UnreadableStatement.at(line, "Acct", "no-account");
        }
        return account;
    }

    Optional<String> currency() {
        return account()
                .currency()
                .or(() -> balances.stream()
                        .map(typed -> typed.balance().amount().currency())
                        .findFirst());
    }

    /** The day of entries that state none: that of the closing balance, the end of the period, the message. */
    Optional<LocalDate> day() {
        return closing().flatMap(ReadBalance::date).or(() -> until).or(() -> created);
    }

    OpenStatement open(StatementSink sink) {
        return new OpenStatement(sink, kind, format, line, account())
                .numbered(reference, number, page)
                .opening(opening());
    }

    void close(OpenStatement statement) {
        statement.opening(opening()).closing(closing());
    }

    // A statement of several days gives the balances of each; the pages of one break off with intermediate ones.
    private Optional<ReadBalance> opening() {
        boolean goesOn = typed("CLBD").findAny().isPresent() || typed("ITBD").count() > 1;
        return typed("OPBD")
                .reduce(BinaryOperator.minBy(BY_DATE))
                .or(() -> typed("PRCD").reduce(BinaryOperator.minBy(BY_DATE)))
                .or(() -> typed("ITBD").findFirst().filter(first -> goesOn));
    }

    private Optional<ReadBalance> closing() {
        boolean goesOn =
                opening().filter(Predicate.not(ReadBalance::intermediate)).isPresent()
                        || typed("ITBD").count() > 1;
        return typed("CLBD")
                .reduce((first, second) -> BY_DATE.compare(second, first) < 0 ? first : second)
                .or(() -> typed("ITBD").reduce((first, second) -> second).filter(last -> goesOn));
    }

    // An account of several currencies may state its balance in each: that of the account's own counts.
    private Stream<ReadBalance> typed(String type) {
        Optional<String> currency = currency();
        boolean any = balances.stream().anyMatch(typed -> isIn(typed, currency));
        return balances.stream()
                .filter(typed -> typed.type().equals(type) && (!any || isIn(typed, currency)))
                .map(Typed::balance);
    }

    private static boolean isIn(Typed typed, Optional<String> currency) {
        return Optional.of(typed.balance().amount().currency()).equals(currency);
    }

    private void balance(CamtElement part) {
        String type = part.text("Tp", "CdOrPrtry", "Cd")
                .or(() -> part.text("Tp", "Cd"))
                .orElse("");
        switch (type) {
            case "OPBD", "PRCD", "ITBD", "CLBD" ->
                part.money(Optional.ofNullable(account).flatMap(ReadAccount::currency), "Amt")
                        .map(part.direction().orElse(Direction.CREDIT)::signed)
                        .map(amount -> new ReadBalance(amount, part.date("Dt"), type.equals("ITBD")))
                        .ifPresent(balance -> balances.add(new Typed(type, balance)));
            default -> {
                // Available, expected and informative balances prove nothing about booked lines.
            }
        }
    }

    private static ReadAccount account(CamtElement part) {
        String number = CamtParty.number(part).orElseThrow(() -> part.refused("no-account-number"));
        return new ReadAccount(
                number,
                number,
                part.text("Ccy").map(Amounts::currency),
                CamtParty.bank(part.at("Svcr")),
                part.text("Ownr", "Nm"));
    }
}
