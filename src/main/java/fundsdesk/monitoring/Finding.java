package fundsdesk.monitoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found that no flag covers yet.
 *
 * @param subject whose it is: a username as it was typed, or a network address
 * @param person the human behind it; empty where that is not known
 * @param address where it came from, the last time
 * @param times how often; of exports, how many rows
 * @param from the first time
 * @param to the last time
 */
record Finding(
        Rule rule, String subject, String person, @Nullable String address, long times, Instant from, Instant to) {

    /** Where all of it is listed, within the desk. */
    String evidence() {
        String since = ":ge:" + from;
        return switch (rule) {
            case PASSWORD_GUESSED_AT -> activity("SIGN_IN_REFUSED", since);
            case NAMES_TRIED -> "activity?filter=address:eq:" + subject + "&filter=createdAt" + since;
            case IN_AFTER_REFUSALS -> activity("SIGN_IN_REFUSED,SIGNED_IN", since);
            case NEW_PLACE, OUT_OF_HOURS -> activity("SIGNED_IN", since);
            case MUCH_DENIED -> activity("DENIED", since);
            case MUCH_REVEALED -> "revisions?filter=createdBy:eq:" + subject + "&filter=createdAt" + since;
            case MUCH_EXPORTED -> "jobs?filter=createdBy:eq:" + subject + "&filter=createdAt" + since;
        };
    }

    private String activity(String kinds, String since) {
        return "activity?filter=createdBy:eq:" + subject + "&filter=kind:in:" + kinds + "&filter=createdAt" + since;
    }
}
