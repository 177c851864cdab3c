package fundsdesk.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import fundsdesk.crud.Texts;
import org.jspecify.annotations.Nullable;

/** Says where I am: group, screen, record. */
final class Trail extends Nav {

    private final Menu menu;
    private final Texts texts;

    Trail(Menu menu, Texts texts) {
        this.menu = menu;
        this.texts = texts;
        addClassName("trail");
        getElement().setAttribute("aria-label", texts.of("shell.trail"));
    }

    void show(Location location, @Nullable Component view) {
        removeAll();
        String address = location.getFirstSegment();
        boolean deeper = location.getSegments().size() > 1;
        if (address.isEmpty()) {
            addHere(texts.of("shell.home"));
            return;
        }
        menu.trailTo(address).ifPresent(way -> {
            // A group is often called after its first screen: once is enough.
            if (!way.group().label().equals(way.entry().label())) {
                addStep(new Span(way.group().label()));
            }
            if (deeper) {
                addStep(new Anchor(way.entry().address(), way.entry().label()));
            } else {
                addHere(way.entry().label());
            }
        });
        if (deeper && view instanceof HasDynamicTitle titled) {
            addHere(titled.getPageTitle());
        }
    }

    private void addStep(Component step) {
        Span separator = new Span("›");
        separator.getElement().setAttribute("aria-hidden", "true");
        add(step, separator);
    }

    private void addHere(String words) {
        Span here = new Span(words);
        here.addClassName("here");
        here.getElement().setAttribute("aria-current", "page");
        add(here);
    }
}
