package fundsdesk.deposits;

import java.util.List;

/**
 * What development needs to know of a reversal that cannot be put right at the desk (RVS-06).
 *
 * @param deposit its number
 * @param facts the seven of them, in the runbook's order
 */
record Escalation(String deposit, List<Fact> facts) {

    Escalation {
        facts = List.copyOf(facts);
    }

    /**
     * One fact.
     *
     * @param key names it in the message bundles, {@code escalation.<key>}
     * @param lines what is known, never empty
     */
    record Fact(String key, List<String> lines) {

        Fact {
            lines = lines.isEmpty() ? List.of("-") : List.copyOf(lines);
        }
    }
}
