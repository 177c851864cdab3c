package fundsdesk.statements;

import fundsdesk.money.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One transaction of a camt entry ({@code TxDtls}); a batch booking has several.
 *
 * @param line where it stands in the file
 * @param amount when stated
 * @param direction when stated, since it may differ from the entry's
 * @param outline all of it, for people
 * @param identity its references, parties and remittance information as written
 */
record CamtDetail(
        int line,
        Optional<Money> amount,
        Optional<Direction> direction,
        Counterparty debtor,
        Counterparty creditor,
        Optional<String> bankReference,
        Optional<String> transactionId,
        Optional<String> endToEndId,
        Optional<String> code,
        Optional<LocalDate> settled,
        String remittance,
        String outline,
        String identity) {

    static CamtDetail read(CamtElement part, Optional<String> currency) {
        return new CamtDetail(
                part.line(),
                part.money(currency, "Amt").or(() -> part.money(currency, "AmtDtls", "TxAmt", "Amt")),
                part.direction(),
                CamtParty.read(part, "Dbtr"),
                CamtParty.read(part, "Cdtr"),
                Texts.reference(part.text("Refs", "AcctSvcrRef")),
                Texts.reference(part.text("Refs", "TxId")),
                Texts.reference(part.text("Refs", "EndToEndId")),
                code(part),
                part.date("RltdDts", "IntrBkSttlmDt"),
                remittance(part),
                part.outline(),
                Stream.of("Refs", "RltdPties", "RmtInf", "AddtlTxInf")
                        .flatMap(part::all)
                        .map(CamtElement::outline)
                        .collect(Collectors.joining(" ")));
    }

    /** A bank transaction code: {@code PMNT-RCDT-ESCT} of ISO, or the bank's own. */
    static Optional<String> code(CamtElement part) {
        Optional<CamtElement> domain = part.at("BkTxCd", "Domn");
        return domain.map(
                        found -> Stream.of(found.text("Cd"), found.text("Fmly", "Cd"), found.text("Fmly", "SubFmlyCd"))
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining("-")))
                .or(() -> part.text("BkTxCd", "Prtry", "Cd"));
    }

    /**
     * Who is on the other side: the debtor of a credit, the creditor of a debit; but never the account's own owner, whom
     * banks put in either place when a payment comes back.
     */
    Counterparty counterparty(Direction original, ReadAccount own) {
        Counterparty usual = sender(original);
        Counterparty other = sender(original.opposite());
        boolean unusual =
                isOwn(usual, own) || usual.isUnknown() && other.account().isPresent();
        return unusual && !isOwn(other, own) && !other.isUnknown() ? other : usual;
    }

    private Counterparty sender(Direction of) {
        return switch (of) {
            case CREDIT -> debtor;
            case DEBIT -> creditor;
        };
    }

    private static boolean isOwn(Counterparty party, ReadAccount own) {
        return party.account()
                .map(own::isNumbered)
                .orElseGet(() -> party.name()
                        .flatMap(name -> own.owner().filter(name::equalsIgnoreCase))
                        .isPresent());
    }

    private static String remittance(CamtElement part) {
        Stream<String> structured = part.at("RmtInf").stream()
                .flatMap(information -> information.all("Strd"))
                .flatMap(document -> Stream.of(
                                document.text("CdtrRefInf", "Ref"),
                                document.text("RfrdDocInf", "Nb"),
                                document.text("AddtlRmtInf"))
                        .flatMap(Optional::stream));
        Stream<String> free = part.at("RmtInf").stream()
                .flatMap(information -> information.all("Ustrd"))
                .flatMap(words -> words.text().stream());
        String remittance = Stream.concat(free, structured).distinct().collect(Collectors.joining(" "));
        return remittance.isEmpty() ? part.text("AddtlTxInf").orElse("") : remittance;
    }
}
