package fundsdesk.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fundsdesk.money.Money;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One payment, told by each message in each version. Status, parties and banks are spelled in two ways over the versions; each
 * version is read in both, as banks change the version before the spelling.
 */
@Tag("FIL-03")
class StatementVersionsTests {

    private static final List<String> MESSAGES = List.of("camt.052", "camt.053", "camt.054");

    static Stream<Arguments> versions() {
        return MESSAGES.stream()
                .flatMap(message -> IntStream.rangeClosed(2, 13)
                        .boxed()
                        .flatMap(version -> Stream.of(true, false).map(older -> arguments(message, version, older))));
    }

    @ParameterizedTest(name = "{0}.001.{1}, older spelling: {2}")
    @MethodSource("versions")
    void tellsTheSamePayment(String message, int version, boolean older) {
        String name = "%s.001.%02d".formatted(message, version);

        ReadFile file = ReadFile.text(xml(name, older));

        assertThat(file.statement().format()).isEqualTo(name);
        assertThat(file.statement().notBooked()).isEqualTo(1);
        assertThat(file.lines()).hasSize(1);
        isThePayment(file.line(0));
        assertThat(file.line(0).counterparty().bank()).contains("BKCHHKHHXXX");
        assertThat(file.line(0).endToEndId()).contains("DEP-1");
        assertThat(file.line(0).valueDate()).isEqualTo("2026-08-03");
    }

    @Test
    void mt940TellsIt() {
        isThePayment(ReadFile.text(swift(":60F:C260731HKD0,", ":62F:C260731HKD30000,5"))
                .line(0));
    }

    @Test
    void mt942TellsIt() {
        ReadFile file = ReadFile.text(swift(":34F:HKD0,\n:13D:2607311500+0800", ":90C:1HKD30000,5"));

        assertThat(file.statement().kind()).isEqualTo(StatementKind.INTERIM);
        isThePayment(file.line(0));
    }

    private static void isThePayment(ReadLine line) {
        assertThat(line.signedAmount()).isEqualTo(Money.of("30000.50", "HKD"));
        assertThat(line.bookingDate()).isEqualTo("2026-07-31");
        assertThat(line.bankReference()).contains("BANK1");
        assertThat(line.counterparty().name()).contains("CHAN TAI MAN");
        assertThat(line.counterparty().account()).contains("0128751023456");
    }

    private static String swift(String before, String after) {
        return """
            :20:REF1
            :25:44700908725
            :28C:1/1
            %s
            :61:2608030731C30000,5NTRFDEP-1//BANK1
            :86:/ORDP//ACCT/0128751023456/NAME/CHAN TAI MAN/REMI/Deposit
            %s
            -
            """.formatted(before, after);
    }

    private static String xml(String name, boolean older) {
        String message = name.substring(0, 8);
        String root = switch (message) {
            case "camt.052" -> "BkToCstmrAcctRpt";
            case "camt.053" -> "BkToCstmrStmt";
            default -> "BkToCstmrDbtCdtNtfctn";
        };
        String part = switch (message) {
            case "camt.052" -> "Rpt";
            case "camt.053" -> "Stmt";
            default -> "Ntfctn";
        };
        return """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:%1$s"><%2$s>
            <GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-07-31T18:00:00</CreDtTm></GrpHdr>
            <%3$s><Id>S1</Id><CreDtTm>2026-07-31T18:00:00</CreDtTm>
            <Acct><Id><Othr><Id>44700908725</Id></Othr></Id><Ccy>HKD</Ccy></Acct>
            %4$s%5$s%6$s
            </%3$s></%2$s></Document>
            """.formatted(
                        name,
                        root,
                        part,
                        message.equals("camt.054") ? "" : balance("OPBD", "0") + balance("CLBD", "30000.50"),
                        entry("BOOK", older),
                        entry("PDNG", older));
    }

    private static String balance(String code, String amount) {
        return """
            <Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy="HKD">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd>\
            <Dt><Dt>2026-07-31</Dt></Dt></Bal>
            """.formatted(code, amount);
    }

    private static String entry(String status, boolean older) {
        return """
            <Ntry><Amt Ccy="HKD">30000.50</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>%s</Sts>
            <BookgDt><Dt>2026-07-31</Dt></BookgDt><ValDt><Dt>2026-08-03</Dt></ValDt>
            <AcctSvcrRef>BANK1</AcctSvcrRef>
            <BkTxCd><Prtry><Cd>NTRF</Cd></Prtry></BkTxCd>
            <NtryDtls><TxDtls><Refs><EndToEndId>DEP-1</EndToEndId></Refs>
            <RltdPties><Dbtr>%s</Dbtr><DbtrAcct><Id><Othr><Id>0128751023456</Id></Othr></Id></DbtrAcct></RltdPties>
            <RltdAgts><DbtrAgt><FinInstnId>%s</FinInstnId></DbtrAgt></RltdAgts>
            </TxDtls></NtryDtls></Ntry>
            """.formatted(
                        older ? status : "<Cd>" + status + "</Cd>",
                        older ? "<Nm>CHAN TAI MAN</Nm>" : "<Pty><Nm>CHAN TAI MAN</Nm></Pty>",
                        older ? "<BIC>BKCHHKHHXXX</BIC>" : "<BICFI>BKCHHKHHXXX</BICFI>");
    }
}
