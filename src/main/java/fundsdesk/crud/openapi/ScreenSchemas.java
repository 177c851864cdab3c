package fundsdesk.crud.openapi;

import static fundsdesk.crud.openapi.Json.type;

import fundsdesk.crud.Attribute;
import fundsdesk.crud.Coded;
import fundsdesk.crud.FormField;
import fundsdesk.crud.Kind;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import java.lang.reflect.Field;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The rows of each screen, and what its form takes. */
@Component
final class ScreenSchemas {

    private final Rows rows;
    private final Texts texts;

    ScreenSchemas(Rows rows, Texts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    static String rowName(Screen<?> screen) {
        return screen.key() + ".row";
    }

    /** A row with every attribute that the caller may read. */
    <T extends Stored> ObjectNode row(Screen<T> screen) {
        ObjectNode row = type("object").put("description", texts.one(screen));
        ObjectNode properties = row.putObject("properties");
        properties.set("id", type("integer", "int64"));
        properties.set("version", type("integer", "int32"));
        row.putArray("required").add("id").add("version");
        screen.declared().attributes().stream()
                .filter(attribute -> !properties.has(attribute.name()))
                .filter(attribute -> !attribute.kind().isFile() && rows.isReadable(screen, attribute.name()))
                .forEach(attribute -> add(properties, screen, attribute));
        return row;
    }

    private <T extends Stored> void add(ObjectNode properties, Screen<T> screen, Attribute<T> attribute) {
        ObjectNode schema = ValueSchemas.answered(attribute.field(), attribute.isCollection());
        schema.put("title", texts.attribute(screen, attribute));
        properties.set(attribute.name(), schema);
        if (attribute.kind() == Kind.CHOICE && Coded.class.isAssignableFrom(attribute.type())) {
            properties.set(attribute.name() + "Code", Json.orNull(ValueSchemas.codes(attribute.type())));
        }
    }

    /** What the generic create and edit take: the attributes of the form, each of them optional. */
    <T extends Stored> ObjectNode form(Screen<T> screen, boolean create) {
        ObjectNode form = type("object").put("additionalProperties", false);
        ObjectNode properties = form.putObject("properties");
        for (FormField<T> field : screen.declared().fields()) {
            if (isTaken(field, create)) {
                Attribute<T> attribute = field.attribute();
                ObjectNode schema = ValueSchemas.taken(
                        attribute.field(), (Field) attribute.path().last().getJavaMember());
                properties.set(attribute.name(), schema.put("title", texts.attribute(screen, attribute)));
            }
        }
        return form;
    }

    private static boolean isTaken(FormField<?> field, boolean create) {
        return switch (field.write()) {
            case ALWAYS -> true;
            case ON_CREATE -> create;
            case NEVER -> false;
        };
    }
}
