package fundsdesk.statements;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;

/**
 * Writes valid statements of any length, the same for the same seed: each line of another remitter, amount and
 * reference, and balances that add up.
 */
final class SampleStatements {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyMMdd");
    private static final List<String> SURNAMES =
            List.of("CHAN", "WONG", "LEE", "CHEUNG", "LAM", "HO", "NG", "LEUNG", "TSE", "KWOK", "YIP", "TANG");
    private static final List<String> GIVEN =
            List.of("TAI MAN", "SIU MING", "KA YAN", "MEI LING", "CHI KIN", "YUK LAN", "WAI KWAN", "HOI YAN");

    private final OutputStream out;
    private final Random random;
    private final LocalDate day;
    private BigDecimal balance = new BigDecimal("1000000.00");

    SampleStatements(OutputStream out, LocalDate day, long seed) {
        this.out = out;
        this.day = day;
        this.random = new Random(seed);
    }

    /** An MT940 of one account in HKD with so many lines. */
    void mt940(String account, int lines) throws IOException {
        write(":20:SAMPLE\n:25:" + account + "\n:28C:1/1\n:60F:C" + SHORT.format(day) + "HKD" + comma(balance) + "\n");
        for (int i = 1; i <= lines; i++) {
            boolean credit = isCredit();
            BigDecimal amount = book(credit);
            write(":61:" + SHORT.format(day) + (credit ? "C" : "D") + comma(amount) + "NTRFNONREF//B" + i + "\n:86:FPS "
                    + (credit ? "" : "TO ") + name() + " REF FRN" + day.getYear() + "%010d".formatted(i) + "\n");
        }
        write(":62F:C" + SHORT.format(day) + "HKD" + comma(balance) + "\n-\n");
    }

    /** A camt.053 of one account in HKD with so many entries of one transaction. */
    void camt053(String account, int lines) throws IOException {
        write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">"
                + "<BkToCstmrStmt><GrpHdr><MsgId>SAMPLE</MsgId><CreDtTm>" + day
                + "T23:00:00</CreDtTm></GrpHdr><Stmt>"
                + "<Id>SAMPLE-1</Id><Acct><Id><Othr><Id>" + account + "</Id></Othr></Id><Ccy>HKD</Ccy></Acct>");
        write(balance("OPBD"));
        for (int i = 1; i <= lines; i++) {
            boolean credit = isCredit();
            write(entry(i, credit, book(credit)));
        }
        write(balance("CLBD") + "</Stmt></BkToCstmrStmt></Document>\n");
    }

    private String entry(int number, boolean credit, BigDecimal amount) {
        String money = "<Amt Ccy=\"HKD\">" + amount.toPlainString() + "</Amt><CdtDbtInd>" + (credit ? "CRDT" : "DBIT")
                + "</CdtDbtInd>";
        String role = credit ? "Dbtr" : "Cdtr";
        return "<Ntry>" + money + "<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>" + day + "</Dt></BookgDt><ValDt><Dt>" + day
                + "</Dt></ValDt><AcctSvcrRef>B" + number
                + "</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RRCT</Cd>"
                + "<SubFmlyCd>DMCT</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls><TxDtls><Refs><EndToEndId>E" + number
                + "</EndToEndId></Refs>" + money + "<RltdPties><" + role + "><Pty><Nm>" + name() + "</Nm></Pty></"
                + role
                + "></RltdPties><RmtInf><Ustrd>Deposit " + (60_000_000 + number)
                + "</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>\n";
    }

    private String balance(String type) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + type + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"HKD\">" + balance.toPlainString()
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>" + day + "</Dt></Dt></Bal>\n";
    }

    private boolean isCredit() {
        return balance.compareTo(new BigDecimal("100000")) < 0 || random.nextInt(10) < 7;
    }

    private BigDecimal book(boolean credit) {
        BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(9_000_000), 2);
        balance = credit ? balance.add(amount) : balance.subtract(amount);
        return amount;
    }

    private String name() {
        return SURNAMES.get(random.nextInt(SURNAMES.size())) + " " + GIVEN.get(random.nextInt(GIVEN.size()));
    }

    private static String comma(BigDecimal amount) {
        return amount.toPlainString().replace('.', ',');
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
