package fundsdesk.deposits;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePickerVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Vouchers that were not imported: the bank's reference, date and amount, as on paper. They stay listed, each until it is
 * taken off again; what is missing or typed before is said where it stands.
 */
final class VoucherTyping extends Div {

    private final VoucherTools tools;
    private final Supplier<String> currency;
    private final Runnable changed;
    private final List<VoucherDraft.Source> vouchers = new ArrayList<>();
    private final TextField reference = new TextField();
    private final DatePicker date = new DatePicker();
    private final BigDecimalField amount = new BigDecimalField();
    private final Div listed = new Div();

    VoucherTyping(VoucherTools tools, VoucherQueues queues, Supplier<String> currency, Runnable changed) {
        this.tools = tools;
        this.currency = currency;
        this.changed = changed;
        name(queues);
        reference.setMaxLength(80);
        reference.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        date.setI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
        date.addThemeVariants(DatePickerVariant.LUMO_SMALL);
        date.setWidth("9rem");
        amount.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        Button add = new Button(tools.texts().of("vouchers.type"), click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_SMALL);
        listed.addClassName("vouchers-typed");
        add(reference, date, amount, add, listed);
        addClassName("vouchers-typing");
    }

    private void name(VoucherQueues queues) {
        String of = queues.label("statement-lines", "bankReference");
        reference.setPlaceholder(of);
        reference.setAriaLabel(of);
        String on = queues.label("statement-lines", "valueDate");
        date.setPlaceholder(on);
        date.setAriaLabel(on);
        String worth = queues.label("statement-lines", "amount");
        amount.setPlaceholder(worth);
        amount.setAriaLabel(worth);
    }

    List<VoucherDraft.Source> vouchers() {
        return List.copyOf(vouchers);
    }

    void clear() {
        vouchers.clear();
        list();
    }

    private void add() {
        BigDecimal given = amount.getValue();
        amount.setInvalid(given == null || given.signum() <= 0);
        reference.setInvalid(reference.getValue().isBlank());
        reference.setErrorMessage("");
        if (!amount.isInvalid() && !reference.isInvalid()) {
            add(new VoucherDraft.Source(null, reference.getValue().strip(), date.getValue(), given));
        }
    }

    private void add(VoucherDraft.Source voucher) {
        if (vouchers.stream().anyMatch(voucher::readsLike)) {
            reference.setErrorMessage(tools.texts().of("vouchers.typed-again", voucher.reference()));
            reference.setInvalid(true);
            return;
        }
        vouchers.add(voucher);
        reference.clear();
        date.clear();
        amount.clear();
        reference.focus();
        list();
        changed.run();
    }

    private void list() {
        listed.removeAll();
        vouchers.forEach(voucher -> listed.add(new Span(
                new Span(voucher.label() + " · " + tools.formats().money(voucher.amount(), currency.get())),
                withdraw(voucher))));
        listed.setVisible(!vouchers.isEmpty());
    }

    private Button withdraw(VoucherDraft.Source voucher) {
        Button withdraw = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
            vouchers.remove(voucher);
            list();
            changed.run();
        });
        withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        String words = tools.texts().of("vouchers.withdraw", voucher.label());
        withdraw.setAriaLabel(words);
        withdraw.setTooltipText(words);
        return withdraw;
    }
}
