package fundsdesk.reconciliation;

import static fundsdesk.reconciliation.BooksOfBank.DAY;
import static fundsdesk.reconciliation.BooksOfBank.LineBooked.LINKED;
import static fundsdesk.reconciliation.BooksOfBank.LineBooked.PENDING;
import static fundsdesk.reconciliation.BooksOfBank.LineBooked.REFUND;
import static fundsdesk.reconciliation.BooksOfBank.LineBooked.WITHDRAWAL_REFUND;
import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.reconciliation.BooksOfBank.Found;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Money that went back again: which line explains which booking. */
@Tag("REC-11")
class ReturnedMoneyTests {

    private BooksOfBank books;

    @BeforeEach
    void open() throws SQLException {
        books = new BooksOfBank();
    }

    @AfterEach
    void forget() throws SQLException {
        books.close();
    }

    @Test
    void aReceiptThatGoesBackIsTheBookingOfItsLine() {
        long line = books.line("70", "C4", "FOR A FRIEND", REFUND);
        books.reviewed(line, "DEPOSIT_REFUND", "APPROVED", null);
        books.booked("statement-lines/" + line, "70", null);
        assertThat(compared()).singleElement().satisfies(found -> {
            assertThat(found.result()).isEqualTo("MATCHED");
            assertThat(found.line()).isEqualTo(line);
            assertThat(found.subject()).isEqualTo("statement-lines/" + line);
            assertThat(found.open()).isZero();
        });
    }

    @Test
    void aReceiptWhoseReturnIsInReviewDiffersInStatus() {
        long line = books.line("70", "C4", "", PENDING);
        books.reviewed(line, "DEPOSIT_REFUND", "PENDING", null);
        assertThat(results()).containsExactly("STATUS_MISMATCH");
        assertThat(books.open()).isEqualTo("70");
    }

    @Test
    void aReceiptBookedForAnotherAmountDiffersInAmount() {
        long line = books.line("70", "C4", "", REFUND);
        books.reviewed(line, "DEPOSIT_REFUND", "APPROVED", null);
        books.booked("statement-lines/" + line, "60", null);
        assertThat(results()).containsExactly("AMOUNT_MISMATCH");
    }

    @Test
    void aReceiptReturnedOnAnotherDayIsFoundFromBothDays() {
        long line = books.line("70", "C4", "", REFUND, DAY.minusDays(1));
        books.reviewed(line, "DEPOSIT_REFUND", "APPROVED", null);
        books.booked("statement-lines/" + line, "70", null);
        assertThat(results(DAY.minusDays(1), DAY)).containsExactly("MATCHED");
    }

    @Test
    void aBookingForALineOfTheDayBeforeDiffersInDate() {
        long line = books.line("70", "C4", "", REFUND, DAY.minusDays(1));
        books.booked("statement-lines/" + line, "70", null);
        List<Found> today = books.compared(DAY, DAY);
        assertThat(today).singleElement().satisfies(found -> {
            assertThat(found.result()).isEqualTo("DATE_MISMATCH");
            assertThat(found.line()).isEqualTo(line);
        });
    }

    @Test
    void bothLinesOfAWithdrawalThatCameBackAreExplained() {
        withdrawn("400", "400", "400");
        assertThat(results()).containsExactly("MATCHED", "MATCHED");
    }

    @Test
    void lessMayHaveComeBackOfAWithdrawal() {
        withdrawn("400", "392", "392");
        assertThat(results()).containsExactly("MATCHED", "MATCHED");
    }

    @Test
    void aWithdrawalsReturnThatIsBookedOtherwiseDiffersInAmount() {
        withdrawn("400", "400", "392");
        assertThat(results()).containsExactly("MATCHED", "AMOUNT_MISMATCH");
    }

    @Test
    void aWithdrawalThatComesBackTheDayAfterMatchesOnBothDays() {
        long task = books.withdrawal("400", "W1", "400");
        long paid = books.booked("withdrawal-tasks/" + task, "-400", null, DAY.minusDays(1));
        books.line("-400", "W1", "PAYMENT", PENDING, DAY.minusDays(1));
        long back = books.line("400", "W2", "UNPAID", WITHDRAWAL_REFUND);
        books.reviewed(back, "WITHDRAWAL_REFUND", "APPROVED", task);
        books.booked("withdrawal-tasks/" + task, "400", paid);
        assertThat(books.compared(DAY, DAY))
                .singleElement()
                .satisfies(
                        found -> assertThat(found).extracting("result", "line").containsExactly("MATCHED", back));
    }

