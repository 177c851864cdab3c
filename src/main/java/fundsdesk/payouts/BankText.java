package fundsdesk.payouts;

import fundsdesk.crud.Verdict;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;

/** Which texts can stand in a file for a bank: what it could not read, or would read as something else, is refused. */
final class BankText {

    private static final Set<Byte> UNREADABLE = Set.of(
            Character.CONTROL,
            Character.FORMAT,
            Character.SURROGATE,
            Character.UNASSIGNED,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR);

    /** Stands for what somebody before could not read. */
    private static final int REPLACEMENT = 0xfffd;

    /** With which spreadsheets begin a formula, in the wide forms too. */
    private static final String FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20";

    private BankText() {}

    /** Whether the payee can stand in a file of the format.
     *
     * @param number of what is paid, which the refusal names
     */
    static Verdict ofPayee(String number, Payout.Payee payee, TransferFormat format) {
        return Verdict.allowedIf(
                        Stream.of(payee.name(), payee.bank(), payee.account()).noneMatch(String::isBlank),
                        "transfer.unreadable-payee",
                        number)
                .and(() -> of(number, payee.name(), format))
                .and(() -> of(number, payee.bank(), format))
                .and(() -> of(number, payee.bic() == null ? "" : payee.bic(), format))
                .and(() -> of(number, payee.account(), format));
    }

    /** Whether the text can stand in a file of the format. */
    static Verdict of(String number, String text, TransferFormat format) {
        return isReadable(number, text)
                .and(() -> Verdict.allowedIf(
                        !(format == TransferFormat.BANK_CSV && isFormula(text)), "transfer.formula", number, text));
    }

    private static Verdict isReadable(String number, String text) {
        return text.codePoints()
                .filter(point -> point == REPLACEMENT || UNREADABLE.contains((byte) Character.getType(point)))
                .boxed()
                .findFirst()
                .map(point -> Verdict.refused("transfer.unreadable-character", number, "U+" + hex(point)))
                .orElseGet(Verdict::allowed);
    }

    /** What spreadsheets work out instead of showing it. */
    private static boolean isFormula(String text) {
        return !text.isBlank() && FORMULA.indexOf(text.strip().charAt(0)) >= 0;
    }

    private static String hex(int point) {
        HexFormat capitals = HexFormat.of().withUpperCase();
        return point > 0xffff ? capitals.toHexDigits(point, 6) : capitals.toHexDigits((char) point);
    }
}
