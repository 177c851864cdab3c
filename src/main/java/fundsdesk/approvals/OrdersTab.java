package fundsdesk.approvals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.access.Permission;
import fundsdesk.crud.DetailTab;
import fundsdesk.crud.Formats;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/** What was asked to be done with a record and needs, or needed, other people's approval. */
@org.springframework.stereotype.Component
class OrdersTab implements DetailTab<Stored> {

    private static final Permission READ = Permission.of("work-orders", "read");

    private final WorkOrders orders;
    private final Grants grants;
    private final Screens screens;
    private final Texts texts;
    private final Formats formats;

    OrdersTab(WorkOrders orders, Grants grants, Screens screens, Texts texts, Formats formats) {
        this.orders = orders;
        this.grants = grants;
        this.screens = screens;
        this.texts = texts;
        this.formats = formats;
    }

    @Override
    public Class<Stored> entity() {
        return Stored.class;
    }

    @Override
    public String key() {
        return "work-orders";
    }

    @Override
    public int order() {
        return WORK_ORDERS;
    }

    @Override
    public boolean isOffered(Screen<? extends Stored> screen) {
        return screen.entity() != WorkOrder.class && grants.allow(Acting.required(), READ);
    }

    @Override
    @Transactional(readOnly = true)
    public long count(Screen<? extends Stored> screen, long id) {
        return orders.countAbout(keysOf(screen), id);
    }

    @Override
    @Transactional(readOnly = true)
    public Component content(Screen<? extends Stored> screen, long id) {
        Div list = new Div();
        list.addClassName("order-list");
        orders.aboutRecord(keysOf(screen), id).forEach(order -> list.add(line(order)));
        return list;
    }

    /** An order may have been made on any of the entity's screens. */
    private List<String> keysOf(Screen<? extends Stored> screen) {
        return screens.all().stream()
                .filter(other -> other.entity() == screen.entity())
                .<String>map(Screen::key)
                .toList();
    }

    private Div line(WorkOrder order) {
        Screen<?> screen = screens.required(order.screen());
        String verb = texts.firstOf(
                Texts.words(order.action()),
                "action." + screen.key() + "." + order.action(),
                "action." + order.action());
        Span about = new Span(texts.of("order.about", verb, order.maker(), formats.moment(order.createdAt())));
        Div line = new Div(
                new Anchor("work-orders/" + order.number(), order.number()), formats.badge(order.status()), about);
        if (order.status() == OrderStatus.PENDING) {
            line.add(new Span(texts.of("order.waits-for", order.asked().words(), order.level(), order.levels())));
        }
        line.addClassName("order");
        return line;
    }
}
