package fundsdesk.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** An MT940 statement as a bank would send it, of credits that add up. */
final class DemoStatement {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private final String account;
    private final String currency;
    private final LocalDate day;
    private final BigDecimal opening;
    private final List<String> lines = new ArrayList<>();
    private BigDecimal closing;

    DemoStatement(String account, String currency, LocalDate day, String opening) {
        this.account = account;
        this.currency = currency;
        this.day = day;
        this.opening = new BigDecimal(opening);
        this.closing = this.opening;
    }

    DemoStatement credit(String amount, String reference, String name, String payingAccount, String text) {
        closing = closing.add(new BigDecimal(amount));
        lines.add(":61:%s%sC%sNTRF%s//%s"
                .formatted(
                        DAY.format(day),
                        day.format(DateTimeFormatter.ofPattern("MMdd")),
                        swift(new BigDecimal(amount)),
                        "NONREF",
                        reference));
        lines.add(":86:/CNTP/" + payingAccount + "//" + name + "/");
        if (!text.isEmpty()) {
            lines.add("/REMI/" + text + "/");
        }
        return this;
    }

    DemoStatement debit(String amount, String reference, String text) {
        closing = closing.subtract(new BigDecimal(amount));
        lines.add(":61:%s%sD%sNTRF%s//%s"
                .formatted(
                        DAY.format(day),
                        day.format(DateTimeFormatter.ofPattern("MMdd")),
                        swift(new BigDecimal(amount)),
                        "NONREF",
                        reference));
        lines.add(":86:/REMI/" + text + "/");
        return this;
    }

    boolean isOf(LocalDate other) {
        return day.equals(other);
    }

    BigDecimal closing() {
        return closing;
    }

    /** The file's text, with its own closing balance. */
    String text(int number) {
        return text(number, closing);
    }

    /** The file's text, claiming another closing balance. */
    String text(int number, BigDecimal claimedClosing) {
        return """
            :20:FDSK%s%03d
            :25:%s
            :28C:%d/1
            :60F:C%s%s%s
            %s
            :62F:C%s%s%s
            -
            """.formatted(
                        DAY.format(day),
                        number,
                        account,
                        number,
                        DAY.format(day.minusDays(1)),
                        currency,
                        swift(opening),
                        String.join("\n", lines),
                        DAY.format(day),
                        currency,
                        swift(claimedClosing));
    }

    private static String swift(BigDecimal amount) {
        return amount.setScale(2, java.math.RoundingMode.UNNECESSARY)
                .toPlainString()
                .replace('.', ',');
    }
}
