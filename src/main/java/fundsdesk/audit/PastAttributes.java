package fundsdesk.audit;

import fundsdesk.crud.Attribute;
import fundsdesk.crud.Kind;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.spi.MappingMetamodelImplementor;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.ComponentType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where Envers keeps the past of a screen's attributes: names for queries over its entities. */
@Component
class PastAttributes {

    /** Says when and by whom: the revision itself does so better. */
    private static final Set<String> TOLD_BY_REVISION = Set.of("id", "version", "createdAt", "createdBy", "deletedBy");

    private final SessionFactoryImplementor factory;

    PastAttributes(EntityManagerFactory factory) {
        this.factory = factory.unwrap(SessionFactoryImplementor.class);
    }

    /** An attribute whose value lies in the record's own twin. */
    record Single<T extends Stored>(Attribute<T> attribute, String property) {}

    /**
     * An attribute whose values lie in the twin of a collection.
     *
     * @param entity Envers' name of that twin
     * @param owner where it keeps the record's id
     * @param element where it keeps the value, or the id of the record referred to
     */
    record Many<T extends Stored>(Attribute<T> attribute, String entity, String owner, String element) {}

    static String entity(Class<?> type) {
        return type.getName() + "_aud";
    }

    <T extends Stored> List<Single<T>> singles(Screen<T> screen) {
        Set<String> audited =
                Set.of(metamodel().getEntityDescriptor(entity(screen.entity())).getPropertyNames());
        return own(screen)
                .filter(attribute -> !attribute.kind().isMany())
                .map(attribute -> new Single<>(attribute, propertyOf(attribute)))
                .filter(single -> audited.contains(single.property()))
                .toList();
    }

    /** Whether the value of an attribute, or each reference on the way to it, lies in a twin. */
    boolean keeps(Class<?> type, Attribute<?> attribute) {
        Class<?> from = type;
        for (var step : attribute.path().steps()) {
            boolean last = step == attribute.path().last();
            boolean refers = !last || attribute.kind() == Kind.REFERENCE;
            if (!keeps(from, refers ? step.getName() + "_id" : step.getName())) {
                return last
                        && attribute.kind().isMany()
                        && collection(from, attribute).isPresent();
            }
            from = step.getJavaType();
        }
        return true;
    }

    private boolean keeps(Class<?> type, String property) {
        EntityPersister twin = twinOf(type);
        return twin != null
                && (property.equals("id") || List.of(twin.getPropertyNames()).contains(property));
    }

    <T extends Stored> List<Many<T>> collections(Screen<T> screen) {
        return own(screen)
                .filter(attribute -> attribute.kind().isMany())
                .flatMap(attribute -> collection(screen.entity(), attribute).stream())
                .toList();
    }

    <T extends Stored> Optional<Many<T>> collection(Class<?> type, Attribute<T> attribute) {
        CollectionPersister collection = metamodel().findCollectionDescriptor(type.getName() + "." + attribute.name());
        EntityPersister twin = collection == null
                ? null
                : metamodel()
                        .findEntityDescriptor(collection.getAttributeMapping().getSeparateCollectionTable() + "_aud");
        return twin == null ? Optional.empty() : Optional.of(many(attribute, twin));
    }

    private static <T extends Stored> Many<T> many(Attribute<T> attribute, EntityPersister twin) {
        String element = attribute.kind() == Kind.REFERENCES ? attribute.name() + "_id" : "element";
        String owner = Arrays.stream(((ComponentType) twin.getIdentifierType()).getPropertyNames())
                .filter(name -> !name.equals("rev") && !name.equals(element))
                .findFirst()
                .orElseThrow();
        return new Many<>(attribute, twin.getEntityName(), owner, element);
    }

    private static <T extends Stored> java.util.stream.Stream<Attribute<T>> own(Screen<T> screen) {
        return screen.declared().attributes().stream()
                .filter(Attribute::isOwn)
                .filter(attribute -> !TOLD_BY_REVISION.contains(attribute.name()));
    }

    private static String propertyOf(Attribute<?> attribute) {
        return attribute.kind() == Kind.REFERENCE ? attribute.name() + "_id" : attribute.name();
    }

    private MappingMetamodelImplementor metamodel() {
        return factory.getMappingMetamodel();
    }

    @Nullable
    EntityPersister twinOf(Class<?> type) {
        return metamodel().findEntityDescriptor(entity(type));
    }
}
