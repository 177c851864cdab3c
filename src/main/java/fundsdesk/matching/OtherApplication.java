package fundsdesk.matching;

import com.vaadin.flow.component.combobox.ComboBox;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Query;
import fundsdesk.crud.Ref;
import fundsdesk.crud.Row;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Sort;
import fundsdesk.deposits.Deposit;
import fundsdesk.deposits.DepositStage;
import fundsdesk.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;

/**
 * Looks for another application than the candidates: whichever still waits for its money. Before anything is typed it
 * lists those for the line's own amount; a number is looked for as an amount first.
 */
final class OtherApplication extends ComboBox<Ref> {

    private static final Filter WAITING = Filter.where("stage", Operator.EQ, DepositStage.SUBMITTED);

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}(?:\\.[0-9]{0,4})?");

    private final LinkPanels with;
    private final Screen<Deposit> deposits;
    private final Money received;

    /** @param received on the line */
    OtherApplication(LinkPanels with, Money received, LongConsumer chosen) {
        super(with.texts.of("link-checking.other"));
        this.with = with;
        this.received = received;
        this.deposits = with.screens.of(Deposit.class).orElseThrow();
        addClassName("other-application");
        setPlaceholder(with.texts.of("link-checking.other.help"));
        setItemLabelGenerator(Ref::label);
        setItems(query -> page(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream()
                .map(this::label));
        addValueChangeListener(event -> {
            if (event.getValue() != null) {
                chosen.accept(event.getValue().id());
            }
        });
    }

    private List<Row> page(String words, int skip, int limit) {
        List<Row> ofAmount = amount(words)
                .map(amount -> page(WAITING.and(ofAmount(amount)), skip, limit))
                .orElse(List.of());
        return ofAmount.isEmpty()
                ? page(words.isBlank() ? WAITING : WAITING.and(new Filter.Search(words)), skip, limit)
                : ofAmount;
    }

    private Optional<BigDecimal> amount(String words) {
        String plain = words.strip().replace(",", "");
        if (plain.isEmpty()) {
            return Optional.of(received.amount());
        }
        return AMOUNT.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private Filter ofAmount(BigDecimal amount) {
        return Filter.all(
                Filter.where("amount", Operator.EQ, amount),
                Filter.where("currency", Operator.EQ, received.currency()));
    }

    private List<Row> page(Filter filter, int skip, int limit) {
        List<String> columns = List.of("number", "client", "amount", "currency");
        return with.rows.page(
                deposits, new Query(filter, Sort.descending("id"), columns, false), Optional.empty(), skip, limit);
    }

    private Ref label(Row row) {
        String amount = with.formats.of(deposits.declared().required("amount"), row);
        return new Ref(row.id(), row.get("number") + " · " + row.get("client") + " · " + amount);
    }
}
