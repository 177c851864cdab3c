package fundsdesk.matching;

import fundsdesk.money.Money;
import fundsdesk.names.Agreement;
import fundsdesk.names.NameComparison;
import fundsdesk.names.Score;
import fundsdesk.names.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes the compact evidence of one pair out for people. */
record WrittenEvidence(LineFacts line, ApplicationFacts application, long evidence, FieldWeights weights) {

    List<Evidence> fields() {
        return Stream.of(Field.values()).map(this::field).toList();
    }

    private Evidence field(Field field) {
        return switch (field) {
            case ACCOUNT -> of(field, line.line.payer().account(), accountOnFile(), List.of());
            case NAME -> name();
            case AMOUNT ->
                of(
                        field,
                        line.line.amount().toString(),
                        application.application.expected().toString(),
                        amountNotes());
            case REFERENCE -> of(field, quoted(), application.number(), referenceNotes());
            case DATE ->
                of(
                        field,
                        line.line.valueDate().toString(),
                        application.application.date().toString(),
                        dateNotes());
        };
    }

    private Evidence of(Field field, String lineValue, String applicationValue, List<Why> notes) {
        Agreement verdict = Weighing.verdict(evidence, field);
        return new Evidence(
                field,
                verdict,
                verdict == Agreement.MISSING ? 0 : weights.of(field, verdict),
                new Score(Weighing.credit(evidence, field)),
                lineValue,
                applicationValue,
                notes);
    }

    /** The account that agrees, or all of them. */
    private String accountOnFile() {
        List<PayingAccount> accounts = application.claimant.claimant().accounts();
        List<String> agreeing = new ArrayList<>();
        for (int at = 0; at < accounts.size(); at++) {
            Agreement verdict =
                    line.account.compare(application.claimant.accounts().get(at));
            if (verdict == Weighing.verdict(evidence, Field.ACCOUNT) && verdict != Agreement.DIFFERENT) {
                agreeing.add(accounts.get(at).number());
            }
        }
        return agreeing.isEmpty()
                ? String.join(", ", accounts.stream().map(PayingAccount::number).toList())
                : agreeing.getFirst();
    }

    private Evidence name() {
        NameComparison comparison = NameComparison.of(line.payer(), application.claimant.names());
        return of(Field.NAME, comparison.payer(), comparison.client(), comparison.notes());
    }

    private List<Why> amountNotes() {
        Money received = line.line.amount();
        Money expected = application.application.expected();
        boolean partOfSum = Weighing.verdict(evidence, Field.AMOUNT) == Agreement.EQUAL;
        return switch (AmountFit.of(line.amount, application.amount, application.tolerance)) {
            case EXACT -> List.of();
            case WITHIN_TOLERANCE, TOO_SHORT ->
                List.of(
                        partOfSum
                                ? Reason.because(Reason.AMOUNT_PART_OF_SUM)
                                : Reason.because(
                                        Reason.AMOUNT_SHORT,
                                        expected.minus(received),
                                        application.application.rules().tolerance()));
            case OVER ->
                List.of(
                        partOfSum
                                ? Reason.because(Reason.AMOUNT_PART_OF_SUM)
                                : Reason.because(Reason.AMOUNT_OVER, received.minus(expected)));
        };
    }

    private String quoted() {
        int at = line.quoted.indexOf(application);
        if (at >= 0) {
            return line.quotedTexts.get(at);
        }
        List<String> others = new ArrayList<>(line.quotedTexts);
        others.addAll(line.strangers);
        return others.isEmpty() ? line.line.remittance().text() : String.join(", ", others);
    }

    private List<Why> referenceNotes() {
        return switch (Weighing.verdict(evidence, Field.REFERENCE)) {
            case EQUAL ->
                Weighing.hasUniqueReference(evidence)
                        ? List.of()
                        : List.of(Reason.because(Reason.REFERENCE_NOT_UNIQUE));
            case SIMILAR -> List.of(Reason.because(Reason.REFERENCE_NEARLY));
            case DIFFERENT -> List.of(Reason.because(Reason.REFERENCE_OTHER));
            case MISSING -> List.of();
        };
    }

    private List<Why> dateNotes() {
        long days = line.day - application.day;
        if (days == 0) {
            return List.of();
        }
        return List.of(Reason.because(days > 0 ? Reason.DATE_LATER : Reason.DATE_EARLIER, Math.abs(days)));
    }
}
