package fundsdesk.database;

/** A PostgreSQL that somebody else runs; it stays up when the desk stops. */
record ExternalServer(Login administrator) implements DatabaseServer {

    @Override
    public void close() {}
}
