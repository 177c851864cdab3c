package fundsdesk.crud;

import jakarta.persistence.metamodel.Attribute;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a form holds at the moment, so that one field can depend on others. */
public record FormValues(Map<String, ? extends @Nullable Object> values) {

    @SuppressWarnings("unchecked")
    public <V> Optional<V> get(Attribute<?, V> attribute) {
        return Optional.ofNullable((V) values.get(attribute.getName()));
    }
}
