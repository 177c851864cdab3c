package fundsdesk.crud;

import jakarta.persistence.EntityManagerFactory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Map<String, Place> byEntityName = new HashMap<>();
    private final Map<String, String> attributes = new HashMap<>();
    private final Screens screens;
    private final Texts texts;

    /** Where a table is shown: as the records of a screen, or as one of their attributes that holds several values. */
    private record Place(Screen<?> screen, String attribute) {}

    TableWords(Screens screens, EntityManagerFactory entities, Texts texts) {
        this.screens = screens;
        this.texts = texts;
        MappingMetamodelImplementor mapped =
                entities.unwrap(SessionFactoryImplementor.class).getMappingMetamodel();
        Map<Class<?>, Screen<?>> byEntity = new HashMap<>();
        screens.all().stream()
                .sorted(Comparator.comparing(screen -> !screen.declared().scope.isEverything()))
                .forEach(screen -> {
                    byEntity.putIfAbsent(screen.entity(), screen);
                    byTable.putIfAbsent(tableOf(mapped, screen), new Place(screen, ""));
                    byEntityName.putIfAbsent(screen.entity().getSimpleName(), new Place(screen, ""));
                    addColumnsOf(mapped, screen);
                });
        mapped.forEachCollectionDescriptor(many -> addTableOf(many, byEntity));
    }

    private void addColumnsOf(MappingMetamodelImplementor mapped, Screen<?> screen) {
        var kept = (AbstractEntityPersister) mapped.getEntityDescriptor(screen.entity());
        for (String property : kept.getPropertyNames()) {
            for (String column : kept.getPropertyColumnNames(property)) {
                attributes.putIfAbsent(kept.getTableName() + "." + column, property);
            }
        }
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

    /** The entities whose records are shown, by the names of their classes. */
    public List<String> entities() {
        return List.copyOf(byEntityName.keySet());
    }

    /** For example "Bank card" of {@code bank_cards}, {@code BankCard} or {@code bank-cards}; what no screen shows stays as it is called. */
    public Text said(String name) {
        return Text.of("error.literal", words(name));
    }

    /** For example "Bank card #17" of {@code bank_cards/17} or {@code BankCard/17}, for who may not see its name. */
    public Text saidOfRecord(String record) {
        int end = record.indexOf('/');
        return end < 0 || place(record.substring(0, end)).isEmpty()
                ? said(record)
                : Text.of("error.literal", words(record.substring(0, end)) + " #" + record.substring(end + 1));
    }

    /** For example {@code bank-cards/17} of {@code bank_cards/17} or {@code BankCard/17}. */
    public Optional<String> address(String record) {
        int end = record.indexOf('/');
        return end < 0
                ? Optional.empty()
                : place(record.substring(0, end))
                        .filter(place -> place.attribute().isEmpty())
                        .map(place -> place.screen().key() + record.substring(end));
    }

    /** The label that the screen of the table has for what is in the column. */
    public String label(String table, String column) {
        String property = attributes.get(table + "." + column);
        return property == null
                ? Texts.words(column.replaceFirst("_id$", "").replace('_', ' '))
                : place(table).map(place -> label(place.screen(), property)).orElse(property);
    }

    private <T extends Stored> String label(Screen<T> screen, String property) {
        return screen.declared()
                .attribute(property)
                .map(attribute -> texts.attribute(screen, attribute))
                .orElseGet(() -> Texts.words(property));
    }

    private Optional<Place> place(String name) {
        return Optional.ofNullable(byTable.get(name))
                .or(() -> Optional.ofNullable(byEntityName.get(name)))
                .or(() -> screens.find(name).map(screen -> new Place(screen, "")));
    }

    private String words(String name) {
        return place(name)
                .map(place -> place.attribute().isEmpty()
                        ? texts.one(place.screen())
                        : texts.one(place.screen()) + ": " + label(place.screen(), place.attribute()))
                .orElse(name);
    }
}
