package fundsdesk.reconciliation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import fundsdesk.crud.DetailTab;
import fundsdesk.crud.Formats;
import fundsdesk.crud.Row;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the bank says of an item beside what the desk says, with the fields in which they differ marked (REC-11). */
@org.springframework.stereotype.Component
record SidesTab(Rows rows, Texts texts, Formats formats) implements DetailTab<ReconciliationItem> {

    private static final List<String> COLUMNS = List.of(
            "currency",
            "recordCurrency",
            "bankAmount",
            "recordAmount",
            "bankDate",
            "recordDate",
            "bankStatus",
            "recordStatus",
            "bankReference",
            "recordReference",
            "line",
            "deposit",
            "withdrawal",
            "subject",
            "differs");

    @Override
    public Class<ReconciliationItem> entity() {
        return ReconciliationItem.class;
    }

    @Override
    public String key() {
        return "reconciliation-sides";
    }

    @Override
    public int order() {
        return DETAILS - 1;
    }

    @Override
    public Component content(Screen<? extends ReconciliationItem> screen, long item) {
        return rows.one(screen, item, COLUMNS).<Component>map(this::sides).orElseGet(Div::new);
    }

    private Component sides(Row row) {
        Set<String> differs = Set.of(String.valueOf(row.get("differs")).split(" "));
        boolean bank = row.get("bankAmount") != null;
        boolean record = row.get("recordAmount") != null || row.get("recordStatus") != null;
        String currency = String.valueOf(row.get("currency"));
        NativeTable table = new NativeTable();
        table.addClassNames("figures", "sides");
        NativeTableRow head = new NativeTableRow();
        List.of("field", "bank", "desk", "verdict")
                .forEach(key -> head.add(new NativeTableHeaderCell(texts.of("reconciliation.sides." + key))));
        table.add(head);
        boolean both = bank && record;
        table.add(line(
                "amount", amount(row, "bankAmount", currency), amount(row, "recordAmount", currency), differs, both));
        table.add(line("currency", bank ? currency : "", formats.of(row.get("recordCurrency")), differs, both));
        table.add(line("date", formats.of(row.get("bankDate")), formats.of(row.get("recordDate")), differs, both));
        table.add(line("status", status(row, "bank"), status(row, "record"), differs, both));
        table.add(line(
                "reference",
                formats.of(row.get("bankReference")),
                formats.of(row.get("recordReference")),
                differs,
                false));
        table.add(line("record", formats.of(row.get("line")), ofDesk(row), differs, false));
        return new Div(table);
    }

    private String ofDesk(Row row) {
        if (String.valueOf(row.get("subject")).startsWith("statement-lines/")) {
            return texts.of("reconciliation.sides.receipt");
        }
        return formats.of(List.of("deposit", "withdrawal", "subject").stream()
                .map(row::get)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(""));
    }

    private NativeTableRow line(String field, String bank, String desk, Set<String> differs, boolean compared) {
        boolean claimed = field.equals("amount") && differs.contains("claimed");
        boolean differ = differs.contains(field);
        NativeTableRow row = new NativeTableRow();
        row.add(
                new NativeTableHeaderCell(texts.of("reconciliation.field." + field)),
                new NativeTableCell(bank.isEmpty() ? "–" : bank),
                new NativeTableCell(desk.isEmpty() ? "–" : desk),
                new NativeTableCell(
                        compared || differ
                                ? verdict(differ ? "differs" : claimed ? "claimed" : "agrees")
                                : new Span()));
        row.getElement().getClassList().set("differs", differ);
        return row;
    }

    private Span verdict(String key) {
        Span verdict = new Span(texts.of("reconciliation.verdict." + key));
        verdict.addClassNames(
                "badge",
                switch (key) {
                    case "differs" -> "tone-failed";
                    case "claimed" -> "tone-attention";
                    default -> "tone-done";
                });
        return verdict;
    }

    private String amount(Row row, String name, String currency) {
        return row.get(name) instanceof BigDecimal amount ? formats.money(amount, currency) : "";
    }

    private String status(Row row, String side) {
        @Nullable Object code = row.get(side + "Status");
        return code == null ? "" : texts.of("reconciliation." + side + "-status." + code);
    }
}
