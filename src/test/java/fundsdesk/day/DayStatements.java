package fundsdesk.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One account at a bank, and the day's statements of it in the formats in which banks send them. */
public final class DayStatements {

    public static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Hong_Kong"));

    private static final DateTimeFormatter SWIFT = DateTimeFormatter.ofPattern("yyMMdd");

    /** A booking; a negative amount leaves the account. */
    public record Booking(String amount, String reference, String name, String account, String text) {

        boolean incoming() {
            return !amount.startsWith("-");
        }

        String plain() {
            return incoming() ? amount : amount.substring(1);
        }
    }

    private final String account;
    private BigDecimal balance = new BigDecimal("1000.00");
    private int number;

    public DayStatements(String account) {
        this.account = account;
    }

    public static Booking in(String amount, String reference, String name, String account, String text) {
        return new Booking(amount, reference, name, account, text);
    }

    public static Booking out(String amount, String reference, String text) {
        return new Booking("-" + amount, reference, "", "", text);
    }

    /** Of the day so far: its bookings stand in the day's statement again. */
    String mt942(List<Booking> bookings) {
        return ":20:INT" + ++number + "\n:25:" + account + "\n:28C:" + number + "/1\n:34F:HKD0,\n:13D:"
                + SWIFT.format(TODAY) + "1200+0800\n" + lines(bookings) + ":90D:0HKD0,\n:90C:" + bookings.size()
                + "HKD"
                + comma(bookings.stream()
                        .map(each -> new BigDecimal(each.amount()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                + "\n-\n";
    }

    public String mt940(List<Booking> bookings) {
        String opening = ":60F:C" + SWIFT.format(TODAY) + "HKD" + comma(balance) + "\n";
        book(bookings);
        return ":20:DAY" + ++number + "\n:25:" + account + "\n:28C:" + number + "/1\n" + opening + lines(bookings)
                + ":62F:C" + SWIFT.format(TODAY) + "HKD" + comma(balance) + "\n-\n";
    }

    public String camt053(List<Booking> bookings) {
        String opening = camtBalance("OPBD");
        book(bookings);
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M%d</MsgId>
            <CreDtTm>%sT15:00:00</CreDtTm></GrpHdr><Stmt><Id>S%d</Id><Acct><Id><Othr><Id>%s</Id></Othr></Id><Ccy>HKD</Ccy>
            </Acct>%s%s%s</Stmt></BkToCstmrStmt></Document>
            """.formatted(
                        ++number,
                        TODAY,
                        number,
                        account,
                        opening,
                        bookings.stream().map(DayStatements::entry).collect(Collectors.joining()),
                        camtBalance("CLBD"));
    }

    String csv(List<Booking> bookings) {
        List<String> rows = new ArrayList<>(List.of("Date,Reference,Name,Account,Text,Deposit,Withdrawal,Balance"));
        for (Booking each : bookings) {
            book(List.of(each));
            rows.add(String.join(
                    ",",
                    TODAY.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")),
                    each.reference(),
                    each.name(),
                    each.account(),
                    each.text(),
                    each.incoming() ? each.plain() : "",
                    each.incoming() ? "" : each.plain(),
                    balance.toPlainString()));
        }
        return String.join("\n", rows) + "\n";
    }

    private void book(List<Booking> bookings) {
        bookings.forEach(each -> balance = balance.add(new BigDecimal(each.amount())));
    }

    public BigDecimal balance() {
        return balance;
    }

    private static String lines(List<Booking> bookings) {
        return bookings.stream()
                .map(each -> ":61:" + SWIFT.format(TODAY) + (each.incoming() ? "C" : "D")
                        + comma(new BigDecimal(each.plain())) + "NTRFNONREF//" + each.reference() + "\n:86:"
                        + (each.account().isEmpty() ? "" : "/CNTP/" + each.account() + "//" + each.name() + "/\n")
                        + "/REMI/" + each.text() + "/\n")
                .collect(Collectors.joining());
    }

    private static String entry(Booking each) {
        String money = "<Amt Ccy=\"HKD\">" + each.plain() + "</Amt><CdtDbtInd>" + (each.incoming() ? "CRDT" : "DBIT")
                + "</CdtDbtInd>";
        return "<Ntry>" + money + "<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>" + TODAY + "</Dt></BookgDt><ValDt><Dt>" + TODAY
                + "</Dt></ValDt><AcctSvcrRef>" + each.reference() + "</AcctSvcrRef><NtryDtls><TxDtls>" + money
                + "<RltdPties><Dbtr><Pty><Nm>" + each.name() + "</Nm></Pty></Dbtr><DbtrAcct><Id><Othr><Id>"
                + each.account() + "</Id></Othr></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>" + each.text()
                + "</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>";
    }

    private String camtBalance(String type) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + type + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"HKD\">" + balance.toPlainString()
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>" + TODAY + "</Dt></Dt></Bal>";
    }

    private static String comma(BigDecimal amount) {
        return amount.setScale(2).toPlainString().replace('.', ',');
    }
}
