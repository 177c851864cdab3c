package fundsdesk.crud;

import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What an entity adds to what is stored of every record, in the order in which its classes have it, the general first. */
final class OwnAttributes {

    private OwnAttributes() {}

    static <T extends Stored> List<jakarta.persistence.metamodel.Attribute<? super T, ?>> of(EntityType<T> type) {
        List<jakarta.persistence.metamodel.Attribute<? super T, ?>> own = new ArrayList<>(type.getAttributes());
        own.removeIf(each -> Declaration.SYSTEM.contains(each.getName()));
        List<String> order = declarationOrder(type.getJavaType());
        own.sort(Comparator.comparingInt(each -> order.indexOf(each.getName())));
        return own;
    }

    private static List<String> declarationOrder(Class<?> entity) {
        List<String> names = new ArrayList<>();
        for (Class<?> at = entity; at != null && at != Object.class; at = at.getSuperclass()) {
            names.addAll(
                    0, Stream.of(at.getDeclaredFields()).map(Field::getName).toList());
        }
        return names;
    }
}
