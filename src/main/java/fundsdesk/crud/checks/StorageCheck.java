package fundsdesk.crud.checks;

import fundsdesk.crud.Attribute;
import fundsdesk.crud.Finding;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.StartUpCheck;
import fundsdesk.crud.Stored;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.envers.AuditReaderFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether the database keeps what a screen promises: history, versions, unique numbers, quick sorting. */
@Component
final class StorageCheck implements StartUpCheck {

    private final Screens screens;
    private final Tables tables;
    private final EntityManager entities;
    private final TransactionTemplate transaction;

    StorageCheck(Screens screens, Tables tables, EntityManager entities, TransactionTemplate transaction) {
        this.screens = screens;
        this.tables = tables;
        this.entities = entities;
        this.transaction = transaction;
    }

    @Override
    public List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        transaction.executeWithoutResult(status -> screens.all().forEach(screen -> check(screen, found)));
        return found;
    }

    private <T extends Stored> void check(Screen<T> screen, List<Finding> found) {
        String table = tables.tableOf(screen.entity());
        if (!tables.exists(table)) {
            found.add(new Finding(
                    "FW-103", screen.key(), "There is no table " + table + ".", "Make it in db-changelog."));
            return;
        }
        checkHistory(screen, table, found);
        checkColumns(screen, table, found);
        checkNumber(screen, table, found);
        screen.declared().sorts().forEach(name -> checkSort(screen, table, name, found));
    }

    private void checkHistory(Screen<?> screen, String table, List<Finding> found) {
        if (!tables.exists(table, "version")) {
            found.add(new Finding(
                    "FW-102",
                    screen.key(),
                    "Table " + table + " has no column version.",
                    "Add \"version int not null\": without it two people overwrite each other."));
        }
        // What is written once and never changed is its own history.
        if (screen.entity().isAnnotationPresent(Immutable.class)) {
            return;
        }
        if (!AuditReaderFactory.get(entities).isEntityClassAudited(screen.entity())) {
            found.add(new Finding(
                    "FW-101",
                    screen.key(),
                    screen.entity().getSimpleName() + " is not audited.",
                    "Put @Audited on the entity."));
        }
        if (!tables.exists(table + "_aud", "rev")) {
            found.add(new Finding(
                    "FW-104",
                    screen.key(),
                    "Table " + table + " has no audit twin.",
                    "Add \"select audited('" + table + "');\" to its changelog."));
        }
    }

    private <T extends Stored> void checkColumns(Screen<T> screen, String table, List<Finding> found) {
        screen.declared().attributes().stream()
                .filter(attribute -> attribute.isOwn() && !attribute.isCollection())
                .map(Attribute::name)
                .flatMap(name -> tables.columnsOf(screen.entity(), name).stream())
                .filter(column -> !column.equals("version") && !tables.exists(table, column))
                .forEach(column -> found.add(new Finding(
                        "FW-105",
                        screen.key(),
                        "Table " + table + " has no column " + column + ".",
                        "Add it in a new changelog file, and call audited_again('" + table + "').")));
    }

    private <T extends Stored> void checkNumber(Screen<T> screen, String table, List<Finding> found) {
        screen.declared()
                .number()
                .flatMap(number -> tables.columnOf(screen.entity(), number.name()))
                .filter(column -> !tables.isUnique(table, column))
                .ifPresent(column -> found.add(new Finding(
                        "FW-106",
                        screen.key(),
                        "Column " + table + "." + column + " is the number of the screen, but not unique.",
                        "Give the number's column a unique index of its own: numbers stand for ids over REST.")));
    }

    private <T extends Stored> void checkSort(Screen<T> screen, String table, String name, List<Finding> found) {
        if (name.equals("id")) {
            return;
        }
        boolean ordered = tables.columnOf(screen.entity(), name)
                .filter(column -> tables.isOrdered(table, column))
                .isPresent();
        if (!ordered) {
            found.add(new Finding(
                    "FW-107",
                    screen.key() + "." + name,
                    "Rows can be sorted by " + name + ", but no index of " + table + " is in that order.",
                    "Make an index (column, id) for each column in sorts(...), or do not offer to sort by it."));
        }
    }
}
