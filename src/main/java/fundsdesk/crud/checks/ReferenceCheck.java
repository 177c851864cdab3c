package fundsdesk.crud.checks;

import fundsdesk.crud.Attribute;
import fundsdesk.crud.Finding;
import fundsdesk.crud.Kind;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.StartUpCheck;
import fundsdesk.crud.Stored;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether what attributes need beside them is there: the screen of a reference, the currency of an amount. */
@Component
final class ReferenceCheck implements StartUpCheck {

    private final Screens screens;

    ReferenceCheck(Screens screens) {
        this.screens = screens;
    }

    @Override
    public List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        screens.all().forEach(screen -> check(screen, found));
        return found;
    }

    private <T extends Stored> void check(Screen<T> screen, List<Finding> found) {
        for (Attribute<T> attribute : screen.declared().attributes()) {
            String subject = screen.key() + "." + attribute.name();
            boolean refers = attribute.kind() == Kind.REFERENCE || attribute.kind() == Kind.REFERENCES;
            if (refers && screens.of(attribute.type().asSubclass(Stored.class)).isEmpty()) {
                found.add(new Finding(
                        "FW-130",
                        subject,
                        "It refers to " + attribute.type().getSimpleName() + ", which no screen shows.",
                        "Declare a screen for the entity that is referred to: it says how its records are called."));
            }
            if (attribute.kind() == Kind.MONEY && !hasCurrency(screen, attribute)) {
                found.add(new Finding(
                        "FW-131",
                        subject,
                        "It is an amount, but its currency "
                                + attribute.currency().orElse("") + " is not on the screen.",
                        "Name the attribute that holds the currency: @Amount(currency = ...)."));
            }
        }
        if (screen.declared()
                .status()
                .filter(status -> status.kind() != Kind.CHOICE)
                .isPresent()) {
            found.add(new Finding(
                    "FW-132", screen.key(), "Its status is no enumeration.", "Take an enumeration with tones."));
        }
    }

    private static <T extends Stored> boolean hasCurrency(Screen<T> screen, Attribute<T> amount) {
        return amount.currency()
                .filter(name -> screen.declared().attribute(name).isPresent())
                .isPresent();
    }
}
