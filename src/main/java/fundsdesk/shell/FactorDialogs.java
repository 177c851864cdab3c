package fundsdesk.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import fundsdesk.crud.Texts;
import fundsdesk.crud.Verdict;
import fundsdesk.users.OwnFactor;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets people set up their second factor, or set it up anew. */
@Component
class FactorDialogs {

    private final OwnFactor factor;
    private final Texts texts;

    FactorDialogs(OwnFactor factor, Texts texts) {
        this.factor = factor;
        this.texts = texts;
    }

    /** Asks whoever approves things and has no second factor yet to set one up before anything else. */
    void openIfDue() {
        if (factor.isDue()) {
            open(true);
        }
    }

    void open() {
        open(false);
    }

    private void open(boolean due) {
        OwnFactor.Draft draft = factor.draft();
        boolean again = factor.isSetUp();
        Dialog dialog = new Dialog(texts.of("factor.title"));
        dialog.setWidth("30rem");
        dialog.setCloseOnEsc(!due);
        dialog.setCloseOnOutsideClick(false);
        TextField before = codeField("factor.code-before");
        before.setVisible(again);
        TextField code = codeField("factor.code");
        VerticalLayout fields = new VerticalLayout();
        fields.setPadding(false);
        if (due) {
            fields.add(new Span(texts.of("factor.due")));
        }
        if (again) {
            fields.add(new Span(texts.of("factor.is-set-up", factor.codesLeft())));
        }
        fields.add(steps(draft), before, code);
        dialog.add(fields);
        Button cancel = new Button(texts.of("shell.cancel"), pressed -> dialog.close());
        cancel.setVisible(!due);
        Button save = new Button(texts.of("factor.save"), pressed -> setUp(dialog, draft, code, before));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(cancel, save);
        dialog.open();
        code.focus();
    }

    private OrderedList steps(OwnFactor.Draft draft) {
        Span secret = new Span(draft.secret());
        secret.addClassName("secret");
        Button copy = new Button(texts.of("factor.link"), VaadinIcon.COPY_O.create());
        copy.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        Clipboard.onClick(copy).writeText(draft.link());
        Image picture = new Image(OwnFactor.picture(draft), texts.of("factor.picture"));
        picture.addClassName("factor-picture");
        ListItem take = new ListItem(
                new Span(texts.of("factor.step.scan")),
                picture,
                new Span(texts.of("factor.step.secret")),
                secret,
                copy);
        return new OrderedList(
                new ListItem(texts.of("factor.step.app")), take, new ListItem(texts.of("factor.step.code")));
    }

    private TextField codeField(String label) {
        TextField field = new TextField(texts.of(label));
        field.setWidthFull();
        field.getElement().setAttribute("autocomplete", "one-time-code");
        field.getElement().setAttribute("inputmode", "text");
        return field;
    }

    private void setUp(Dialog dialog, OwnFactor.Draft draft, TextField code, TextField before) {
        Verdict verdict = factor.setUp(draft, code.getValue(), before.getValue(), codes -> {
            dialog.close();
            show(codes);
        });
        if (verdict instanceof Verdict.Refused refused) {
            TextField wrong = refused.code().equals("factor.wrong-before") ? before : code;
            before.setInvalid(false);
            code.setInvalid(false);
            wrong.setErrorMessage(texts.of(refused.reason()));
            wrong.setInvalid(true);
            wrong.focus();
        }
    }

    /** Once, and never again. */
    private void show(List<String> codes) {
        Dialog dialog = new Dialog(texts.of("factor.codes.title"));
        dialog.setWidth("30rem");
        dialog.setCloseOnEsc(false);
        dialog.setCloseOnOutsideClick(false);
        Pre list = new Pre(String.join("\n", codes));
        list.addClassName("secret");
        dialog.add(new Paragraph(texts.of("factor.codes.text")), list);
        Button kept = new Button(texts.of("factor.codes.kept"), pressed -> {
            dialog.close();
            UI.getCurrentOrThrow().refreshCurrentRoute(true);
        });
        kept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(kept);
        dialog.open();
    }
}
