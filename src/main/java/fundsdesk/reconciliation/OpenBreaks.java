package fundsdesk.reconciliation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Formats;
import fundsdesk.crud.HomePanel;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Query;
import fundsdesk.crud.Row;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Sort;
import fundsdesk.crud.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The latest reconciliations with something open, account by account. */
@org.springframework.stereotype.Component
class OpenBreaks implements HomePanel {

    private static final int SHOWN = 6;
    private static final List<String> COLUMNS =
            List.of("account", "currency", "fromDate", "toDate", "openItems", "openAmount");

    private final ReconciliationRunScreen screen;
    private final Rows rows;
    private final Grants grants;
    private final Texts texts;
    private final Formats formats;

    OpenBreaks(ReconciliationRunScreen screen, Rows rows, Grants grants, Texts texts, Formats formats) {
        this.screen = screen;
        this.rows = rows;
        this.grants = grants;
        this.texts = texts;
        this.formats = formats;
    }

    @Override
    public String key() {
        return "open-breaks";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean isOffered() {
        return grants.allow(Acting.required(), screen.readPermission());
    }

    @Override
    public Component content() {
        Query breaks = new Query(
                Filter.where(ReconciliationRun_.status, Operator.EQ, RunStatus.BREAKS),
                Sort.descending("id"),
                COLUMNS,
                false);
        Div list = new Div();
        list.addClassName("queues");
        rows.page(screen, breaks, Optional.empty(), SHOWN).forEach(run -> list.add(line(run)));
        if (list.getComponentCount() == 0) {
            Div none = new Div(texts.of("home.open-breaks.none"));
            none.addClassName("empty");
            list.add(none);
        }
        return list;
    }

    private Anchor line(Row run) {
        Span count = new Span(formats.of(run.get("openItems")));
        count.addClassName("figure");
        Span account = new Span(texts.of(
                "home.open-breaks.run",
                formats.of(run.get("account")),
                formats.of(run.get("fromDate")),
                formats.of(run.get("toDate"))));
        Span amount = new Span(
                run.get("openAmount") instanceof BigDecimal open
                        ? formats.money(open, String.valueOf(run.get("currency")))
                        : "");
        amount.addClassName("muted");
        Anchor line = new Anchor(
                "reconciliation-items?filter=run:eq:" + run.id() + "&filter=open:eq:true", count, account, amount);
        line.addClassName("queue");
        return line;
    }
}
