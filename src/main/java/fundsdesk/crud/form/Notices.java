package fundsdesk.crud.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;

/** Short notices in the corner: it happened, with a link to what was made. */
final class Notices {

    private static final int SHOWN_MILLIS =
            Math.toIntExact(Duration.ofSeconds(6).toMillis());

    private Notices() {}

    static void tell(String sentence) {
        show(new Div(new Span(sentence)));
    }

    /** @param id the id or business number of the record behind the link */
    static void tell(String sentence, String link, String screen, String id) {
        show(new Div(new Span(sentence + " "), linkTo(link, screen, id)));
    }

    static RouterLink linkTo(String text, String screen, String id) {
        return new RouterLink(
                text,
                DetailPage.class,
                new RouteParameters(new RouteParam("screen", screen), new RouteParam("id", id)));
    }

    private static void show(Div content) {
        content.addClassName("short-notice");
        content.addComponentAsFirst(VaadinIcon.CHECK_CIRCLE.create());
        Notification notification = new Notification(content);
        notification.setPosition(Notification.Position.BOTTOM_END);
        notification.setDuration(SHOWN_MILLIS);
        notification.open();
    }
}
