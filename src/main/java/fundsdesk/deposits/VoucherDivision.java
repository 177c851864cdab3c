package fundsdesk.deposits;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A table of applications by vouchers: each cell an amount, each line and column its total, as of every keystroke. */
final class VoucherDivision extends Div {

    private final VoucherDraft draft;
    private final String currency;
    private final VoucherTools tools;
    private final Map<VoucherDraft.Need, Span> needTotals = new HashMap<>();
    private final Map<VoucherDraft.Source, Span> sourceTotals = new HashMap<>();
    private final Button submit;

    VoucherDivision(VoucherDraft draft, String currency, VoucherTools tools, Consumer<VoucherDraft> submitting) {
        this.draft = draft;
        this.currency = currency;
        this.tools = tools;
        this.submit = new Button("", click -> {
            submitting.accept(draft);
            // Where it was refused it can be mended and submitted again.
            total();
        });
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.setDisableOnClick(true);
        add(table(), submit);
        total();
    }

    private NativeTable table() {
        NativeTableRow head =
                new NativeTableRow(new NativeTableHeaderCell(tools.texts().of("attribute.application")));
        draft.sources().forEach(source -> head.add(header(source)));
        head.add(new NativeTableHeaderCell(tools.texts().of("vouchers.allocated")));
        NativeTableBody body = new NativeTableBody();
        draft.needs().forEach(need -> body.add(row(need)));
        NativeTableRow foot =
                new NativeTableRow(new NativeTableHeaderCell(tools.texts().of("vouchers.allocated")));
        draft.sources().forEach(source -> {
            Span total = new Span();
            sourceTotals.put(source, total);
            foot.add(new NativeTableCell(total));
        });
        foot.add(new NativeTableCell());
        body.add(foot);
        return new NativeTable(new NativeTableHeader(head), body);
    }

    private NativeTableHeaderCell header(VoucherDraft.Source source) {
        Span label = new Span(source.label());
        Span amount = new Span(money(source.amount()));
        amount.addClassName("muted");
        return new NativeTableHeaderCell(label, amount);
    }

    private NativeTableRow row(VoucherDraft.Need need) {
        Span label = new Span(need.label());
        Span claimed = new Span(money(need.amount()));
        claimed.addClassName("muted");
        NativeTableRow row = new NativeTableRow(new NativeTableHeaderCell(label, claimed));
        draft.sources().forEach(source -> row.add(new NativeTableCell(field(source, need))));
        Span total = new Span();
        needTotals.put(need, total);
        row.add(new NativeTableCell(total));
        return row;
    }

    private BigDecimalField field(VoucherDraft.Source source, VoucherDraft.Need need) {
        BigDecimalField field = new BigDecimalField();
        field.addThemeVariants(TextFieldVariant.LUMO_SMALL, TextFieldVariant.LUMO_ALIGN_RIGHT);
        field.setAriaLabel(source.label() + ", " + need.label());
        BigDecimal proposed = draft.of(source, need);
        if (proposed.signum() > 0) {
            field.setValue(proposed.setScale(
                    Math.max(2, proposed.stripTrailingZeros().scale()), java.math.RoundingMode.UNNECESSARY));
        }
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.addValueChangeListener(change -> {
            BigDecimal given = change.getValue();
            draft.set(source, need, given == null ? BigDecimal.ZERO : given);
            total();
        });
        return field;
    }

    private void total() {
        needTotals.forEach((need, shown) -> {
            VoucherRules.Fit fit = draft.fit(need);
            BigDecimal difference = need.amount().subtract(draft.allocated(need));
            shown.setText(tools.texts()
                    .of("vouchers.fit-" + fit.name().toLowerCase(java.util.Locale.ROOT), money(difference.abs())));
            mark(shown, fit == VoucherRules.Fit.COMPLETE);
        });
        sourceTotals.forEach((source, shown) -> {
            BigDecimal left = source.amount().subtract(draft.allocated(source));
            shown.setText(
                    tools.texts().of(draft.isOver(source) ? "vouchers.over" : "vouchers.left", money(left.abs())));
            mark(shown, !draft.isOver(source));
        });
        submit.setText(tools.texts().of("vouchers.submit", money(draft.total())));
        submit.setEnabled(draft.isReady());
    }

    private static void mark(Span shown, boolean good) {
        shown.setClassName("badge " + (good ? "tone-done" : "tone-failed"));
    }

    private String money(BigDecimal amount) {
        return tools.formats().money(amount, currency);
    }
}