    @Test
    void aWithdrawalsReturnThatIsInReviewDiffersInStatus() {
        long task = books.withdrawal("400", "W1", null);
        books.booked("withdrawal-tasks/" + task, "-400", null);
        books.line("-400", "W1", "PAYMENT", PENDING);
        books.reviewed(books.line("400", "W2", "UNPAID", PENDING), "WITHDRAWAL_REFUND", "PENDING", task);
        assertThat(results()).containsExactly("MATCHED", "STATUS_MISMATCH");
    }

    @Test
    void whatTheBankTookBackIsTheDebitThatCallsItsReceipt() {
        takenBack("B3");
        books.line("-500", "B3R", "TAKEN BACK B3", PENDING);
        assertThat(results()).containsExactly("MATCHED", "MATCHED");
        assertThat(books.open()).isEqualTo("0");
    }

    @Test
    void whatTheBankHasNotDebitedYetIsOnRecordOnly() {
        takenBack("B3");
        books.line("-500", "OTHER", "RENT", PENDING);
        assertThat(results()).containsExactly("MATCHED", "STATEMENT_ONLY", "RECORD_ONLY");
        assertThat(books.open()).isEqualTo("0");
    }

    @Test
    void oneDebitExplainsOneTakingBack() {
        takenBack("B3");
        takenBack("B3");
        books.line("-500", "B3R", "B3", PENDING);
        assertThat(results()).containsExactlyInAnyOrder("MATCHED", "MATCHED", "MATCHED", "RECORD_ONLY");
    }

    @Test
    void aCreditThatWasAMistakeLeavesItsLineAlone() {
        long deposit = books.deposit(5, "500", "B4");
        long line = books.line("500", "B4", "", PENDING);
        books.linked(line, deposit, "500", "RELEASED");
        books.booked("deposit-applications/" + deposit, "-500", credited(deposit, "500"));
        assertThat(results()).containsExactly("STATEMENT_ONLY");
        assertThat(books.open()).isEqualTo("500");
    }

    @Test
    void whatWaitsToBeReturnedAfterAFailedOpeningMatches() {
        long deposit = books.deposit(3, "5000", null);
        books.linked(books.line("5000", "C2", "OPENING", LINKED), deposit, "5000", "POSTED");
        credited(deposit, "5000");
        assertThat(results()).containsExactly("MATCHED");
    }

    /** Nearly everything is plain, and found without the steps for the rest. */
    @Test
    void aLineGivenWholeToADepositOfTheVeryAmountIsPlain() {
        plain("500", "P1");
        plain("600", "P2");
        assertThat(results()).containsExactly("MATCHED", "MATCHED");
        assertThat(books.plain()).isEqualTo(2);
    }

    @Test
    void aLineThatRepeatsAPlainOneIsADuplicate() {
        plain("500", "P1");
        books.line("500", "P1", "", PENDING);
        assertThat(results()).containsExactly("MATCHED", "DUPLICATE");
    }

    @Test
    void aLineBookedOnADayTooFarApartIsNotPlain() {
        long deposit = books.deposit(2, "500", null);
        books.linked(books.line("500", "P1", "", LINKED, DAY.minusDays(9)), deposit, "500", "POSTED");
        books.creditedBy(deposit, credited(deposit, "500"));
        assertThat(results(DAY.minusDays(9), DAY)).containsExactly("DATE_MISMATCH");
    }

    private void plain(String amount, String reference) {
        long deposit = books.deposit(2, amount, null);
        books.linked(books.line(amount, reference, "", LINKED), deposit, amount, "POSTED");
        books.creditedBy(deposit, credited(deposit, amount));
    }

    private void withdrawn(String paid, String back, String bookedBack) {
        long task = books.withdrawal(paid, "W1", back);
        long booking = books.booked("withdrawal-tasks/" + task, "-" + paid, null);
        books.line("-" + paid, "W1", "PAYMENT", PENDING);
        books.reviewed(books.line(back, "W2", "UNPAID", WITHDRAWAL_REFUND), "WITHDRAWAL_REFUND", "APPROVED", task);
        books.booked("withdrawal-tasks/" + task, bookedBack, booking);
    }

    private void takenBack(String reference) {
        long deposit = books.deposit(6, "500", reference);
        books.linked(books.line("500", reference, "PUSH", LINKED), deposit, "500", "POSTED");
        books.booked("deposit-applications/" + deposit, "-500", credited(deposit, "500"));
    }

    private long credited(long deposit, String amount) {
        return books.booked("deposit-applications/" + deposit, amount, null);
    }

    private List<Found> compared() {
        return books.compared(DAY, DAY);
    }

    private List<String> results() {
        return results(DAY, DAY);
    }

    private List<String> results(LocalDate from, LocalDate to) {
        return books.compared(from, to).stream().map(Found::result).toList();
    }
}
