package fundsdesk.demo;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.crud.Formats;
import fundsdesk.crud.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** SIMULATED: lets people of the demo make the bank do something, and shows what it sent and was answered. */
@Route(value = "simulated-bank", registerAtStartup = false)
@PermitAll // Only in the demo, and for those whom the demo grants it; the bank itself goes through the desk's
// interfaces.
class SimulatedBankView extends Div implements HasDynamicTitle {

    private final Texts texts;
    private final List<SimulatedBank.Sent> sent = new ArrayList<>();
    private final Grid<SimulatedBank.Sent> log = new Grid<>();

    SimulatedBankView(SimulatedBank bank, Texts texts, Formats formats, Grants grants) {
        this.texts = texts;
        addClassName("simulated-bank-page");
        if (!grants.allow(Acting.required(), SimulatedBankMenu.USE)) {
            add(new Span(texts.of("simulated-bank.not-allowed")));
            return;
        }
        add(head(), buttons(bank), log(formats));
    }

    @Override
    public String getPageTitle() {
        return texts.of("screen.simulated-bank");
    }

    private Div head() {
        Span simulated = new Span(texts.of("simulated-bank.label"));
        simulated.addClassNames("badge", "demo-tag");
        Anchor inbox = new Anchor("bank-notifications", texts.of("screen.bank-notifications"));
        Anchor statements = new Anchor("bank-statements", texts.of("screen.bank-statements"));
        Div head = new Div(new H1(getPageTitle()), simulated, inbox, statements);
        head.addClassName("vouchers-head");
        return new Div(head, new Paragraph(texts.of("simulated-bank.explained", SimulatedBank.ACCOUNT)));
    }

    private Div buttons(SimulatedBank bank) {
        Div buttons = new Div();
        buttons.addClassName("simulated-bank-buttons");
        for (SimulatedBank.Event event : SimulatedBank.Event.values()) {
            Button button = button("simulated-bank.event." + event, () -> bank.does(event));
            if (event == SimulatedBank.Event.DAY) {
                button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            buttons.add(button);
        }
        buttons.add(button("simulated-bank.statement", bank::sendsStatement));
        return buttons;
    }

    private Button button(String words, Supplier<List<SimulatedBank.Sent>> work) {
        Button button = new Button(texts.of(words));
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            // The newest on top.
            try {
                sent.addAll(0, work.get().reversed());
                log.setItems(sent);
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }

    private Grid<SimulatedBank.Sent> log(Formats formats) {
        log.addColumn(each -> formats.of(each.at()))
                .setHeader(texts.of("simulated-bank.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        log.addColumn(SimulatedBank.Sent::what)
                .setHeader(texts.of("simulated-bank.what"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        log.addColumn(SimulatedBank.Sent::amount)
                .setHeader(texts.of("simulated-bank.amount"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        log.addColumn(SimulatedBank.Sent::status)
                .setHeader("HTTP")
                .setAutoWidth(true)
                .setFlexGrow(0);
        log.addColumn(SimulatedBank.Sent::answer).setHeader(texts.of("simulated-bank.answer"));
        log.setEmptyStateText(texts.of("simulated-bank.nothing-sent"));
        log.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        return log;
    }
}
