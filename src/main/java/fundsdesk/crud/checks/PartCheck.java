package fundsdesk.crud.checks;

import fundsdesk.crud.Finding;
import fundsdesk.crud.FormField;
import fundsdesk.crud.OwnColumn;
import fundsdesk.crud.OwnField;
import fundsdesk.crud.OwnPart;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.StartUpCheck;
import fundsdesk.crud.Stored;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether each replaced column and field has a place, of its own. */
@Component
final class PartCheck implements StartUpCheck {

    private final Screens screens;
    private final List<OwnPart<?>> parts;

    PartCheck(Screens screens, List<OwnPart<?>> parts) {
        this.screens = screens;
        this.parts = parts;
    }

    @Override
    public List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            OwnPart<?> part = parts.get(i);
            checkPlace(part, found);
            parts.subList(0, i).forEach(other -> checkAlone(part, other, found));
        }
        return found;
    }

    private void checkPlace(OwnPart<?> part, List<Finding> found) {
        if (places(part).isEmpty()) {
            found.add(new Finding(
                    "FW-117",
                    part.toString(),
                    "It draws an attribute that no screen shows there.",
                    "Show the attribute as a column, or in a form that can write it; or correct the keys in on(...)."));
        }
    }

    private List<Screen<?>> places(OwnPart<?> part) {
        return screens.all().stream()
                .filter(screen -> part.isOn(screen) && isShown(part, screen))
                .<Screen<?>>map(screen -> screen)
                .toList();
    }

    private static <T extends Stored> boolean isShown(OwnPart<?> part, Screen<T> screen) {
        return switch (part) {
            case OwnColumn<?, ?> column ->
                screen.declared().columns().stream()
                        .anyMatch(shown -> shown.name().equals(column.attribute()));
            case OwnField<?, ?, ?> field ->
                screen.declared()
                        .field(field.attribute())
                        .filter(shown -> shown.write() != FormField.Write.NEVER)
                        .isPresent();
        };
    }

    private void checkAlone(OwnPart<?> part, OwnPart<?> other, List<Finding> found) {
        boolean same = part.attribute().equals(other.attribute())
                && part instanceof OwnColumn<?, ?> == other instanceof OwnColumn<?, ?>
                && screens.all().stream().anyMatch(screen -> part.isOn(screen) && other.isOn(screen));
        if (same) {
            found.add(new Finding(
                    "FW-118",
                    part.toString(),
                    other + " draws the same attribute.",
                    "Keep one of them, or say in on(...) which screen each is for."));
        }
    }
}
