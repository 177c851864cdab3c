package fundsdesk.deposits;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePickerVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.math.BigDecimal;
import java.util.function.Predicate;

/** The line in which a voucher is typed; what is missing or typed before is said where it stands. */
final class VoucherTyping extends Div {

    private final VoucherTools tools;
    private final Predicate<VoucherDraft.Source> taken;
    private final TextField reference = new TextField();
    private final DatePicker date = new DatePicker();
    private final BigDecimalField amount = new BigDecimalField();

    /** @param taken takes the voucher, or says no when there is one that reads alike */
    VoucherTyping(VoucherTools tools, VoucherQueues queues, Predicate<VoucherDraft.Source> taken) {
        this.tools = tools;
        this.taken = taken;
        String[] labels = {
            queues.label("statement-lines", "bankReference"),
            queues.label("statement-lines", "valueDate"),
            queues.label("statement-lines", "amount")
        };
        reference.setPlaceholder(labels[0]);
        reference.setAriaLabel(labels[0]);
        reference.setMaxLength(80);
        reference.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        date.setPlaceholder(labels[1]);
        date.setAriaLabel(labels[1]);
        date.setI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
        date.addThemeVariants(DatePickerVariant.LUMO_SMALL);
        date.setWidth("9rem");
        amount.setPlaceholder(labels[2]);
        amount.setAriaLabel(labels[2]);
        amount.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        Button add = new Button(tools.texts().of("vouchers.type"), click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(reference, date, amount, add);
        addClassName("vouchers-typing");
    }

    private void add() {
        BigDecimal given = amount.getValue();
        amount.setInvalid(given == null || given.signum() <= 0);
        reference.setInvalid(reference.getValue().isBlank());
        reference.setErrorMessage("");
        if (amount.isInvalid() || reference.isInvalid()) {
            return;
        }
        String known = reference.getValue().strip();
        if (!taken.test(new VoucherDraft.Source(null, known, date.getValue(), given))) {
            reference.setErrorMessage(tools.texts().of("vouchers.typed-again", known));
            reference.setInvalid(true);
            return;
        }
        reference.clear();
        date.clear();
        amount.clear();
        reference.focus();
    }
}
