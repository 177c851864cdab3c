package fundsdesk.crud.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import fundsdesk.crud.Desk;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** The buttons of what can be done with a record: the main things beside each other, the rest in a menu. */
final class OfferBar<T extends Stored> extends Div {

    private static final int BUTTONS = 4;
    private static final int IN_MENU = 4;

    private static final String REVERT = "revert";

    private final Screen<T> screen;
    private final Workbench bench;
    private final Consumer<RecordAction<T, ?>> choose;

    OfferBar(Screen<T> screen, long id, Consumer<RecordAction<T, ?>> choose, Workbench bench) {
        this.screen = screen;
        this.bench = bench;
        this.choose = choose;
        addClassName("offers");
        List<Desk.Offer<T>> offers = new ArrayList<>(bench.desk().offers(screen, id));
        offers.removeIf(OfferBar::isPointless);
        List<Desk.Offer<T>> inFront = offers.stream()
                .sorted((one, other) -> Integer.compare(rank(one), rank(other)))
                .filter(offer -> rank(offer) < IN_MENU)
                .limit(BUTTONS)
                .toList();
        inFront.forEach(offer -> add(button(offer)));
        offers.removeAll(inFront);
        if (!offers.isEmpty()) {
            add(menu(offers));
        }
    }

    /** Restoring what is not deleted, or anything else with what is: nobody misses the button. */
    private static boolean isPointless(Desk.Offer<?> offer) {
        return offer.verdict() instanceof Verdict.Refused refused
                && refused.code().matches("record\\.(not-)?deleted");
    }

    /** What the record is there for stands in front of what every record offers. */
    private static int rank(Desk.Offer<?> offer) {
        RecordAction<?, ?> action = offer.action();
        if (action.isPrimary()) {
            return 0;
        }
        boolean isRare = action.isIrreversible()
                || is(Screen.Standard.DELETE, action)
                || action.name().equals(REVERT);
        if (!offer.verdict().isAllowed() || isRare) {
            return IN_MENU;
        }
        if (action.isAside() || is(Screen.Standard.COPY, action)) {
            return 3;
        }
        return is(Screen.Standard.EDIT, action) ? 2 : 1;
    }

    private static boolean is(Screen.Standard standard, RecordAction<?, ?> action) {
        return standard.name().equalsIgnoreCase(action.name());
    }

    private Component button(Desk.Offer<T> offer) {
        Button button = new Button(bench.texts().action(screen, offer.action()));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        if (offer.action().isPrimary()) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        if (offer.verdict() instanceof Verdict.Refused refused) {
            // Still reached by keyboard and screen reader, which have to be told why (vaadin-featureflags.properties).
            String reason = bench.texts().of(refused.reason());
            button.addClassName("refused");
            button.setEnabled(false);
            button.getElement().setAttribute("aria-description", reason);
            button.setTooltipText(reason);
        } else {
            button.addClickListener(click -> choose.accept(offer.action()));
        }
        return button;
    }

    private Component menu(List<Desk.Offer<T>> offers) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_SMALL, MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
        MenuItem more = bar.addItem(bench.texts().of("detail.more"));
        // What can be done stands above what cannot, each in the order of the declaration.
        offers.stream()
                .sorted(Comparator.comparing(offer -> !offer.verdict().isAllowed()))
                .forEach(offer -> addItem(more, offer));
        return bar;
    }

    private void addItem(MenuItem more, Desk.Offer<T> offer) {
        Span verb = new Span(bench.texts().action(screen, offer.action()));
        if (offer.verdict() instanceof Verdict.Refused refused) {
            Span reason = new Span(bench.texts().of(refused.reason()));
            reason.addClassName("reason");
            Div both = new Div(verb, reason);
            both.addClassName("menu-offer");
            more.getSubMenu().addItem(both).setEnabled(false);
        } else {
            more.getSubMenu().addItem(verb, click -> choose.accept(offer.action()));
        }
    }
}
