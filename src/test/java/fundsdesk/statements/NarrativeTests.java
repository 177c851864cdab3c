package fundsdesk.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("STM-06")
class NarrativeTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FPS CHAN TAI MAN REF FRN20260731000042          | CHAN TAI MAN     |                    |"
                        + " FRN20260731000042",
                "FPS/CHAN TAI MAN/FRN20260731000042              | CHAN TAI MAN     |                    |"
                        + " FRN20260731000042",
                "FPS CR FROM Chan Tai Man, Peter                 | Chan Tai Man, Peter |                 |",
                "FPS CHAN TAI MAN 123-456789-001                 | CHAN TAI MAN     | 123-456789-001     |",
                "TRF FROM 123-456789-001 WONG SIU MING           | WONG SIU MING    | 123-456789-001     |",
                "TRF 123-456789-001 WONG SIU MING                | WONG SIU MING    | 123-456789-001     |",
                "TRANSFER FROM A/C 123 456789 001 WONG SIU MING  | WONG SIU MING    | 123-456789-001     |",
                "CREDIT ADVICE B/O LEUNG KIT YEE REF: AB1234     | LEUNG KIT YEE    |                    | AB1234",
                "INWARD TT BY ORDER OF ACME (HK) LIMITED INV 77  | ACME (HK) LIMITED |                   |",
                "CHATS O'BRIEN MARY-JANE                         | O'BRIEN MARY-JANE |                   |",
                "CR BY CHQ 001234                                |                  |                    | 001234",
                "CHEQUE DEPOSIT CHQ NO. 001234                   |                  |                    | 001234",
                "轉數快 陳大文 參考編號 FRN20260731000051          | 陳大文            |                    | FRN20260731000051",
                "轉數快陳大文附言入金                               | 陳大文            |                    |",
                "轉賬 123-456789-001 黃小明                        | 黃小明            | 123-456789-001     |",
                "ＦＰＳ　ＣＨＡＮ　ＴＡＩ　ＭＡＮ                   | CHAN TAI MAN     |                    |",
                "FPS FRN20261120PAYC0100001 CHAN TAI MAN | CHAN TAI MAN |  | FRN20261120PAYC0100001",
                "FPS/N123456789/CHAN TAI MAN/DEPOSIT | CHAN TAI MAN |  | ",
                "FPS CR CHAN TAI MAN 20261120 HKD5000.00 | CHAN TAI MAN |  | ",
                "CREDIT FPS CHAN T** M** | CHAN T** M** |  | ",
                "FPS 陳*文 | 陳*文 |  | ",
                "INWARD REMITTANCE ABC TRADING LTD OUR REF R123456 | ABC TRADING LTD |  | R123456",
                "TELEGRAPHIC TRANSFER FROM ABC TRADING LTD | ABC TRADING LTD |  | ",
                "INTERNET BANKING TRANSFER FROM CHAN TAI MAN | CHAN TAI MAN |  | ",
                "B/O CHAN TAI MAN A/C 123-456789-001 | CHAN TAI MAN | 123-456789-001 | ",
                "轉數快轉入 陳大文 | 陳大文 |  | ",
                "跨行轉賬 陳大文 DEP-20261120-000123 | 陳大文 |  | ",
                "匯入匯款 金龍國際貿易有限公司 | 金龍國際貿易有限公司 |  | ",
                "付款人:陳大文 賬號:012345678901 | 陳大文 | 012345678901 | ",
                "付款人名稱：陳大文 附言：入金 | 陳大文 |  | ",
                "轉賬自 陳大文 | 陳大文 |  | ",
                "网银转账 陈大文 | 陈大文 |  | ",
                "汇款 陈大文 附言 入金 | 陈大文 |  | ",
                "手机银行转账 歐陽小明 | 歐陽小明 |  | ",
                "FPS XXX-XXX456-001 NG YUK LAN                   | NG YUK LAN       | XXX-XXX456-001     |",
            })
    void readsHongKongText(String text, String name, String account, String reference) {
        Narrative told = Narrative.read(List.of(text.strip()), Direction.CREDIT);

        assertThat(told.counterparty().name()).isEqualTo(Optional.ofNullable(name));
        assertThat(told.counterparty().account()).isEqualTo(Optional.ofNullable(account));
        assertThat(told.reference()).isEqualTo(Optional.ofNullable(reference));
        assertThat(told.remittance()).isEqualTo(Texts.flat(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FPS FEE",
                "CHATS CHARGES JULY",
                "INTEREST FROM 01 JAN TO 31 JAN",
                "PAYMENT FOR INVOICE 4711",
                "SALARY AUGUST",
                "TRANSFER TO SAVINGS",
                "DEPOSIT",
                "-",
                "CASH DEPOSIT CDM 0023",
                "轉賬 薪金",
                "网银转账 余额",
                "轉賬 租金十一月",
                "AUTOPAY SALARY NOVEMBER",
            })
    void takesNoNameWhereNoneIs(String text) {
        assertThat(Narrative.read(List.of(text), Direction.CREDIT).counterparty())
                .isEqualTo(Counterparty.UNKNOWN);
    }

    @Test
    void readsGermanStructure() {
        Narrative told = Narrative.read(
                List.of(
                        "166?00GUTSCHRIFT?100399?20EREF+EndToEndId TFNR 22 004?21 00001?22",
                        "SVWZ+Verw CTSc-01 BC-PPP TF?23Nr 22 004?30DRESDEFF508?31DE1450880",
                        "0500194785000?32KARL?33        KAUFMANN?70Empfaenger Marta Metzge",
                        "r"),
                Direction.CREDIT);

        assertThat(told.counterparty()).isEqualTo(party("KARL KAUFMANN", "DE14508800500194785000", "DRESDEFF508"));
        assertThat(told.reference()).contains("EndToEndId TFNR 22 004 00001");
        assertThat(told.remittance()).isEqualTo("Verw CTSc-01 BC-PPP TFNr 22 004");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "~", "<", "^", ">", "#", "@", "|"})
    void readsGermanStructureWithAnySeparator(String separator) {
        String text = "166?00CREDIT?20Deposit 60012345?32CHAN TAI MAN?31012-875?60last words".replace("?", separator);

        Narrative told = Narrative.read(List.of(text), Direction.CREDIT);

        assertThat(told.counterparty().name()).contains("CHAN TAI MAN");
        assertThat(told.counterparty().account()).contains("012-875");
        assertThat(told.remittance()).isEqualTo("Deposit 60012345 last words");
    }

    @Test
    void findsSepaKeysWhereverTheyStand() {
        String text = "835?20Cie., S.C.A.?21SEPA-BASISLASTSCHRIFT?22EREF+ 1234567890123 PAYPAL"
                + "?23MREF+ 12AB234CD6E7F CRED+ A?24B12CDE0000000000000000034 S?25VWZ+ Music?32SHOP";

        Narrative told = Narrative.read(List.of(text), Direction.DEBIT);

        assertThat(told.remittance()).isEqualTo("Music");
        assertThat(told.reference()).contains("1234567890123 PAYPAL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREDIT | LAM MEI LING | NL01RABO0123456789",
                "DEBIT  | FUNDS DESK   |",
            })
    void takesTheSideOfThePaymentThatIsNotOurs(Direction direction, String name, String account) {
        String text =
                "/ORDP//NAME/LAM MEI LING/IBAN/NL01RABO0123456789/BENM//NAME/FUNDS DESK/REMI/Deposit/EREF/NOTPROVIDED";

        Narrative told = Narrative.read(List.of(text), direction);

        assertThat(told.counterparty().name()).contains(name);
        assertThat(told.counterparty().account()).isEqualTo(Optional.ofNullable(account));
        assertThat(told.remittance()).isEqualTo("Deposit");
        assertThat(told.reference()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/EREF/EV1//CNTP/NL32INGB0000012345/INGBNL2A/ING BANK///REMI/USTD//EV10001REP/ | ING BANK |"
                        + " NL32INGB0000012345 | INGBNL2A | EV10001REP | EV1",
                "/TRTP/SEPA OVERBOEKING/IBAN/NL46ABNA0499998748/BIC/ABNANL2A/NAME/CARDS/REMI/Shop 12/EREF/A1 | CARDS |"
                        + " NL46ABNA0499998748 | ABNANL2A | Shop 12 | A1",
                "REAL TIME PAYMENT FROM\\n"
                        + "/ORDP/HO CHI KIN\\n"
                        + "/OBK/021000021/EREF/E9/REMI/for account 6001 | HO CHI KIN | | 021000021 | REAL TIME PAYMENT"
                        + " FROM for account 6001 | E9",
                "/ORDP/123-456789-001 HO CHI KIN/REMI/x | HO CHI KIN | 123-456789-001 | | x |",
                "/NAME/CHAN TAI MAN/ACCT/123456789001/REMI/DEP1 | CHAN TAI MAN | 123456789001 | | DEP1 |",
                "PAYER NAME: CHAN TAI MAN PAYER A/C: 123-456789-001 | CHAN TAI MAN | 123-456789-001 | |"
                        + " PAYER NAME: CHAN TAI MAN PAYER A/C: 123-456789-001 |",
                "REMITTER NAME: CHAN TAI MAN; REMARKS: DEP1 | CHAN TAI MAN | | | DEP1 |",
                "ORDERING CUSTOMER: CHAN TAI MAN | CHAN TAI MAN | | | ORDERING CUSTOMER: CHAN TAI MAN |",
                "/NAME/J DOE/ULTD//NAME/SOMEBODY ELSE/REMI/a/b | J DOE | | | a/b |",
                "SEPA OVERBOEKING   IBAN: NL34RABO0999999999   BIC: RABONL2U   NAAM: G.A. JANSEN   OMSCHRIJVING:"
                        + " invoice 1   KENMERK: 77 | G.A. JANSEN | NL34RABO0999999999 | RABONL2U | invoice 1 | 77",
                "FACTUUR 201403110\\n"
                        + "REK: NL65INGB0123456789/NAAM: PICQER | PICQER | NL65INGB0123456789 | | FACTUUR 201403110 REK:"
                        + " NL65INGB0123456789/NAAM: PICQER |",
                "NL47INGB9999999999 hr j jansen\\n\\nBetaling | hr j jansen | NL47INGB9999999999 | | Betaling |",
                "GIRO   428428 KPN - DIGITENNE    BETALINGSKENM.  0042 | KPN - DIGITENNE | 428428 | | BETALINGSKENM."
                        + " 0042 |",
            })
    void readsCodeWordsAndLabels(
            String text, String name, String account, String bank, String remittance, String reference) {
        Narrative told = Narrative.read(Arrays.asList(text.strip().split("\\\\n")), Direction.CREDIT);

        assertThat(told.counterparty()).isEqualTo(party(name, account, bank));
        assertThat(told.remittance()).isEqualTo(remittance);
        assertThat(told.reference()).isEqualTo(Optional.ofNullable(reference));
    }

    @Test
    void joinsFullLinesAndSeparatesShortOnes() {
        String full = "x".repeat(65);

        assertThat(Narrative.read(List.of(full, "yz", "abc"), Direction.CREDIT).remittance())
                .isEqualTo(full + "yz abc");
    }

    private static Counterparty party(String name, String account, String bank) {
        return new Counterparty(Optional.ofNullable(name), Optional.ofNullable(account), Optional.ofNullable(bank));
    }
}
