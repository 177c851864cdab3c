package fundsdesk.edda;

import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.clients.SecuritiesAccounts;
import fundsdesk.crud.KeptText;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Text;
import fundsdesk.deposits.Deposit;
import fundsdesk.deposits.Receipt;
import fundsdesk.deposits.SystemDeposits;
import fundsdesk.reference.Method;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the bank's answer means for a debit: a settled one is credited in the same transaction (EDDA-05, CHN-02). */
@Component
class DebitAnswers {

    static final String NOT_THERE = "The bank does not know this key.";

    private final SystemDeposits deposits;
    private final SecuritiesAccounts accounts;
    private final Clock clock;

    DebitAnswers(SystemDeposits deposits, SecuritiesAccounts accounts, Clock clock) {
        this.deposits = deposits;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @throws RefusedException when settled money cannot be credited: the debit stays as it was, to be asked for again */
    void take(EddaDebit debit, EddaBank.Answer answer) {
        switch (answer) {
            case EddaBank.Answer.Settled settled -> settle(debit, settled.bankReference());
            case EddaBank.Answer.Rejected rejected -> debit.rejected(rejected.reason(), clock.instant());
            case EddaBank.Answer.Accepted accepted -> debit.accepted(clock.instant());
            case EddaBank.Answer.Nothing nothing -> debit.unanswered(nothing.why(), clock.instant());
        }
    }

    /** The bank pulled the money: the deposit is there, and credited. */
    Deposit settle(EddaDebit debit, String reference) {
        debit.mayBeAskedFor().orThrow();
        Deposit deposit = credit(debit, reference);
        debit.settled(reference, deposit.number(), clock.instant());
        return deposit;
    }

    private Deposit credit(EddaDebit debit, String reference) {
        Receipt receipt = Receipt.told(
                "EDDA/" + debit.number(),
                debit.companyAccount(),
                debit.money(),
                reference,
                Optional.of(debit.mandate().accountNumber()),
                KeptText.write(Text.of("edda.settled-as", debit.number(), reference)));
        return deposits.credit(receipt, accountOf(debit), Method.EDDA);
    }

    /** The client's account that takes deposits, an open one first. */
    private SecuritiesAccount accountOf(EddaDebit debit) {
        return accounts.of(debit.mandate().client()).stream()
                .filter(account -> account.mayExpectDeposits().isAllowed())
                .min(Comparator.comparing(account -> account.opening() != SecuritiesAccount.Opening.ACTIVE))
                .orElseThrow(() -> RefusedException.because(
                        "deposit.no-account", debit.mandate().client().number()));
    }
}
