package fundsdesk.crud;

import jakarta.persistence.metamodel.SingularAttribute;
import java.util.Arrays;
import java.util.Set;
import org.springframework.core.ResolvableType;

/**
 * One part of a screen that a class of its own draws where no option would do, in place of what the framework draws for
 * the kind of the attribute. It is found as a bean; the screen's declaration does not know of it.
 *
 * @param <T> the entity of the screens it is for
 */
public abstract sealed class OwnPart<T extends Stored> permits OwnColumn, OwnField {

    private final Class<T> entity;
    private final Path<T, ?> path;
    private Set<String> screens = Set.of();

    @SuppressWarnings("unchecked")
    OwnPart(SingularAttribute<? super T, ?> attribute) {
        this.path = Path.of(attribute);
        this.entity = (Class<T>) ResolvableType.forClass(getClass())
                .as(OwnPart.class)
                .getGeneric(0)
                .resolve(Stored.class);
    }

    /** Only on these screens of the entity; without this, on all of them. */
    protected final void on(String... screenKeys) {
        screens = Set.copyOf(Arrays.asList(screenKeys));
    }

    public final Class<T> entity() {
        return entity;
    }

    /** The name of the attribute it draws. */
    public final String attribute() {
        return path.name();
    }

    public final boolean isOn(Screen<?> screen) {
        return screen.entity() == entity && (screens.isEmpty() || screens.contains(screen.key()));
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + " of " + entity.getSimpleName() + "." + attribute();
    }
}
