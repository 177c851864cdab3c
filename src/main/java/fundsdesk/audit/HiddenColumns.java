package fundsdesk.audit;

import fundsdesk.crud.Attribute;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the database which columns some screen masks or restricts, so that lists of changes leave them out. */
@Component
class HiddenColumns implements ApplicationRunner {

    private final Screens screens;
    private final SessionFactoryImplementor factory;
    private final JdbcClient sql;

    HiddenColumns(Screens screens, EntityManagerFactory factory, JdbcClient sql) {
        this.screens = screens;
        this.factory = factory.unwrap(SessionFactoryImplementor.class);
        this.sql = sql;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        screens.all().forEach(this::hide);
    }

    private void hide(Screen<?> screen) {
        screen.declared().attributes().stream()
                .filter(Attribute::isOwn)
                .map(Attribute::name)
                .filter(name -> screen.declared().secrecy().isMaskedForAll(name)
                        || screen.declared().secrecy().masked(name).isPresent()
                        || screen.declared().secrecy().readRestriction(name).isPresent())
                .forEach(name -> hide(screen, name));
    }

    private void hide(Screen<?> screen, String name) {
        if (factory.getMappingMetamodel().getEntityDescriptor(screen.entity())
                instanceof AbstractEntityPersister mapped) {
            for (String column : mapped.getPropertyColumnNames(name)) {
                sql.sql("insert into hidden_columns (tab, col) values (?, ?) on conflict do nothing")
                        .params(mapped.getTableName(), column)
                        .update();
            }
        }
    }
}
