package fundsdesk.statements;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.money.Money;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("STM-01")
class SwiftReaderTests {
    private static final String HEAD = ":20:X\n:25:123456789001\n:28C:1/1\n:60F:C260730HKD100,00\n";
    private static final String CLOSE = ":62F:C260731HKD110,00\n-\n";

    @Test
    void readsSeveralStatementsInOneFile() {
        ReadFile file = ReadFile.resource("hongkong.mt940");

        assertThat(file.statements()).extracting(ReadStatement::lines).containsExactly(7, 2);
        assertThat(file.statements())
                .allSatisfy(statement -> assertThat(statement.proof())
                        .get()
                        .satisfies(proof ->
                                assertThat(proof.holds()).as(proof.toString()).isTrue()));
        ReadStatement first = file.statement();
        assertThat(first.kind()).isEqualTo(StatementKind.BOOKED);
        assertThat(first.format()).isEqualTo("MT940");
        assertThat(first.account().number()).isEqualTo("808123456001");
        assertThat(first.account().currency()).contains("HKD");
        assertThat(first.reference()).contains("AI26073100017");
        assertThat(first.number()).contains("00147");
        assertThat(first.page()).contains("001");
        assertThat(first.opening()).contains(balance("1250000.00", "HKD", LocalDate.of(2026, 7, 30)));
        assertThat(first.closing()).contains(balance("1703763.50", "HKD", LocalDate.of(2026, 7, 31)));
        assertThat(file.statements().get(1).opening().orElseThrow().amount()).isEqualTo(Money.of("-1000", "USD"));
    }

    @Test
    void readsALineWithItsTexts() {
        ReadLine line = ReadFile.resource("hongkong.mt940").line(6);

        assertThat(line.lineNumber()).isEqualTo(18);
        assertThat(line.bookingDate()).isEqualTo("2026-07-31");
        assertThat(line.valueDate()).isEqualTo("2026-08-01");
        assertThat(line.direction()).isEqualTo(Direction.CREDIT);
        assertThat(line.amount()).isEqualTo(Money.of("250000", "HKD"));
        assertThat(line.transactionCode()).contains("NTRF");
        assertThat(line.bankReference()).contains("S0626212");
        assertThat(line.endToEndId()).contains("CITI-0731-77");
        assertThat(line.counterparty().name()).contains("CHEUNG WING SZE MAY");
        assertThat(line.counterparty().bank()).contains("CITIHKHX");
        assertThat(line.remittance()).contains("DEPOSIT ACCOUNT 60012345");
        assertThat(line.rawText()).startsWith(":61:2608010731CD250000,00").contains("/REMI/");
    }

    @Test
    void readsAnOutgoingPayment() {
        ReadLine line = ReadFile.resource("hongkong.mt940").line(4);

        assertThat(line.signedAmount()).isEqualTo(Money.of("-3000", "HKD"));
        assertThat(line.endToEndId()).contains("W-20260731-7");
        assertThat(line.counterparty().name()).contains("LEE KA YAN");
        assertThat(line.counterparty().account()).contains("012-875-1-023456-7");
    }

    @Test
    void aReversedDebitIsACreditAndNamesTheOriginalBeneficiary() {
        ReadFile file = ReadFile.resource("hongkong.mt940");

        ReadLine returned = file.line(7);
        assertThat(returned.direction()).isEqualTo(Direction.CREDIT);
        assertThat(returned.reversal()).isTrue();
        assertThat(returned.counterparty().name()).contains("HO CHI KIN");
        ReadLine takenBack = file.line(8);
        assertThat(takenBack.direction()).isEqualTo(Direction.DEBIT);
        assertThat(takenBack.signedAmount()).isEqualTo(Money.of("-40", "USD"));
        assertThat(takenBack.counterparty().name()).contains("LAM MEI LING");
    }

    @Test
    @Tag("STM-03")
    void putsThePagesOfOneStatementTogether() {
        ReadFile file = ReadFile.resource("pages.mt940");

        assertThat(file.statements()).hasSize(1);
        assertThat(file.isComplete()).isTrue();
        assertThat(file.statement().lines()).isEqualTo(3);
        assertThat(file.statement().proof().orElseThrow().holds()).isTrue();
        assertThat(file.statement().account().bank()).contains("OCBCHKHH");
    }

