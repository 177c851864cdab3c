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
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Looks for another application than the candidates: whichever still waits for its money. */
final class OtherApplication extends ComboBox<Ref> {

    private static final Filter WAITING = Filter.where("stage", Operator.EQ, DepositStage.SUBMITTED);

    private final LinkPanels with;
    private final Screen<Deposit> deposits;

    OtherApplication(LinkPanels with, LongConsumer chosen) {
        super(with.texts.of("link-checking.other"));
        this.with = with;
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
        Filter filter = words.isBlank() ? WAITING : WAITING.and(new Filter.Search(words));
        List<String> columns = List.of("number", "client", "amount", "currency");
        return with.rows.page(
                deposits, new Query(filter, Sort.descending("id"), columns, false), Optional.empty(), skip, limit);
    }

    private Ref label(Row row) {
        String amount = with.formats.of(deposits.declared().required("amount"), row);
        return new Ref(row.id(), row.get("number") + " · " + row.get("client") + " · " + amount);
    }
}
