package fundsdesk.crud;

import jakarta.persistence.Column;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One value that people or programs hand in: an attribute of an entity or a component of an action's input.
 *
 * @param name its name
 * @param kind what sort of value
 * @param type its Java type; the element type when there are several
 * @param required whether it must be given
 * @param maxLength most characters, of a file most megabytes; 0 when there is no limit of its own
 * @param currency the neighbour that holds the currency of an amount
 */
public record InputField(
        String name,
        Kind kind,
        Class<?> type,
        boolean required,
        int maxLength,
        @Nullable String currency) {

    /** What may be this long is written over several lines. */
    private static final int LONG = 300;

    /** The inputs of an action, in the order of its record's components. */
    public static List<InputField> of(Class<?> inputRecord) {
        return Arrays.stream(inputRecord.getRecordComponents())
                .map(InputField::of)
                .toList();
    }

    static InputField of(Field field) {
        return of(field.getName(), field.getGenericType(), field.getType(), field);
    }

    private static InputField of(RecordComponent component) {
        // Constraints sit on the backing field: not every annotation is allowed on a component itself.
        try {
            Field field = component.getDeclaringRecord().getDeclaredField(component.getName());
            return of(component.getName(), component.getGenericType(), component.getType(), field);
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static InputField of(String name, Type generic, Class<?> raw, AnnotatedElement on) {
        Class<?> type = Collection.class.isAssignableFrom(raw) ? elementOf(generic) : raw;
        Amount amount = on.getAnnotation(Amount.class);
        return new InputField(
                name,
                kindOf(raw, type, on),
                type,
                isRequired(on) || raw.isPrimitive() && raw != boolean.class,
                maxLengthOf(on),
                amount == null ? null : amount.currency());
    }

    private static Kind kindOf(Class<?> raw, Class<?> type, AnnotatedElement on) {
        boolean many = Collection.class.isAssignableFrom(raw);
        if (Stored.class.isAssignableFrom(type)) {
            return many ? Kind.REFERENCES : Kind.REFERENCE;
        }
        if (many) {
            return type.isRecord() && type != UploadedFile.class ? Kind.ROWS : many(type);
        }
        return single(type, on);
    }

    private static Kind many(Class<?> type) {
        return type == UploadedFile.class ? Kind.FILES : Kind.CHOICES;
    }

    private static Kind single(Class<?> type, AnnotatedElement on) {
        if (type == String.class && on.isAnnotationPresent(Markdown.class)) {
            return Kind.MARKDOWN;
        }
        if (type == String.class && on.isAnnotationPresent(Picture.class)) {
            return Kind.PICTURE;
        }
        if (type == String.class) {
            boolean isLong = on.isAnnotationPresent(LongText.class) || maxLengthOf(on) >= LONG;
            return isLong || on.isAnnotationPresent(Lob.class) ? Kind.LONG_TEXT : Kind.TEXT;
        }
        if (type == BigDecimal.class) {
            return on.isAnnotationPresent(Amount.class) ? Kind.MONEY : Kind.DECIMAL;
        }
        return kindOfPlain(type)
                .orElseThrow(() -> new IllegalArgumentException("no kind of value for " + type.getName()));
    }

    private static Optional<Kind> kindOfPlain(Class<?> type) {
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return Optional.of(Kind.WHOLE_NUMBER);
        }
        if (type == boolean.class || type == Boolean.class) {
            return Optional.of(Kind.YES_NO);
        }
        if (type == LocalDate.class) {
            return Optional.of(Kind.DATE);
        }
        if (type == LocalTime.class) {
            return Optional.of(Kind.TIME);
        }
        if (type == Instant.class) {
            return Optional.of(Kind.INSTANT);
        }
        if (type.isEnum()) {
            return Optional.of(Kind.CHOICE);
        }
        return type == UploadedFile.class ? Optional.of(Kind.FILE) : Optional.empty();
    }

    private static Class<?> elementOf(Type generic) {
        Type element = ((ParameterizedType) generic).getActualTypeArguments()[0];
        return (Class<?>) (element instanceof ParameterizedType nested ? nested.getRawType() : element);
    }

    private static boolean isRequired(AnnotatedElement on) {
        Column column = on.getAnnotation(Column.class);
        JoinColumn join = on.getAnnotation(JoinColumn.class);
        return on.isAnnotationPresent(NotNull.class)
                || on.isAnnotationPresent(NotBlank.class)
                || on.isAnnotationPresent(NotEmpty.class)
                || (column != null && !column.nullable())
                || (join != null && !join.nullable());
    }

    private static int maxLengthOf(AnnotatedElement on) {
        LargeFile file = on.getAnnotation(LargeFile.class);
        if (file != null) {
            return file.megabytes();
        }
        Size size = on.getAnnotation(Size.class);
        return size == null || size.max() == Integer.MAX_VALUE ? 0 : size.max();
    }
}
