package fundsdesk.crud;

/** An enumeration whose values carry the desk's own number, kept in the database and shown beside the name over REST. */
public interface Coded {
    int code();
}
