package fundsdesk.notices;

import fundsdesk.access.People;
import fundsdesk.access.StandardRole;
import fundsdesk.crud.Text;
import fundsdesk.crud.Texts;
import fundsdesk.monitoring.ActivityFlag;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who decide on flags that one was raised, but not whom it is about. */
@Component
class FlagNotices {

    private final Telling telling;
    private final People people;
    private final Texts texts;

    FlagNotices(Telling telling, People people, Texts texts) {
        this.telling = telling;
        this.people = people;
        this.texts = texts;
    }

    @EventListener
    public void raised(ActivityFlag.Raised flag) {
        people.holding(StandardRole.CRO.name()).stream()
                .filter(each -> !each.actor().username().equals(flag.subject()))
                .forEach(each -> telling.person(
                        Occasion.ACTIVITY_FLAGGED,
                        each,
                        locale -> about(flag, locale),
                        "activity-flags/" + flag.number()));
    }

    private Map<String, String> about(ActivityFlag.Raised flag, Locale locale) {
        return Map.of(
                "number", flag.number(),
                "what", texts.of(Text.of("choice.Rule." + flag.rule()), locale),
                "subject", flag.subject(),
                "times", String.valueOf(flag.times()));
    }
}
