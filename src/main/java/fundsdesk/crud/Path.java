package fundsdesk.crud;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The way from an entity over to-one references to a value, typed by the JPA static metamodel.
 *
 * @param <T> the entity it starts at
 * @param <V> the type of the value it leads to
 * @param steps one or more attributes
 */
public record Path<T, V>(List<Attribute<?, ?>> steps) {

    public static <T, V> Path<T, V> of(Attribute<? super T, V> attribute) {
        return new Path<>(List.of(attribute));
    }

    public static <T, R, V> Path<T, V> of(
            SingularAttribute<? super T, R> reference, Attribute<? super R, V> attribute) {
        return new Path<>(List.of(reference, attribute));
    }

    /** This path, one step further. */
    public <W> Path<T, W> then(Attribute<? super V, W> attribute) {
        List<Attribute<?, ?>> more = new ArrayList<>(steps);
        more.add(attribute);
        return new Path<>(List.copyOf(more));
    }

    public Attribute<?, ?> last() {
        return steps.getLast();
    }

    /** The name used in REST, the address bar and message keys, for example {@code client.name}. */
    public String name() {
        return steps.stream().map(Attribute::getName).collect(Collectors.joining("."));
    }

    @Override
    public String toString() {
        return name();
    }
}
