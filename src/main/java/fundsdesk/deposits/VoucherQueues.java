package fundsdesk.deposits;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Formats;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Query;
import fundsdesk.crud.Row;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Sort;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import fundsdesk.reference.DepositMethods;
import fundsdesk.reference.Method;
import fundsdesk.statements.Direction;
import fundsdesk.statements.LineStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The applications and vouchers that wait for each other, as the page of voucher association shows them. */
@Component
final class VoucherQueues {

    /** So many are listed; whatever is behind them is found by searching. */
    static final int MOST = 500;

    private final Rows rows;
    private final Screens screens;
    private final DepositMethods methods;
    private final Texts texts;
    private final Formats formats;

    VoucherQueues(Rows rows, Screens screens, DepositMethods methods, Texts texts, Formats formats) {
        this.rows = rows;
        this.screens = screens;
        this.methods = methods;
        this.texts = texts;
        this.formats = formats;
    }

    /** Applications in the currency that wait for their money, the oldest first; with words, those that they find. */
    List<Row> applications(String currency, String words) {
        Filter waiting = Filter.all(
                Filter.where(Deposit_.stage, Operator.EQ, DepositStage.SUBMITTED),
                Filter.where(Deposit_.currency, Operator.EQ, currency));
        return page(
                "deposit-applications",
                searched(waiting, words),
                List.of("number", "createdAt", "client", "amount", "currency", "method", "companyAccount"));
    }

    /** Incoming lines in the currency that nobody has, the oldest first; with words, those that they find. */
    List<Row> lines(String currency, String words) {
        Filter free = Filter.all(
                Filter.where("status", Operator.EQ, LineStatus.PENDING),
                Filter.where("direction", Operator.EQ, Direction.CREDIT),
                Filter.where("currency", Operator.EQ, currency),
                Filter.where("claimedBy", Operator.ISNULL, true),
                Filter.where("lockedBy", Operator.ISNULL, true));
        return page(
                "statement-lines",
                searched(free, words),
                List.of(
                        "valueDate",
                        "amount",
                        "usedAmount",
                        "currency",
                        "remitterName",
                        "bankReference",
                        "account",
                        "remittance"));
    }

    private static Filter searched(Filter filter, String words) {
        return words.isBlank() ? filter : filter.and(new Filter.Search(words.strip()));
    }

    private List<Row> page(String screen, Filter filter, List<String> columns) {
        return rows.page(
                screens.required(screen),
                new Query(filter, Sort.ascending("id"), columns, false),
                Optional.empty(),
                MOST);
    }

    /** How a screen calls an attribute. */
    String label(String screen, String attribute) {
        return label(screens.required(screen), attribute);
    }

    private <T extends Stored> String label(Screen<T> screen, String attribute) {
        return texts.attribute(screen, screen.declared().required(attribute));
    }

    VoucherDraft.Need need(Row row) {
        BigDecimal tolerance = methods.find((Method) Objects.requireNonNull(row.get("method")))
                .map(method -> method.feeTolerance())
                .orElse(BigDecimal.ZERO);
        return new VoucherDraft.Need(
                row.id(), row.get("number") + " · " + formats.of(row.get("client")), left(row), tolerance);
    }

    VoucherDraft.Source source(Row row) {
        String reference = formats.of(row.get("bankReference"));
        String payer = formats.of(row.get("remitterName"));
        return new VoucherDraft.Source(row.id(), (reference + " " + payer).strip(), null, left(row));
    }

    /** What an application asks for; of a line, what earlier batches left of it. */
    static BigDecimal left(Row row) {
        BigDecimal amount = (BigDecimal) Objects.requireNonNull(row.get("amount"));
        return row.columns().contains("usedAmount")
                ? amount.subtract((BigDecimal) Objects.requireNonNull(row.get("usedAmount")))
                : amount;
    }
}
