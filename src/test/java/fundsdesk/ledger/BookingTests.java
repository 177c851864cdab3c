package fundsdesk.ledger;

import static fundsdesk.ledger.TestLedger.hkd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fundsdesk.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BookingTests {

    private static final Leg CLIENT = Leg.credit(LedgerAccount.client(1), hkd("10.00"));
    private static final Leg BANK = Leg.debit(LedgerAccount.bank(2), hkd("10.00"));

    @Test
    @Tag("ACC-02")
    void refusesLegsThatDoNotSumToZeroInEachCurrency() {
        assertThatThrownBy(() -> deposit(CLIENT)).hasMessageContaining("not balanced");
        assertThatThrownBy(() -> deposit(CLIENT, Leg.debit(LedgerAccount.bank(2), hkd("9.99"))))
                .hasMessageContaining("not balanced");
        assertThatThrownBy(() -> deposit(CLIENT, Leg.debit(LedgerAccount.bank(2), Money.of("10.00", "USD"))))
                .hasMessageContaining("not balanced");
    }

    @Test
    void refusesNothingAndTheSameAccountTwice() {
        assertThatThrownBy(() -> deposit()).hasMessageContaining("moves money");
        assertThatThrownBy(() -> deposit(CLIENT, BANK, Leg.credit(LedgerAccount.fees(), hkd("0"))))
                .hasMessageContaining("moves money");
        assertThatThrownBy(() -> deposit(CLIENT, BANK, CLIENT, BANK)).hasMessageContaining("twice");
    }

    @Test
    void keepsItsLegsInTheOrderInWhichAccountsAreLocked() {
        Leg fee = Leg.credit(LedgerAccount.fees(), hkd("1.00"));
        Leg bank = Leg.debit(LedgerAccount.bank(2), hkd("11.00"));
        assertThat(deposit(fee, CLIENT, bank).legs()).containsExactly(bank, CLIENT, fee);
    }

    @Test
    void creditsADepositLessItsFeeAndDebitsAWithdrawalWithIt() {
        assertThat(Booking.deposit(1, 2, hkd("100"), hkd("2.50")).legs())
                .containsExactly(
                        Leg.debit(LedgerAccount.bank(2), hkd("100")),
                        Leg.credit(LedgerAccount.client(1), hkd("97.50")),
                        Leg.credit(LedgerAccount.fees(), hkd("2.50")));
        assertThat(Booking.withdrawal(1, 2, hkd("100"), hkd("2.50")).legs())
                .containsExactly(
                        Leg.credit(LedgerAccount.bank(2), hkd("100")),
                        Leg.debit(LedgerAccount.client(1), hkd("102.50")),
                        Leg.credit(LedgerAccount.fees(), hkd("2.50")));
    }

    private static Booking deposit(Leg... legs) {
        return Booking.of(Booking.Type.CASH_DEPOSIT, legs);
    }
}
