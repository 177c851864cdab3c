package fundsdesk.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fundsdesk.money.Money;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("STM-01")
class CamtReaderTests {
    private static final String XML = new String(ReadFile.content("hongkong.camt053.xml"), StandardCharsets.UTF_8);

    @Test
    void readsSeveralStatementsInOneFile() {
        ReadFile file = ReadFile.text(XML);

        assertThat(file.statements()).hasSize(2);
        ReadStatement first = file.statement();
        assertThat(first.format()).isEqualTo("camt.053.001.08");
        assertThat(first.kind()).isEqualTo(StatementKind.BOOKED);
        assertThat(first.account().isNumbered("44700908725")).isTrue();
        assertThat(first.account().bank()).contains("SCBLHKHHXXX");
        assertThat(first.number()).contains("147");
        assertThat(first.opening().orElseThrow().amount()).isEqualTo(Money.of("-1000", "HKD"));
        assertThat(first.notBooked()).isEqualTo(1);
        assertThat(first.lines()).isEqualTo(6);
        assertThat(first.proof().orElseThrow().holds()).isTrue();
        assertThat(file.statements().get(1).account().iban()).contains("GB33BUKB20201555555555");
        assertThat(file.statements().get(1).proof().orElseThrow().holds()).isTrue();
    }

    @Test
    void readsAnEntryWithOneTransaction() {
        ReadLine line = ReadFile.text(XML).line(0);

        assertThat(line.bookingDate()).isEqualTo("2026-07-31");
        assertThat(line.valueDate()).isEqualTo("2026-08-03");
        assertThat(line.signedAmount()).isEqualTo(Money.of("30000.50", "HKD"));
        assertThat(line.bankReference()).contains("SCB0731A1");
        assertThat(line.endToEndId()).contains("DEP-60012345");
        assertThat(line.transactionCode()).contains("PMNT-RRCT-DMCT");
        assertThat(line.counterparty().name()).contains("CHAN TAI MAN 陳大文");
        assertThat(line.counterparty().account()).contains("012-875-1-023456-7");
        assertThat(line.counterparty().bank()).contains("BKCHHKHHXXX");
        assertThat(line.remittance()).isEqualTo("Deposit 60012345 RF18539007547034");
        assertThat(line.rawText()).contains("Amt=HKD 30000.50").contains("EndToEndId=DEP-60012345");
    }

    @Test
    void dividesABatchThatAddsUp() {
        ReadFile file = ReadFile.text(XML);

        assertThat(file.lines().subList(1, 4))
                .extracting(ReadLine::signedAmount)
                .containsExactly(Money.of("5000", "HKD"), Money.of("4500", "HKD"), Money.of("-500", "HKD"));
        assertThat(file.lines().subList(1, 4))
                .extracting(line -> line.counterparty().name().orElseThrow())
                .containsExactly("WONG SIU MING", "LEE KA YAN", "HO CHI KIN");
        assertThat(file.line(2).bankReference()).contains("T-2");
    }

    @Test
    void leavesABatchWholeThatDoesNotAddUp() {
        ReadFile file = ReadFile.text(XML.replace(">4500<", ">4501<"));

        assertThat(file.line(1).amount()).isEqualTo(Money.of("9000", "HKD"));
        assertThat(file.line(1).counterparty()).isEqualTo(Counterparty.UNKNOWN);
        assertThat(file.statement().proof().orElseThrow().holds()).isTrue();
        ReadLine withoutAmounts = file.line(2);
        assertThat(withoutAmounts.amount()).isEqualTo(Money.of("2000", "HKD"));
        assertThat(withoutAmounts.remittance()).isEqualTo("AUTOPAY BATCH 2 ITEMS");
    }

    @Test
    void aReversalNamesTheOriginalBeneficiary() {
        ReadLine line = ReadFile.text(XML).line(5);

        assertThat(line.reversal()).isTrue();
        assertThat(line.direction()).isEqualTo(Direction.CREDIT);
        assertThat(line.counterparty().name()).contains("LAM MEI LING");
        assertThat(line.counterparty().account()).contains("388-123456-668");
    }

    @Test
    void neverTakesTheOwnerForTheOtherSide() {
        String unmarked = XML.replace("<RvslInd>true</RvslInd>", "");

        assertThat(ReadFile.text(unmarked).line(5).counterparty().name()).contains("LAM MEI LING");
    }

