package fundsdesk.ledger;

import fundsdesk.money.Money;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is to be booked: legs that sum to zero in each currency.
 *
 * @param reverses the procedure that this one takes back, when what comes back is not what went out
 * @param holdId the hold that this booking consumes
 */
public record Booking(Type type, List<Leg> legs, OptionalLong reverses, OptionalLong holdId) {

    /** The kinds of procedures that move money, with the names that the desk's runbooks use. */
    public enum Type {
        CASH_DEPOSIT("CashDeposit"),
        CASH_DEPOSIT_REVERSE("CashDepositReverse"),
        CASH_WITHDRAW("CashWithdraw"),
        CASH_WITHDRAW_REVERSE("CashWithdrawReverse");

        private final String procedure;

        Type(String procedure) {
            this.procedure = procedure;
        }

        String procedure() {
            return procedure;
        }
    }

    /** @throws IllegalArgumentException if the legs do not sum to zero, or one is zero, or an account stands twice */
    public Booking {
        legs = checked(legs.stream().sorted(Leg.LOCK_ORDER).toList());
    }

    private static List<Leg> checked(List<Leg> legs) {
        if (legs.isEmpty() || legs.stream().anyMatch(leg -> leg.amount().isZero())) {
            throw new IllegalArgumentException("a booking moves money: " + legs);
        }
        if (!legs.stream().allMatch(leg -> sum(leg.amount().currency(), legs).isZero())) {
            throw new IllegalArgumentException("not balanced: " + legs);
        }
        if (legs.stream().map(Booking::place).distinct().count() < legs.size()) {
            throw new IllegalArgumentException("an account stands twice: " + legs);
        }
        return legs;
    }

    public static Booking of(Type type, Leg... legs) {
        return new Booking(type, List.of(legs), OptionalLong.empty(), OptionalLong.empty());
    }

    /** Money that came in on a company account, credited to a client less the fee. */
    public static Booking deposit(long securitiesAccountId, long companyAccountId, Money received, Money fee) {
        return of(
                Type.CASH_DEPOSIT,
                withFee(
                        Leg.debit(LedgerAccount.bank(companyAccountId), received),
                        Leg.credit(LedgerAccount.client(securitiesAccountId), received.minus(fee)),
                        fee));
    }

    /** Money that goes out from a company account, debited to a client with the fee. */
    public static Booking withdrawal(long securitiesAccountId, long companyAccountId, Money paid, Money fee) {
        return of(
                Type.CASH_WITHDRAW,
                withFee(
                        Leg.credit(LedgerAccount.bank(companyAccountId), paid),
                        Leg.debit(LedgerAccount.client(securitiesAccountId), paid.plus(fee)),
                        fee));
    }

    public Booking reversing(long procedureId) {
        return new Booking(type, legs, OptionalLong.of(procedureId), holdId);
    }

    public Booking consuming(long hold) {
        return new Booking(type, legs, reverses, OptionalLong.of(hold));
    }

    /** The leg that the procedure tells of: the client's, else the first. */
    Leg main() {
        return legs.stream()
                .filter(leg -> leg.account().kind() == LedgerAccount.Kind.CLIENT)
                .findFirst()
                .orElse(legs.getFirst());
    }

    private static Leg[] withFee(Leg bank, Leg client, Money fee) {
        Stream<Leg> house = fee.isZero() ? Stream.empty() : Stream.of(Leg.credit(LedgerAccount.fees(), fee));
        return Stream.concat(Stream.of(bank, client), house).toArray(Leg[]::new);
    }

    private static Money sum(String currency, List<Leg> legs) {
        return legs.stream()
                .map(Leg::amount)
                .filter(amount -> amount.currency().equals(currency))
                .collect(Collectors.collectingAndThen(Collectors.toList(), amounts -> Money.sum(amounts, currency)));
    }

    private static List<Object> place(Leg leg) {
        return List.of(leg.account(), leg.amount().currency());
    }
}
