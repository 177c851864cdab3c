package fundsdesk.notices;

import fundsdesk.access.People;
import fundsdesk.approvals.Copies;
import fundsdesk.approvals.OrderStatus;
import fundsdesk.approvals.WorkOrder;
import fundsdesk.crud.KeptText;
import fundsdesk.crud.Text;
import fundsdesk.crud.Texts;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells approvers of the work orders that wait for them, and makers what became of theirs (APR-06). */
@Component
class OrderNotices {

    private final Telling telling;
    private final Notifications notifications;
    private final People people;
    private final Texts texts;
    private final Clock clock;

    OrderNotices(Telling telling, Notifications notifications, People people, Texts texts, Clock clock) {
        this.telling = telling;
        this.notifications = notifications;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    @EventListener
    public void waiting(WorkOrder.Waiting waiting) {
        noLongerWaits(waiting.order());
        people.among(waiting.asked().roles(), waiting.asked().users()).stream()
                .filter(each -> mayDecide(each.actor().person(), waiting))
                .forEach(each -> telling.person(
                        Occasion.ORDER_WAITING, each, locale -> values(waiting, locale), address(waiting.order())));
    }

    private static boolean mayDecide(String person, WorkOrder.Waiting waiting) {
        return !person.equals(waiting.order().makerPerson())
                && !waiting.decided().contains(person);
    }

    /** Who is asked anyway is not told twice. */
    @EventListener
    public void made(WorkOrder.Made made) {
        Set<String> asked = people.among(made.asked().roles(), made.asked().users()).stream()
                .map(each -> each.actor().username())
                .collect(Collectors.toSet());
        copied(made.copies(), made.order())
                .filter(each -> !asked.contains(each.actor().username()))
                .forEach(each -> telling.person(
                        Occasion.ORDER_COPIED, each, locale -> values(made, locale), address(made.order())));
    }

    /** Everybody who gets a copy, once; the maker knows. */
    private Stream<People.Addressee> copied(Copies copies, WorkOrder.About order) {
        return people.among(copies.roles(), copies.users()).stream()
                .filter(each -> !each.actor().person().equals(order.makerPerson()));
    }

    @EventListener
    public void approved(WorkOrder.Approved approved) {
        noLongerWaits(approved.order());
    }

    @EventListener
    public void ended(WorkOrder.Ended ended) {
        noLongerWaits(ended.order());
        // Who takes back an order of their own knows it.
        if (ended.status() != OrderStatus.WITHDRAWN) {
            people.addressee(ended.order().maker())
                    .ifPresent(maker -> telling.person(
                            Occasion.ORDER_ENDED, maker, locale -> values(ended, locale), address(ended.order())));
        }
        copied(ended.copies(), ended.order())
                .forEach(each -> telling.person(
                        Occasion.ORDER_COPY_ENDED, each, locale -> values(ended, locale), address(ended.order())));
    }

    /** The bell does not call anybody to what somebody else has dealt with. */
    private void noLongerWaits(WorkOrder.About order) {
        notifications
                .unread(Occasion.ORDER_WAITING, address(order))
                .forEach(notification -> notification.read(clock.instant()));
    }

    private static String address(WorkOrder.About order) {
        return "work-orders/" + order.number();
    }

    private Map<String, String> values(WorkOrder.Waiting waiting, Locale locale) {
        Map<String, String> values = values(waiting.order(), locale);
        values.put("maker", waiting.order().maker());
        values.put("level", Integer.toString(waiting.level()));
        values.put("levels", Integer.toString(waiting.levels()));
        return values;
    }

    private Map<String, String> values(WorkOrder.Made made, Locale locale) {
        Map<String, String> values = values(made.order(), locale);
        values.put("maker", made.order().maker());
        return values;
    }

    private Map<String, String> values(WorkOrder.Ended ended, Locale locale) {
        Map<String, String> values = values(ended.order(), locale);
        values.put("maker", ended.order().maker());
        values.put("outcome", texts.of(Text.of("choice.OrderStatus." + ended.status()), locale));
        String message = ended.message();
        values.put("message", message == null ? "" : texts.of(KeptText.read(message), locale));
        return values;
    }

    private Map<String, String> values(WorkOrder.About order, Locale locale) {
        Map<String, String> values = new HashMap<>();
        values.put("number", order.number());
        values.put("subject", order.subject());
        values.put("action", verb(order.type(), locale));
        return values;
    }

    /** {@code banks.edit} as people say it: "Edit". */
    private String verb(String type, Locale locale) {
        String action = type.substring(type.indexOf('.') + 1);
        for (String key : new String[] {"action." + type, "action." + action}) {
            String found = texts.of(Text.of(key), locale);
            if (!found.equals(key)) {
                return found;
            }
        }
        return Texts.words(action);
    }
}
