package fundsdesk.edda;

import fundsdesk.crud.NoInput;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** Asks the bank, by the same key, what became of a debit. */
@Component
final class AskForDebit extends RecordAction<EddaDebit, NoInput> {

    private final EddaBank bank;
    private final DebitAnswers answers;

    AskForDebit(EddaBank bank, DebitAnswers answers) {
        super("ask", NoInput.class);
        this.bank = bank;
        this.answers = answers;
        batch();
    }

    @Override
    protected Verdict allows(EddaDebit debit) {
        return debit.mayBeAskedFor();
    }

    @Override
    protected void run(EddaDebit debit, NoInput input) {
        answers.take(
                debit, bank.ask(debit.number()).orElseGet(() -> new EddaBank.Answer.Nothing(DebitAnswers.NOT_THERE)));
    }
}
