package fundsdesk.edda;

import fundsdesk.crud.InvalidException;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what the bank answered when a debit was sent; only the desk itself does that. */
@Component
final class NoteAnswer extends RecordAction<EddaDebit, NoteAnswer.Input> {

    /** The kinds of answers. */
    enum Said {
        SETTLED,
        REJECTED,
        ACCEPTED,
        NOTHING
    }

    /** @param words the bank's reference of a settled debit, else its reason */
    record Input(
            @NotNull Said said, @Nullable @Size(max = 500) String words) {

        static Input of(EddaBank.Answer answer) {
            return switch (answer) {
                case EddaBank.Answer.Settled settled -> new Input(Said.SETTLED, settled.bankReference());
                case EddaBank.Answer.Rejected rejected -> new Input(Said.REJECTED, rejected.reason());
                case EddaBank.Answer.Accepted accepted -> new Input(Said.ACCEPTED, null);
                case EddaBank.Answer.Nothing nothing -> new Input(Said.NOTHING, nothing.why());
            };
        }

        EddaBank.Answer answer() {
            String text = words == null ? "" : words;
            return switch (said) {
                case SETTLED -> {
                    if (text.isBlank()) {
                        throw InvalidException.of("words", "required");
                    }
                    yield new EddaBank.Answer.Settled(text);
                }
                case REJECTED -> new EddaBank.Answer.Rejected(text);
                case ACCEPTED -> new EddaBank.Answer.Accepted();
                case NOTHING -> new EddaBank.Answer.Nothing(text);
            };
        }
    }

    private final DebitAnswers answers;

    NoteAnswer(DebitAnswers answers) {
        super("note-answer", Input.class);
        this.answers = answers;
        movesMoney();
        unlisted();
    }

    @Override
    protected Verdict allows(EddaDebit debit) {
        return debit.mayBeAskedFor();
    }

    @Override
    protected void run(EddaDebit debit, Input input) {
        answers.take(debit, input.answer());
    }
}
