package fundsdesk.crud;

import jakarta.persistence.EntityManagerFactory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.spi.MappingMetamodelImplementor;
import org.hibernate.persister.collection.AbstractCollectionPersister;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.springframework.stereotype.Component;

/** Puts the name of a table into the words of the screen that shows its records. */
@Component
public final class TableWords {

    private final Map<String, Place> byTable = new HashMap<>();
    private final Texts texts;

    /** Where a table is shown: as the records of a screen, or as one of their attributes that holds several values. */
    private record Place(Screen<?> screen, String attribute) {}

    TableWords(Screens screens, EntityManagerFactory entities, Texts texts) {
        this.texts = texts;
        MappingMetamodelImplementor mapped =
                entities.unwrap(SessionFactoryImplementor.class).getMappingMetamodel();
        Map<Class<?>, Screen<?>> byEntity = new HashMap<>();
        screens.all().stream()
                .sorted(Comparator.comparing(screen -> !screen.declared().scope.isEverything()))
                .forEach(screen -> {
                    byEntity.putIfAbsent(screen.entity(), screen);
                    byTable.putIfAbsent(tableOf(mapped, screen), new Place(screen, ""));
                });
        mapped.forEachCollectionDescriptor(many -> addTableOf(many, byEntity));
    }

    private static String tableOf(MappingMetamodelImplementor mapped, Screen<?> screen) {
        return ((AbstractEntityPersister) mapped.getEntityDescriptor(screen.entity())).getTableName();
    }

    private void addTableOf(CollectionPersister many, Map<Class<?>, Screen<?>> byEntity) {
        Screen<?> screen = byEntity.get(many.getOwnerEntityPersister().getMappedClass());
        if (screen != null && many instanceof AbstractCollectionPersister kept) {
            String role = many.getRole();
            byTable.putIfAbsent(kept.getTableName(), new Place(screen, role.substring(role.lastIndexOf('.') + 1)));
        }
    }

    /** The tables that have words. */
    public List<String> tables() {
        return List.copyOf(byTable.keySet());
    }

    /** For example "Bank card" of {@code bank_cards}; a table that no screen shows stays as it is called. */
    public Text said(String table) {
        Place place = byTable.get(table);
        return Text.of("error.literal", place == null ? table : words(place));
    }

    private String words(Place place) {
        String one = texts.one(place.screen());
        return place.attribute().isEmpty()
                ? one
                : one + ": "
                        + place.screen()
                                .declared()
                                .attribute(place.attribute())
                                .map(attribute -> texts.attribute(place.screen(), attribute))
                                .orElse(Texts.words(place.attribute()));
    }
}
