package fundsdesk.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The two logins of the desk: the owner changes the schema, the application works in it and can neither change the
 * schema nor rewrite what must stay.
 *
 * @param owner runs the changelog
 * @param application everything else
 */
record DatabaseRoles(Login owner, Login application) {

    static final String OWNER = "fundsdesk_owner";
    static final String APPLICATION = "fundsdesk_app";

    /** Any number that nobody else locks: nodes that start together must not create the roles twice. */
    private static final long PREPARING = 7_203_118_251L;

    /**
     * Makes sure that both roles exist, as far as the given login may.
     *
     * @throws IllegalStateException with what to do, if a role is missing and may not be created
     */
    static DatabaseRoles prepare(Login administrator, @Nullable String applicationPassword) {
        try (Connection connection = administrator.connect()) {
            Login application = DatabaseSettings.given(applicationPassword)
                    .map(password -> administrator.as(APPLICATION, password))
                    .orElseGet(() -> administrator.derived(APPLICATION));
            if (!mayCreateRoles(connection)) {
                return asTheyAre(administrator, application);
            }
            DatabaseRoles roles = new DatabaseRoles(administrator.derived(OWNER), application);
            roles.create(connection);
            return roles;
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot prepare the database as " + administrator, failure);
        }
    }

    private static DatabaseRoles asTheyAre(Login owner, Login application) {
        if (!signsIn(application)) {
            throw new IllegalStateException("""
                The login %s may not create roles, and %s cannot sign in. Create it once as an administrator:
                create role %s login password '...'; and set FUNDSDESK_DB_APP_PASSWORD to that password.\
                """.formatted(owner, APPLICATION, APPLICATION));
        }
        return new DatabaseRoles(owner, application);
    }

    private static boolean mayCreateRoles(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select rolcreaterole or rolsuper from pg_roles where rolname = current_user")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void create(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + PREPARING + ")");
            create(statement, owner);
            create(statement, application);
            String database = statement.enquoteIdentifier(connection.getCatalog(), true);
            statement.execute("grant connect, create, temporary on database " + database + " to " + OWNER);
            statement.execute("grant usage, create on schema public to " + OWNER);
            statement.execute("grant usage on schema public to " + APPLICATION);
            statement.execute("revoke create on schema public from public");
            statement.execute("revoke temporary on database " + database + " from public");
        }
        connection.commit();
    }

    private static void create(Statement statement, Login login) throws SQLException {
        if (signsIn(login)) {
            return;
        }
        String password = statement.enquoteLiteral(login.password());
        try (ResultSet existing =
                statement.executeQuery("select 1 from pg_roles where rolname = '" + login.user() + "'")) {
            String verb = existing.next() ? "alter" : "create";
            statement.execute(verb + " role " + login.user() + " login nocreatedb nocreaterole password " + password);
        }
    }

    private static boolean signsIn(Login login) {
        try (Connection connection = login.connect()) {
            return connection.isValid(5);
        } catch (SQLException refused) {
            return false;
        }
    }
}
