package fundsdesk.crud;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the part that draws an attribute of a screen in its own way. */
@Component
public class OwnParts {

    private final List<OwnColumn<?, ?>> columns;
    private final List<OwnField<?, ?, ?>> fields;

    OwnParts(List<OwnColumn<?, ?>> columns, List<OwnField<?, ?, ?>> fields) {
        this.columns = columns;
        this.fields = fields;
    }

    public Optional<OwnColumn<?, ?>> column(Screen<?> screen, String attribute) {
        return find(columns, screen, attribute);
    }

    public Optional<OwnField<?, ?, ?>> field(Screen<?> screen, String attribute) {
        return find(fields, screen, attribute);
    }

    private static <P extends OwnPart<?>> Optional<P> find(List<P> parts, Screen<?> screen, String attribute) {
        return parts.stream()
                .filter(part -> part.attribute().equals(attribute) && part.isOn(screen))
                .findFirst();
    }
}