    @Test
    void readsANotificationWithPrefixedNames() {
        ReadFile file = ReadFile.resource("hongkong.camt054.xml");

        assertThat(file.statement().kind()).isEqualTo(StatementKind.NOTIFICATION);
        assertThat(file.statement().totals()).containsExactly(Money.of("100", "HKD"), Money.of("20", "USD"));
        assertThat(file.line(0).bookingDate()).isEqualTo("2026-07-31");
        assertThat(file.line(0).endToEndId()).isEmpty();
        assertThat(file.line(1).counterparty().name()).contains("TSE WAI KWAN");
        assertThat(file.line(1).endToEndId()).contains("FRN20260730000009");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
    void readsAllVersions(int version) {
        String written = "camt.053.001.%02d".formatted(version);

        assertThat(ReadFile.text(XML.replace("camt.053.001.08", written))
                        .statement()
                        .format())
                .isEqualTo(written);
    }

    @Test
    void readsAMessageWithinAnEnvelope() {
        String inner = XML.substring(XML.indexOf("<Document"));
        String wrapped = "\n <Envelope xmlns=\"urn:x\"><AppHdr><Fr>SCB</Fr></AppHdr>" + inner + "</Envelope>";

        assertThat(ReadFile.text(wrapped).statements()).hasSize(2);
    }

    @Test
    void readsUtf16AndAByteOrderMark() {
        assertThat(ReadFile.bytes(XML.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16))
                        .statements())
                .hasSize(2);
        assertThat(ReadFile.text("\uFEFF" + XML).statements()).hasSize(2);
    }

    @Test
    @Tag("STM-03")
    void anInterimReportIsProvenFromOpeningToInterimBalance() {
        String interim = XML.replace("camt.053.001.08", "camt.052.001.08")
                .replace("BkToCstmrStmt", "BkToCstmrAcctRpt")
                .replace("Stmt>", "Rpt>")
                .replace("CLBD", "ITBD");

        ReadStatement statement = ReadFile.text(interim).statement();

        assertThat(statement.kind()).isEqualTo(StatementKind.INTERIM);
        assertThat(statement.closing().orElseThrow().intermediate()).isTrue();
        assertThat(statement.proof().orElseThrow().holds()).isTrue();
    }

    @ParameterizedTest
    @Tag("STM-07")
    @CsvSource(
            delimiter = '|',
            value = {
                "camt.053.001.08 | camt.053.001.01 | 3 | xmlns | camt.053.001.01 is not supported; version 02 and"
                        + " later are.",
                ">30000.50</Amt><CdtDbtInd>CRDT</CdtDbtInd>\\n"
                        + "        <Sts> | >30000.50</Amt>\\n"
                        + "<Sts> | 27 | Ntry | The entry has no CdtDbtInd, credit or debit.",
                "<Amt Ccy=\"HKD\">2000</Amt> | '' | 64 | Ntry | The entry has no amount.",
                "HKD\">2000</Amt> | HKD\">2000,00</Amt> | 65 | Amt | \"2000,00\" is not an amount.",
                "HKD\">2000</Amt> | HKD\">-2000</Amt> | 65 | Amt | \"-2000\" is not an amount.",
                "HKD\">2000</Amt> | HKX\">2000</Amt> | 65 | Amt | HKX is not an ISO 4217 currency.",
                "HKD\">2000</Amt> | USD\">2000</Amt> | 64 | currency | The statement is in HKD, but this is in USD.",
                "<CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd> | <CdtDbtInd>DEBIT</CdtDbtInd><Sts><Cd> | 65 | CdtDbtInd |"
                        + " \"DEBIT\" is neither CRDT nor DBIT.",
                "2026-08-03 | 2026-08-32 | 31 | Dt | \"2026-08-32\" is not a date.",
                "<Othr><Id>447-0-090872-5</Id></Othr> | '' | 9 | Acct | The account has no number.",
                "BkToCstmrStmt> | CstmrCdtTrfInitn> | 1 | Document | This XML is no camt.052, camt.053 or camt.054"
                        + " message; it holds CstmrCdtTrfInitn.",
            })
    void refusesWithLineElementAndReason(String part, String otherwise, int line, String where, String reason) {
        String text = XML.replace(part.replace("\\n", "\n"), otherwise.replace("\\n", "\n"));
        assertThat(text).isNotEqualTo(XML);

        UnreadableStatement refused = catchThrowableOfType(UnreadableStatement.class, () -> ReadFile.text(text));

        assertThat(Said.why(refused)).isEqualTo(reason);
        assertThat(Said.where(refused)).isEqualTo(where);
        assertThat(refused.line()).isEqualTo(line);
    }

    @Test
    @Tag("STM-07")
    void refusesATornFile() {
        UnreadableStatement refused = catchThrowableOfType(
                UnreadableStatement.class, () -> ReadFile.text(XML.substring(0, XML.length() / 2)));

        assertThat(Said.why(refused)).startsWith("The XML is broken: ");
    }
}
