package fundsdesk.matching;

import java.util.Collection;
import java.util.List;

/**
 * The matching engine: which statement lines pay which deposit applications (MAT-02 to MAT-04).
 *
 * <p>It works on what it is given and knows no database. It decides in this order:
 *
 * <ol>
 *   <li><b>Gates.</b> A line that is outgoing, processed, locked, claimed or quarantined is not matched. A pair in
 *       different currencies, on the wrong company account or outside the method's date window is not weighed.
 *   <li><b>Evidence.</b> Account, name, amount, reference and date are each equal, similar, different or missing; the
 *       score is the weight that agrees, divided by the weight that is present (see {@link FieldWeights}).
 *   <li><b>Amount.</b> An amount outside the tolerance never links by itself. Where enough else agrees, the pair is still
 *       suggested; otherwise it is a near miss.
 *   <li><b>Decision.</b> AUTO needs the score and the lead of {@link MatchSettings}, and an account on file or a
 *       reference that no other open application has: a name alone is never enough. It must also belong to the best
 *       assignment of all lines and applications that compete, and no sum may be another solution.
 * </ol>
 *
 * <p>The result does not depend on the order of the input or on the number of processors. Work is spread over the common
 * fork-join pool; time grows in proportion to the input, as long as not very many applications share one account,
 * reference or name.
 */
public final class Matching {

    private Matching() {}

    /**
     * Decides about each line.
     *
     * @param lines the statement lines; every one gets a decision
     * @param applications the applications that wait for money
     * @param settings thresholds, weights and limits
     * @return one decision for each line, by line id
     * @throws IllegalArgumentException if two lines, or two applications, have the same id
     * @throws ArithmeticException if an amount does not fit into 63 bits of minor units
     */
    public static List<LineDecision> match(
            Collection<IncomingLine> lines, Collection<OpenApplication> applications, MatchSettings settings) {
        return new MatchRun(lines, applications, settings).decide();
    }
}
