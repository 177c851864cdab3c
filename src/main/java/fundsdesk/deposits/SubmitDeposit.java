package fundsdesk.deposits;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.accounts.CompanyBankAccounts;
import fundsdesk.cards.BankCard;
import fundsdesk.cards.BankCards;
import fundsdesk.clients.Client;
import fundsdesk.clients.Clients;
import fundsdesk.crud.InvalidException;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.ScreenAction;
import fundsdesk.money.Money;
import fundsdesk.reference.Method;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The client app hands in an application. The same reference of the same client is one application, however often it comes. */
@Component
final class SubmitDeposit extends ScreenAction<Deposit, SubmitDeposit.Input, Deposit> {

    /**
     * What the client app sends; accounts by their business numbers.
     *
     * @param bankCard the card, by the name it has on the desk's own actions; {@code bankCardId} is the same
     */
    record Input(
            @NotBlank String clientNo,
            @NotBlank @Size(max = 3) String currency,
            @NotNull @Positive BigDecimal amount,
            @NotNull Method method,
            @Nullable String companyAccountNo,
            @Nullable Long bankCardId,
            @Nullable Long bankCard,
            @Nullable @Size(max = 500) String remarks,
            @NotBlank @Size(max = 80) String externalRef) {}

    private final Clients clients;
    private final CompanyBankAccounts companyAccounts;
    private final BankCards cards;
    private final Deposits deposits;
    private final Intake intake;

    SubmitDeposit(
            Clients clients, CompanyBankAccounts companyAccounts, BankCards cards, Deposits deposits, Intake intake) {
        super("submit", Input.class);
        this.clients = clients;
        this.companyAccounts = companyAccounts;
        this.cards = cards;
        this.deposits = deposits;
        this.intake = intake;
        movesMoney();
        unlisted();
        on("deposit-applications");
    }

    @Override
    protected Deposit run(Input input) {
        Client client = clients.find(input.clientNo())
                .orElseThrow(() -> InvalidException.of("clientNo", "no-such-client", input.clientNo()));
        Optional<Deposit> known = deposits.submitted(input.clientNo(), input.externalRef());
        if (known.isPresent()) {
            return same(known.get(), input);
        }
        return deposits.save(handed(client, input));
    }

    private Deposit handed(Client client, Input input) {
        DepositSource source = source();
        Deposit deposit = new Deposit(client, intake.accountOf(client), money(input), input.method(), source);
        deposit.paidInto(companyAccount(input));
        deposit.paidWith(card(client, input.bankCard() == null ? input.bankCardId() : input.bankCard()));
        deposit.described(input.remarks(), input.externalRef());
        intake.hand(deposit, source);
        intake.isSound(deposit).orThrow();
        return deposit;
    }

    /** What a person at the desk hands in is their own word, by whichever door: only a program speaks for the client. */
    private static DepositSource source() {
        return Acting.required().kind() == Actor.Kind.PERSON ? DepositSource.OPERATOR : DepositSource.CLIENT;
    }

    /** A card of somebody else is as unknown as none at all. */
    private @Nullable BankCard card(Client client, @Nullable Long id) {
        return id == null
                ? null
                : cards.findById(id)
                        .filter(card -> !card.isDeleted() && card.client().equals(client))
                        .orElseThrow(() -> InvalidException.of("bankCardId", "no-such-card", id));
    }

    private static Deposit same(Deposit known, Input input) {
        if (!known.money().equals(money(input)) || known.method() != input.method()) {
            throw RefusedException.because("deposit.reference-used", input.externalRef(), known.number());
        }
        return known;
    }

    private static Money money(Input input) {
        try {
            return new Money(input.amount(), input.currency());
        } catch (IllegalArgumentException inexact) {
            throw InvalidException.of("amount", "literal", String.valueOf(inexact.getMessage()));
        }
    }

    private @Nullable CompanyBankAccount companyAccount(Input input) {
        String number = input.companyAccountNo();
        if (number == null || number.isBlank()) {
            return null;
        }
        return companyAccounts
                .find(number)
                .orElseThrow(() -> InvalidException.of("companyAccountNo", "no-such-account", number));
    }
}
