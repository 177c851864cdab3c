package fundsdesk.audit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** The table that keeps an entity's revisions, and how a row is bound to the statement that adds it. */
final class TwinTable {

    private final EntityPersister persister;
    private final List<AttributeMapping> attributes = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();

    /** @param persister of the entity that Envers makes of the table */
    TwinTable(EntityPersister persister) {
        this.persister = persister;
        persister
                .getIdentifierMapping()
                .forEachSelectable((at, column) -> columns.add(column.getSelectionExpression()));
        for (int i = 0; i < persister.getPropertyNames().length; i++) {
            AttributeMapping attribute = persister.getAttributeMapping(i);
            attributes.add(attribute);
            attribute.forEachSelectable((at, column) -> {
                if (isWritten(column)) {
                    columns.add(column.getSelectionExpression());
                }
            });
        }
    }

    /** Plain values only, so that the driver makes one statement of many. */
    String insert() {
        return "insert into " + persister.getIdentifierTableName() + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    /** Ends the row that was the last one of a record until this revision. */
    String end() {
        return "update " + persister.getIdentifierTableName()
                + " set revend = ? where id = ? and rev <> ? and revend is null";
    }

    /** @param row what Envers would keep, by name of attribute */
    void bind(PreparedStatement statement, Object row, SharedSessionContractImplementor session) throws SQLException {
        Binding binding = new Binding(statement, session);
        binding.bind(persister.getIdentifierMapping(), persister.getIdentifier(row, session));
        Object[] values = persister.getValues(row);
        for (int i = 0; i < attributes.size(); i++) {
            binding.bind(attributes.get(i), values[i]);
        }
        binding.check(columns.size());
    }

    private static boolean isWritten(SelectableMapping column) {
        return column.isInsertable() && !column.isFormula();
    }

    /** One row on its way into a statement. */
    private static final class Binding {

        private final PreparedStatement statement;
        private final SharedSessionContractImplementor session;
        private int bound;
        private @Nullable SQLException failure;

        Binding(PreparedStatement statement, SharedSessionContractImplementor session) {
            this.statement = statement;
            this.session = session;
        }

        void bind(ModelPart part, @Nullable Object value) {
            part.decompose(value, (at, single, column) -> bind(single, column), session);
        }

        @SuppressWarnings("unchecked")
        private void bind(@Nullable Object value, SelectableMapping column) {
            if (isWritten(column) && failure == null) {
                try {
                    column.getJdbcMapping().getJdbcValueBinder().bind(statement, value, ++bound, session);
                } catch (SQLException notBound) {
                    failure = notBound;
                }
            }
        }

        /** Half a row must never be written, nor a value beside its column. */
        void check(int columns) throws SQLException {
            if (failure != null) {
                throw failure;
            }
            if (bound != columns) {
                throw new IllegalStateException(bound + " values for " + columns + " columns");
            }
        }
    }
}
