package fundsdesk.crud;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;

/** Makes the input records of actions from values by name, and takes them apart again. */
@Component
public final class Inputs {

    private final References references;

    Inputs(References references) {
        this.references = references;
    }

    /** The input record with these values; what is missing is null, false or zero. */
    public <I> I of(Class<I> type, Map<String, ? extends @Nullable Object> values) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] args = Arrays.stream(components)
                .map(component -> orNothing(component, values.get(component.getName())))
                .toArray();
        return construct(type, components, args);
    }

    /** The values of an input record by name. */
    public Map<String, @Nullable Object> values(Object input) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (RecordComponent component : input.getClass().getRecordComponents()) {
            values.put(component.getName(), read(component, input));
        }
        return values;
    }

    /** The same input with its references read anew, in the current session. */
    @SuppressWarnings("unchecked")
    <I> I attached(I input) {
        if (!(input instanceof Record) || input instanceof Changes) {
            return input;
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values(input).forEach((name, value) -> values.put(name, attachedValue(value)));
        return of((Class<I>) input.getClass(), values);
    }

    private @Nullable Object attachedValue(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            List<@Nullable Object> each = new ArrayList<>();
            many.forEach(one -> each.add(attachedValue(one)));
            return each;
        }
        if (value instanceof Record && !(value instanceof UploadedFile)) {
            return attached(value);
        }
        return references.attached(Stored.class, value);
    }

    private @Nullable Object orNothing(RecordComponent component, @Nullable Object value) {
        Class<?> type = component.getType();
        if (value instanceof Ref) {
            return references.attached(type, value);
        }
        if (value instanceof Collection<?> many) {
            return collection(component, many);
        }
        if (value != null) {
            return value;
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        return Collection.class.isAssignableFrom(type) ? collection(component, List.of()) : null;
    }

    private @Nullable Object collection(RecordComponent component, Collection<?> given) {
        ResolvableType type = ResolvableType.forType(component.getGenericType());
        Class<?> element = type.asCollection().getGeneric(0).resolve(Object.class);
        Object attached = Stored.class.isAssignableFrom(element) ? references.attached(element, given) : given;
        return type.resolve() == Set.class && attached instanceof Collection<?> many
                ? new LinkedHashSet<>(many)
                : attached;
    }

    private static <I> I construct(Class<I> type, RecordComponent[] components, @Nullable Object[] args) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<I> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(args);
        } catch (ReflectiveOperationException wrongShape) {
            throw new IllegalArgumentException("cannot make " + type.getName(), wrongShape);
        }
    }

    private static @Nullable Object read(RecordComponent component, Object from) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(from);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
