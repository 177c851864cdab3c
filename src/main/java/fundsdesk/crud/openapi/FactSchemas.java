package fundsdesk.crud.openapi;

import static fundsdesk.crud.openapi.Json.object;
import static fundsdesk.crud.openapi.Json.type;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Set;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.node.ObjectNode;

/** The schema of facts that an action answers, in the form that {@link fundsdesk.crud.Values} gives them. */
final class FactSchemas {

    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);

    private FactSchemas() {}

    static ObjectNode of(Class<?> facts) {
        return of(ResolvableType.forClass(facts));
    }

    private static ObjectNode of(ResolvableType type) {
        Class<?> raw = type.resolve(Object.class);
        if (WHOLE.contains(raw)) {
            return Json.type("integer");
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return Json.type("boolean");
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return Json.arrayOf(of(type.asCollection().getGeneric(0)));
        }
        if (raw.isEnum()) {
            return ValueSchemas.names(raw);
        }
        // An amount is told by its number alone: its currency stands beside it.
        return raw.isRecord() && raw != fundsdesk.money.Money.class ? record(raw) : type("string");
    }

    private static ObjectNode record(Class<?> facts) {
        ObjectNode record = object().put("type", "object");
        ObjectNode properties = record.putObject("properties");
        for (RecordComponent component : facts.getRecordComponents()) {
            ResolvableType type = ResolvableType.forType(component.getGenericType());
            properties.set(component.getName(), component.getType().isPrimitive() ? of(type) : Json.orNull(of(type)));
        }
        return record;
    }
}
