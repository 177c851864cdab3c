package fundsdesk.crud;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.hibernate.TransactionException;
import org.jspecify.annotations.Nullable;

/** Tells a lost database from other failures: what was on its way then was done whole or not at all. */
public final class Interruption {

    /** Connection exceptions, and a server that is being stopped. */
    private static final String[] STATES = {"08", "57P"};

    private Interruption() {}

    /** @return whether the connection to the database broke, or could not be had */
    public static boolean isBehind(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, at -> at != null, Throwable::getCause)
                .anyMatch(Interruption::isOne);
    }

    /** Where not even the end of the transaction could be told, that is all that comes through. */
    private static boolean isOne(Throwable cause) {
        return cause instanceof TransactionException
                || cause instanceof SQLException broken && isLost(broken.getSQLState());
    }

    private static boolean isLost(@Nullable String state) {
        return state != null && Stream.of(STATES).anyMatch(state::startsWith);
    }
}
