package fundsdesk.deposits;

import fundsdesk.crud.Call;
import fundsdesk.crud.Desk;
import fundsdesk.crud.Formats;
import fundsdesk.crud.Inputs;
import fundsdesk.crud.NoInput;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.OutcomeWords;
import fundsdesk.crud.Ref;
import fundsdesk.crud.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of voucher association does, and how it says so. */
@Component
final class VoucherTools {

    private final VoucherBatchScreen batches;
    private final CreateVoucherBatch create;
    private final VoucherActions.Submit submit;
    private final Desk desk;
    private final Inputs inputs;
    private final OutcomeWords words;
    private final Texts texts;
    private final Formats formats;

    VoucherTools(
            VoucherBatchScreen batches,
            CreateVoucherBatch create,
            VoucherActions.Submit submit,
            Desk desk,
            Inputs inputs,
            OutcomeWords words,
            Texts texts,
            Formats formats) {
        this.batches = batches;
        this.create = create;
        this.submit = submit;
        this.desk = desk;
        this.inputs = inputs;
        this.words = words;
        this.texts = texts;
        this.formats = formats;
    }

    Texts texts() {
        return texts;
    }

    Formats formats() {
        return formats;
    }

    boolean mayUse() {
        return desk.mayRun(batches, create);
    }

    /** Puts the batch together and submits it. */
    Outcome submit(VoucherDraft draft) {
        List<CreateVoucherBatch.Part> parts =
                draft.shares().stream().map(this::part).toList();
        Outcome made = desk.perform(Call.of(batches, create, new CreateVoucherBatch.Input(parts)));
        if (made instanceof Outcome.Done done && done.id() != null) {
            return desk.perform(Call.on(batches, submit, done.id(), new NoInput()));
        }
        return made;
    }

    private CreateVoucherBatch.Part part(VoucherDraft.Share share) {
        Map<String, @Nullable Object> values = new HashMap<>();
        Long line = share.source().line();
        values.put("line", line == null ? null : new Ref(line, ""));
        values.put("bankReference", line == null ? share.source().reference() : null);
        values.put("valueDate", share.source().valueDate());
        values.put("application", new Ref(share.need().deposit(), ""));
        values.put("amount", share.amount());
        return inputs.of(CreateVoucherBatch.Part.class, values);
    }

    String words(Outcome outcome) {
        return outcome.isDone() ? texts.of("vouchers.posting") : words.of(outcome);
    }
}