    @Test
    @Tag("STM-03")
    void doesNotPutPagesTogetherThatDoNotFit() {
        String torn = new String(ReadFile.content("pages.mt940"), StandardCharsets.UTF_8)
                .replace(":60M:C260731HKD150,00", ":60M:C260731HKD151,00");

        assertThat(ReadFile.text(torn).statements()).hasSize(2);
    }

    @Test
    void readsAnInterimReportWithoutItsExpectedEntries() {
        ReadFile file = ReadFile.resource("interim.mt942");

        assertThat(file.statement().kind()).isEqualTo(StatementKind.INTERIM);
        assertThat(file.statement().format()).isEqualTo("MT942");
        assertThat(file.statement().notBooked()).isEqualTo(1);
        assertThat(file.statement().proof()).isEmpty();
        assertThat(file.lines())
                .extracting(ReadLine::amount)
                .containsExactly(Money.of("15000", "HKD"), Money.of("88", "HKD"));
        assertThat(file.line(0).counterparty().name()).contains("黃小明");
    }

    @Test
    void readsAnInterimReportWithNothingInIt() {
        ReadFile file = ReadFile.text(
                ":20:1\n:25:123\n:28C:1\n:34F:HKD0,\n:13D:2607311400+0800\n:90D:0HKD0,\n:90C:0HKD0,\n-\n");

        assertThat(file.statement().lines()).isZero();
        assertThat(file.statement().account().currency()).contains("HKD");
        assertThat(file.isComplete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2607310731C10,00NTRFREF1//BANK1          | 2026-07-31 | CREDIT | 10.00 | REF1 | BANK1",
                "260731C10,00NTRFREF1//BANK1              | 2026-07-31 | CREDIT | 10.00 | REF1 | BANK1",
                "260731    C10,00NTRFREF1                 | 2026-07-31 | CREDIT | 10.00 | REF1 |",
                "2607310731CD10,NTRFNONREF//B             | 2026-07-31 | CREDIT | 10.00 |      | B",
                "2607310801C10NTRF                        | 2026-08-01 | CREDIT | 10.00 |      |",
                "2612310102RD10,00NTRF                    | 2027-01-02 | CREDIT | 10.00 |      |",
                "2601011231C10.00NTRF                     | 2025-12-31 | CREDIT | 10.00 |      |",
                "2602300228C000000000000010,00N541A       | 2026-02-28 | CREDIT | 10.00 | A    |",
                "2607310731C10,00 NTRFX                   | 2026-07-31 | CREDIT | 10.00 | X    |",
                "2607310731CF10,00S   X                   | 2026-07-31 | CREDIT | 10.00 | X    |",
                "2607310000C10,00FMSCA/B C//D/E           | 2026-07-31 | CREDIT | 10.00 | A/B C | D/E",
                "2607310731C10,00//BANK1                  | 2026-07-31 | CREDIT | 10.00 |      | BANK1",
            })
    void readsStatementLinesInManyDialects(
            String entry,
            LocalDate booked,
            Direction direction,
            String amount,
            String reference,
            String bankReference) {
        ReadLine line =
                ReadFile.text(HEAD + ":61:" + entry.strip() + "\n" + CLOSE).line(0);

        assertThat(line.bookingDate()).isEqualTo(booked);
        assertThat(line.direction()).isEqualTo(direction);
        assertThat(line.amount()).isEqualTo(Money.of(amount, "HKD"));
        assertThat(line.endToEndId()).isEqualTo(Optional.ofNullable(reference));
        assertThat(line.bankReference()).isEqualTo(Optional.ofNullable(bankReference));
    }

    @Test
    void readsABankReferenceThatStandsOnTheNextLine() {
        ReadLine line = ReadFile.text(HEAD + ":61:2607310731C10,00NTRFNONREF\n//T37SWIC\n" + CLOSE)
                .line(0);

        assertThat(line.bankReference()).contains("T37SWIC");
        assertThat(line.endToEndId()).isEmpty();
    }

