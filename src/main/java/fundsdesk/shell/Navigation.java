package fundsdesk.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.QueryParameters;
import fundsdesk.crud.MenuPins;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The navigation: groups that fold, and counts beside queues. */
final class Navigation extends Div {

    private final Map<String, Span> counts = new HashMap<>();
    private final SideNav pinned = new SideNav();

    Navigation(List<Menu.Group> groups, String homeLabel, String pinnedLabel) {
        addClassName("navigation");
        SideNav home = new SideNav();
        home.addItem(new SideNavItem(homeLabel, ""));
        pinned.setVisible(false);
        pinned.setLabel(pinnedLabel);
        pinned.setCollapsible(true);
        add(home, pinned);
        groups.forEach(group -> add(foldable(group)));
    }

    private SideNav foldable(Menu.Group group) {
        SideNav nav = new SideNav(group.label());
        nav.setCollapsible(true);
        group.entries().forEach(entry -> nav.addItem(item(entry)));
        return nav;
    }

    /** Shows what the reader pinned. */
    void pin(List<MenuPins.Pin> pins) {
        counts.keySet().removeIf(Navigation::isPin);
        pinned.removeAll();
        pins.forEach(pin -> {
            SideNavItem item = new SideNavItem(pin.label(), pin.screen());
            item.setQueryParameters(QueryParameters.of("view", String.valueOf(pin.view())));
            counted(item, pin.key());
            pinned.addItem(item);
        });
        pinned.setVisible(!pins.isEmpty());
    }

    /** Whether other entries are pinned than those that were counted. */
    boolean lacks(Map<String, Long> counted) {
        Set<String> shown = counts.keySet().stream().filter(Navigation::isPin).collect(Collectors.toSet());
        return !shown.equals(counted.keySet().stream().filter(Navigation::isPin).collect(Collectors.toSet()));
    }

    private static boolean isPin(String key) {
        return key.startsWith("view:");
    }

    private SideNavItem item(Menu.Entry entry) {
        SideNavItem item = new SideNavItem(entry.label(), entry.address());
        item.setMatchNested(true);
        return counted(item, entry.key());
    }

    private SideNavItem counted(SideNavItem item, String key) {
        Span count = new Span();
        count.addClassName("count");
        count.setVisible(false);
        item.setSuffixComponent(count);
        counts.put(key, count);
        return item;
    }

    /** Shows what waits; entries without a queue, and empty queues, show nothing. */
    void show(Map<String, Long> waiting) {
        counts.forEach((key, count) -> {
            long number = waiting.getOrDefault(key, 0L);
            count.setVisible(number > 0);
            count.setText(number > 9999 ? "9999+" : Long.toString(number));
        });
    }
}
