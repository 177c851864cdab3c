package fundsdesk.crud;

import jakarta.persistence.EntityManagerFactory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.springframework.stereotype.Component;

/** Puts the name of a table into the words of the screen that shows its records. */
@Component
public final class TableWords {

    private final Map<String, Screen<?>> byTable = new HashMap<>();
    private final Texts texts;

    TableWords(Screens screens, EntityManagerFactory entities, Texts texts) {
        this.texts = texts;
        SessionFactoryImplementor sessions = entities.unwrap(SessionFactoryImplementor.class);
        screens.all().stream()
                .sorted(Comparator.comparing(screen -> !screen.declared().scope.isEverything()))
                .forEach(screen -> byTable.putIfAbsent(tableOf(sessions, screen), screen));
    }

    private static String tableOf(SessionFactoryImplementor sessions, Screen<?> screen) {
        return ((AbstractEntityPersister) sessions.getMappingMetamodel().getEntityDescriptor(screen.entity()))
                .getTableName();
    }

    /** For example "Bank card" of {@code bank_cards}; a table that no screen shows stays as it is called. */
    public Text said(String table) {
        Screen<?> screen = byTable.get(table);
        return Text.of("error.literal", screen == null ? table : texts.one(screen));
    }
}
