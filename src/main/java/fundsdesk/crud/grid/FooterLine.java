package fundsdesk.crud.grid;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.Count;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** How many rows there are and what their amounts add up to. */
final class FooterLine<T extends Stored> extends Div {

    private static final int MOST_SUMS = 3;

    private final Screen<T> screen;
    private final GridTools tools;
    private final Div count = new Div();
    private final Div sums = new Div();
    private final Button newer = new Button();
    private boolean isStale;

    /** @param refresh shows the rows anew, with those made since */
    FooterLine(Screen<T> screen, GridTools tools, Runnable refresh) {
        this.screen = screen;
        this.tools = tools;
        addClassName("footer-line");
        count.addClassName("footer-count");
        sums.addClassName("footer-sums");
        newer.addClassName("newer");
        newer.addClickListener(event -> refresh.run());
        newer.setVisible(false);
        add(count, newer, sums);
    }

    void show(RowFeed<T> feed, GridLayout layout) {
        newer.setVisible(false);
        isStale = false;
        showCount(feed);
        List<Attribute<T>> amounts = amounts(layout);
        sums.removeAll();
        if (feed.count().quality() == Count.Quality.EXACT) {
            addUp(feed, amounts);
        } else if (!amounts.isEmpty()) {
            sums.add(onDemand("grid.add-up", () -> addUp(feed, amounts)));
        }
    }

    private List<Attribute<T>> amounts(GridLayout layout) {
        if (!screen.declared().isSummed()) {
            return List.of();
        }
        return layout.names().stream()
                .map(screen.declared()::required)
                .filter(column -> RowFeed.isAddedUp(screen, column))
                .limit(MOST_SUMS)
                .toList();
    }

    private void showCount(RowFeed<T> feed) {
        Count found = feed.count();
        String number =
                tools.formats().of(found.quality() == Count.Quality.ESTIMATE ? rounded(found.rows()) : found.rows());
        String key = "grid.count-"
                + found.quality().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        count.removeAll();
        count.add(new Span(tools.texts().of(key, number, found.rows())));
        if (found.quality() != Count.Quality.EXACT) {
            count.add(onDemand("grid.count-now", () -> {
                feed.countExactly();
                showCount(feed);
            }));
        }
    }

    /** A guess shows no more digits than it knows. */
    private static long rounded(long guess) {
        long unit = (long) Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, guess))) - 2));
        return Math.round((double) guess / unit) * unit;
    }

    private Component onDemand(String key, Runnable work) {
        Button button = new Button(tools.texts().of(key), event -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        button.setDisableOnClick(true);
        return button;
    }

    private void addUp(RowFeed<T> feed, List<Attribute<T>> amounts) {
        sums.removeAll();
        amounts.forEach(amount -> {
            Map<String, BigDecimal> byCurrency = feed.sums(amount.name());
            if (!byCurrency.isEmpty()) {
                sums.add(sum(amount, byCurrency));
            }
        });
    }

    private Component sum(Attribute<T> amount, Map<String, BigDecimal> byCurrency) {
        Span label = new Span(tools.texts().attribute(screen, amount));
        label.addClassName("faint");
        Span sum = new Span(label);
        sum.addClassNames("sum", "figure");
        byCurrency.forEach((currency, total) -> {
            if (total != null) {
                sum.add(new Span(tools.formats().money(total, currency)));
            }
        });
        return sum;
    }

    /** Says that rows were made since, or that rows changed; a click shows them. */
    void tellNewer(long rows) {
        if (!isStale) {
            newer.setVisible(rows > 0);
            newer.setText(tools.texts().of("grid.newer", rows));
        }
    }

    /** Until the rows are read anew, whatever else is told. */
    void tellChanged() {
        isStale = true;
        newer.setVisible(true);
        newer.setText(tools.texts().of("grid.changed"));
    }

    Button newer() {
        return newer;
    }

    String text() {
        return count.getChildren()
                .filter(Span.class::isInstance)
                .map(child -> ((Span) child).getText())
                .findFirst()
                .orElse("");
    }
}
