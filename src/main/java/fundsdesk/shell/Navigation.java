package fundsdesk.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The navigation: groups that fold, and counts beside queues. */
final class Navigation extends Div {

    private final Map<String, Span> counts = new HashMap<>();

    Navigation(List<Menu.Group> groups, String homeLabel) {
        addClassName("navigation");
        SideNav home = new SideNav();
        home.addItem(new SideNavItem(homeLabel, ""));
        add(home);
        groups.forEach(group -> add(foldable(group)));
    }

    private SideNav foldable(Menu.Group group) {
        SideNav nav = new SideNav(group.label());
        nav.setCollapsible(true);
        group.entries().forEach(entry -> nav.addItem(item(entry)));
        return nav;
    }

    private SideNavItem item(Menu.Entry entry) {
        SideNavItem item = new SideNavItem(entry.label(), entry.address());
        item.setMatchNested(true);
        Span count = new Span();
        count.addClassName("count");
        count.setVisible(false);
        item.setSuffixComponent(count);
        counts.put(entry.key(), count);
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
