package fundsdesk.deposits;

import fundsdesk.crud.Call;
import fundsdesk.crud.Desk;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Formats;
import fundsdesk.crud.Inputs;
import fundsdesk.crud.NoInput;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.OutcomeWords;
import fundsdesk.crud.Query;
import fundsdesk.crud.Ref;
import fundsdesk.crud.Row;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Sort;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import fundsdesk.reference.DepositMethods;
import fundsdesk.reference.Method;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of voucher association reads and does. */
@Component
final class VoucherTools {

    private static final int MOST = 500;

    private final Rows rows;
    private final Screens screens;
    private final VoucherBatchScreen batches;
    private final CreateVoucherBatch create;
    private final VoucherActions.Submit submit;
    private final DepositMethods methods;
    private final Desk desk;
    private final Inputs inputs;
    private final OutcomeWords words;
    private final Texts texts;
    private final Formats formats;

    VoucherTools(
            Rows rows,
            Screens screens,
            VoucherBatchScreen batches,
            CreateVoucherBatch create,
            VoucherActions.Submit submit,
            DepositMethods methods,
            Desk desk,
            Inputs inputs,
            OutcomeWords words,
            Texts texts,
            Formats formats) {
        this.rows = rows;
        this.screens = screens;
        this.batches = batches;
        this.create = create;
        this.submit = submit;
        this.methods = methods;
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

    /** How a screen calls an attribute. */
    String label(String screen, String attribute) {
        return label(screens.required(screen), attribute);
    }

    private <T extends Stored> String label(Screen<T> screen, String attribute) {
        return texts.attribute(screen, screen.declared().required(attribute));
    }

    boolean mayUse() {
        return desk.mayRun(batches, create);
    }

    /** Applications in the currency that wait for their money, the oldest first. */
    List<Row> applications(String currency) {
        Filter waiting = Filter.all(
                Filter.where(Deposit_.stage, Operator.EQ, DepositStage.SUBMITTED),
                Filter.where(Deposit_.currency, Operator.EQ, currency));
        return page(
                "deposit-applications",
                waiting,
                List.of("number", "createdAt", "client", "amount", "currency", "method", "companyAccount"));
    }

    /** Incoming lines in the currency that nobody has, the oldest first. */
    List<Row> lines(String currency) {
        Filter free = Filter.all(
                Filter.where("status", Operator.EQ, fundsdesk.statements.LineStatus.PENDING),
                Filter.where("direction", Operator.EQ, fundsdesk.statements.Direction.CREDIT),
                Filter.where("currency", Operator.EQ, currency),
                Filter.where("claimedBy", Operator.ISNULL, true),
                Filter.where("lockedBy", Operator.ISNULL, true));
        return page(
                "statement-lines",
                free,
                List.of("valueDate", "amount", "currency", "remitterName", "bankReference", "account", "remittance"));
    }

    private List<Row> page(String screen, Filter filter, List<String> columns) {
        return rows.page(
                screens.required(screen),
                new Query(filter, Sort.ascending("id"), columns, false),
                Optional.empty(),
                MOST);
    }

    VoucherDraft.Need need(Row row) {
        BigDecimal tolerance = methods.find((Method) Objects.requireNonNull(row.get("method")))
                .map(method -> method.feeTolerance())
                .orElse(BigDecimal.ZERO);
        return new VoucherDraft.Need(
                row.id(), row.get("number") + " · " + formats.of(row.get("client")), amount(row), tolerance);
    }

    VoucherDraft.Source source(Row row) {
        String reference = formats.of(row.get("bankReference"));
        String payer = formats.of(row.get("remitterName"));
        return new VoucherDraft.Source(row.id(), (reference + " " + payer).strip(), amount(row));
    }

    static BigDecimal amount(Row row) {
        return (BigDecimal) Objects.requireNonNull(row.get("amount"));
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
        values.put("bankReference", line == null ? share.source().label() : null);
        values.put("application", new Ref(share.need().deposit(), ""));
        values.put("amount", share.amount());
        return inputs.of(CreateVoucherBatch.Part.class, values);
    }

    String words(Outcome outcome) {
        return outcome.isDone() ? texts.of("vouchers.posting") : words.of(outcome);
    }
}