    @Test
    void takesTheSupplementaryDetailsForTextWhereThereIsNone() {
        ReadLine line = ReadFile.text(HEAD + ":61:2607310731C10,00NTRFNONREF\nFPS CHAN TAI MAN\n" + CLOSE)
                .line(0);

        assertThat(line.counterparty().name()).contains("CHAN TAI MAN");
        assertThat(line.remittance()).isEqualTo("FPS CHAN TAI MAN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "123456789001           | 123456789001            |     |",
                "20011111/120119000EUR  | 120119000               | EUR | 20011111",
                "HSBCHKHH/808123456001/HKD | 808123456001         | HKD | HSBCHKHH",
                "NL44RABO0123456789 EUR | NL44RABO0123456789      | EUR |",
                "/012-875-1-098765-4    | 012-875-1-098765-4      |     |",
                "808123456001CNH        | 808123456001            | CNY |",
            })
    void readsAccountsInManyForms(String written, String number, String currency, String bank) {
        ReadAccount account = ReadAccount.ofSwift(written.strip());

        assertThat(account.number()).isEqualTo(number.strip());
        assertThat(account.currency()).isEqualTo(Optional.ofNullable(currency));
        assertThat(account.bank()).isEqualTo(Optional.ofNullable(bank));
        assertThat(account.isNumbered(number)).isTrue();
        assertThat(account.isNumbered(written)).isTrue();
    }

    @Test
    void knowsAnAccountHoweverItIsGrouped() {
        ReadAccount account = ReadAccount.ofSwift("012-875-1-098765-4");

        assertThat(account.isNumbered("012 875 1 098765 4")).isTrue();
        assertThat(account.isNumbered("01287510987655")).isFalse();
        assertThat(account.isNumbered("-")).isFalse();
        assertThat(ReadAccount.ofSwift("GB33 BUKB 2020 1555 5555 55").iban()).contains("GB33BUKB20201555555555");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsAnyLineEnd(String end) {
        String text = "\uFEFF" + HEAD + ":61:2607310731C10,00NTRFX\n:86:FPS CHAN TAI\nMAN\n" + CLOSE;

        ReadLine line = ReadFile.text(text.replace("\n", end)).line(0);

        assertThat(line.counterparty().name()).contains("CHAN TAI MAN");
        assertThat(line.lineNumber()).isEqualTo(5);
    }

    @Test
    void readsOlderCharacterSets() {
        String text = HEAD + ":61:2607310731C10,00NTRFX\n:86:166?00GUTSCHRIFT?20GRÜSSE?32JÖRG MÜLLER\n" + CLOSE;

        ReadLine line =
                ReadFile.bytes(text.getBytes(Charset.forName("windows-1252"))).line(0);

        assertThat(line.counterparty().name()).contains("JÖRG MÜLLER");
    }

    @Test
    void passesOverHeadingsBetweenStatements() {
        String one = HEAD + ":61:2607310731C10,00NTRFX\n" + CLOSE;

        ReadFile file = ReadFile.text("ABNANL2A\n940\nABNANL2A\n" + one + "ABNANL2A\n940\n" + one);

        assertThat(file.statements()).hasSize(2);
        assertThat(file.lines()).extracting(ReadLine::rawText).noneMatch(raw -> raw.contains("ABNANL2A"));
    }

    @Test
    void readsStatementsWithoutReferenceAndWithoutEndMark() {
        String one = (HEAD + ":61:2607310731C10,00NTRFX\n" + CLOSE)
                .replace(":20:X\n", "")
                .replace("-\n", "");

        assertThat(ReadFile.text(one + one).statements()).hasSize(2);
    }

    @Test
    void textBehindTheClosingBalanceIsNotPartOfALine() {
        ReadFile file = ReadFile.text(HEAD + ":61:2607310731C10,00NTRFX\n:62F:C260731HKD110,00\n:86:SUMMARY\n-\n");

        assertThat(file.line(0).remittance()).isEmpty();
    }

    private static ReadBalance balance(String amount, String currency, LocalDate date) {
        return new ReadBalance(Money.of(amount, currency), Optional.of(date), false);
    }
}
