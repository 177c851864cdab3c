package fundsdesk.database;

/** A running PostgreSQL and the login that may prepare it. */
interface DatabaseServer extends AutoCloseable {

    Login administrator();

    @Override
    void close();
}
