package fundsdesk.reconciliation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.crud.Bar;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Formats;
import fundsdesk.crud.HomePanel;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Query;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Sort;
import fundsdesk.crud.Texts;
import fundsdesk.crud.Tone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What came in and went out today, currency by currency: credited deposits and completed withdrawals. */
@org.springframework.stereotype.Component
class MoneyToday implements HomePanel {

    private static final String IN = "deposit-records";
    private static final String OUT = "withdrawal-tasks";
    private static final Filter COMPLETED_IN =
            Filter.where("status", Operator.EQ, fundsdesk.deposits.DepositStatus.COMPLETED);
    private static final Filter COMPLETED_OUT =
            Filter.where("status", Operator.EQ, fundsdesk.withdrawals.WithdrawalStatus.COMPLETED);

    private final Screens screens;
    private final Rows rows;
    private final Grants grants;
    private final Texts texts;
    private final Formats formats;
    private final Clock clock;
    private final ZoneId zone;

    MoneyToday(Screens screens, Rows rows, Grants grants, Texts texts, Formats formats, Clock clock, ZoneId deskZone) {
        this.screens = screens;
        this.rows = rows;
        this.grants = grants;
        this.texts = texts;
        this.formats = formats;
        this.clock = clock;
        this.zone = deskZone;
    }

    @Override
    public String key() {
        return "money-today";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isOffered() {
        return mayRead(IN) || mayRead(OUT);
    }

    private boolean mayRead(String screen) {
        return grants.allow(Acting.required(), screens.required(screen).readPermission());
    }

    @Override
    public Component content() {
        Instant midnight =
                LocalDate.now(clock.withZone(zone)).atStartOfDay(zone).toInstant();
        Map<String, BigDecimal> in = sums(IN, COMPLETED_IN, midnight, "creditedAmount");
        Map<String, BigDecimal> out = sums(OUT, COMPLETED_OUT, midnight, "amount");
        SortedSet<String> currencies = new TreeSet<>(in.keySet());
        currencies.addAll(out.keySet());
        if (currencies.isEmpty()) {
            Div none = new Div(texts.of("home.money-today.none"));
            none.addClassName("empty");
            return none;
        }
        NativeTable table = new NativeTable();
        table.addClassNames("figures", "money-today");
        currencies.forEach(currency -> {
            BigDecimal most = amount(in, currency).max(amount(out, currency));
            table.add(line(new Flow(IN, "in", currency, amount(in, currency), most, Tone.DONE), midnight));
            table.add(line(new Flow(OUT, "out", currency, amount(out, currency), most, Tone.UNDONE), midnight));
        });
        return table;
    }

    /** One way of one currency. */
    private record Flow(String screen, String way, String currency, BigDecimal amount, BigDecimal most, Tone tone) {

        double share() {
            return most.signum() == 0
                    ? 0
                    : amount.divide(most, 4, RoundingMode.HALF_UP).doubleValue();
        }

        String address(Instant since) {
            return screen + "?filter=completedAt:ge:" + since + "&filter=status:eq:COMPLETED&filter=currency:eq:"
                    + currency;
        }
    }

    private NativeTableRow line(Flow flow, Instant since) {
        Span way = new Span(texts.of("home.money-today." + flow.way()));
        way.addClassName("muted");
        String figure = formats.amount(flow.amount(), flow.currency());
        NativeTableCell amount =
                new NativeTableCell(mayRead(flow.screen()) ? new Anchor(flow.address(since), figure) : new Span("–"));
        amount.addClassName("figure");
        NativeTableRow line = new NativeTableRow();
        line.add(
                new NativeTableHeaderCell(flow.way().equals("in") ? flow.currency() : ""),
                new NativeTableCell(way),
                new NativeTableCell(new Bar(flow.share(), flow.tone())),
                amount);
        return line;
    }

    private Map<String, BigDecimal> sums(String key, Filter completed, Instant since, String amount) {
        if (!mayRead(key)) {
            return Map.of();
        }
        Screen<?> screen = screens.required(key);
        Filter today = completed.and(Filter.where("completedAt", Operator.GE, since));
        return rows.sums(screen, new Query(today, Sort.descending("id"), List.of(), false), amount);
    }

    private static BigDecimal amount(Map<String, BigDecimal> sums, String currency) {
        return sums.getOrDefault(currency, BigDecimal.ZERO);
    }
}
