package fundsdesk.withdrawals;

import fundsdesk.access.Acting;
import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.cards.BankCards;
import fundsdesk.clients.Client;
import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.clients.SecuritiesAccounts;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.InvalidException;
import fundsdesk.crud.LongText;
import fundsdesk.crud.Numbers;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.ScreenAction;
import fundsdesk.crud.Verdict;
import fundsdesk.ledger.Balance;
import fundsdesk.ledger.Hold;
import fundsdesk.ledger.Instruction;
import fundsdesk.ledger.LedgerService;
import fundsdesk.ledger.Positions;
import fundsdesk.money.Money;
import fundsdesk.reference.Currency;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a client's withdrawal in; amount and fee are held on the account from then on. */
@Component
final class SubmitWithdrawal extends ScreenAction<Withdrawal, SubmitWithdrawal.Input, Withdrawal> {

    /** @param companyAccount which pays; may be left to the one who completes it */
    record Input(
            @NotNull Client client,
            @NotNull Currency currency,
            @NotNull @Positive BigDecimal amount,
            @Nullable @PositiveOrZero BigDecimal fee,
            @NotBlank @Size(max = 140) String payeeName,
            @NotBlank @Size(max = 140) String payeeBank,
            @NotBlank @Size(max = 34) String payeeAccount,
            @Nullable CompanyBankAccount companyAccount,
            @Nullable @LongText @Size(max = 500) String remarks) {}

    private final Withdrawals withdrawals;
    private final SecuritiesAccounts accounts;
    private final BankCards cards;
    private final LedgerService ledger;
    private final Positions positions;
    private final Numbers numbers;

    SubmitWithdrawal(
            Withdrawals withdrawals,
            SecuritiesAccounts accounts,
            BankCards cards,
            LedgerService ledger,
            Positions positions,
            Numbers numbers) {
        super("create", Input.class);
        this.withdrawals = withdrawals;
        this.accounts = accounts;
        this.cards = cards;
        this.ledger = ledger;
        this.positions = positions;
        this.numbers = numbers;
        movesMoney();
        primary();
    }

    /** What positions bind is as old as its report: a person may know better. */
    @Override
    protected Checklist checks(Input input) {
        return openAccount(input.client())
                .map(account -> covered(input, account))
                .orElseGet(Checklist::empty);
    }

    private Checklist covered(Input input, SecuritiesAccount account) {
        Money bound = positions.occupied(account.id(), input.currency().code());
        if (bound.isZero()) {
            return Checklist.empty();
        }
        Money available = ledger.balances(account.id()).stream()
                .map(Balance::available)
                .filter(each -> each.currency().equals(input.currency().code()))
                .findFirst()
                .orElseGet(() -> Money.zero(input.currency().code()));
        Money left = available.minus(money(input, input.amount(), "amount")).minus(fee(input));
        return Checklist.empty().should(left.compareTo(bound) >= 0, "positions-covered", bound, available, left);
    }

    private Optional<SecuritiesAccount> openAccount(Client client) {
        return accounts.of(client).stream()
                .filter(each -> each.opening() == SecuritiesAccount.Opening.ACTIVE)
                .findFirst();
    }

    private static Money fee(Input input) {
        return money(input, input.fee() == null ? BigDecimal.ZERO : input.fee(), "fee");
    }

    @Override
    protected Withdrawal run(Input input) {
        SecuritiesAccount account = openAccount(input.client())
                .orElseThrow(() -> RefusedException.because(
                        "withdrawal.no-account", input.client().number()));
        Verdict.allowedIf(
                        input.currency().isWithdrawn(),
                        "withdrawal.currency-off",
                        input.currency().code())
                .orThrow();
        cards.mayReceive(input.client(), input.payeeAccount()).orThrow();
        Money amount = money(input, input.amount(), "amount");
        Money fee = fee(input);
        Payee payee = new Payee(input.payeeName(), input.payeeBank(), input.payeeAccount());
        Withdrawal withdrawal = new Withdrawal(
                numbers.next("WDR"),
                account,
                amount,
                fee,
                payee,
                Acting.required().person());
        withdrawal.agreedBy(Acting.agreed());
        withdrawal.paidFrom(input.companyAccount(), input.remarks());
        withdrawals.save(withdrawal);
        Hold hold = new Hold(Hold.Kind.WITHDRAWAL, account.id(), amount.plus(fee));
        withdrawal.held(ledger.hold(Instruction.of("withdrawal-tasks/" + withdrawal.id(), "hold"), hold)
                .orThrow()
                .holdId()
                .orElseThrow());
        return withdrawal;
    }

    private static Money money(Input input, BigDecimal amount, String field) {
        try {
            return new Money(amount, input.currency().code());
        } catch (IllegalArgumentException inexact) {
            throw InvalidException.of(field, "literal", String.valueOf(inexact.getMessage()));
        }
    }
}
