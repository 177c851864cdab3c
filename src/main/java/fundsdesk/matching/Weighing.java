package fundsdesk.matching;

import fundsdesk.names.Agreement;
import fundsdesk.names.Score;

/**
 * The evidence of the five fields in one number, and what it weighs.
 *
 * <p>Each field takes 12 bits: two for the verdict and ten for its credit in thousandths. A million lines are compared
 * with several applications each; the sentences for people are written only when somebody asks.
 */
final class Weighing {

    private static final int BITS = 12;
    private static final long FIELD_MASK = (1L << BITS) - 1;
    private static final int VERDICT_MASK = 3;
    private static final long UNIQUE_REFERENCE = 1L << 60;
    private static final Field[] FIELDS = Field.values();
    private static final Agreement[] VERDICTS = Agreement.values();

    private Weighing() {}

    /** The evidence with one field set. */
    static long with(long evidence, Field field, Agreement verdict, int credit) {
        int shift = field.ordinal() * BITS;
        long bits = (long) credit << 2 | verdict.ordinal();
        return evidence & ~(FIELD_MASK << shift) | bits << shift;
    }

    static long withUniqueReference(long evidence) {
        return evidence | UNIQUE_REFERENCE;
    }

    static Agreement verdict(long evidence, Field field) {
        return VERDICTS[(int) (evidence >>> field.ordinal() * BITS) & VERDICT_MASK];
    }

    static int credit(long evidence, Field field) {
        return (int) (evidence >>> field.ordinal() * BITS + 2) & (1 << BITS - 2) - 1;
    }

    static boolean isProven(long evidence) {
        return verdict(evidence, Field.ACCOUNT) == Agreement.EQUAL || hasUniqueReference(evidence);
    }

    static boolean hasUniqueReference(long evidence) {
        return (evidence & UNIQUE_REFERENCE) != 0;
    }

    /** The part of the present weight that agrees, in thousandths. */
    static int score(long evidence, FieldWeights weights) {
        return agreeing(evidence, weights) / divisor(evidence, weights);
    }

    /**
     * How much more agrees than a suggestion needs: the evidence that the best assignment adds up. A line that also
     * quotes the reference is stronger than one that does not, though both may score 1.
     */
    static int strength(long evidence, FieldWeights weights, Score suggest) {
        return agreeing(evidence, weights) - suggest.permille() * divisor(evidence, weights);
    }

    private static int agreeing(long evidence, FieldWeights weights) {
        int sum = 0;
        for (Field field : FIELDS) {
            sum += weights.of(field, verdict(evidence, field)) * credit(evidence, field);
        }
        return sum;
    }

    /** The bank names nobody, but the client's account paid exactly what they said. */
    private static boolean isPaidFromOwnInFull(long evidence) {
        return verdict(evidence, Field.ACCOUNT) == Agreement.EQUAL
                && verdict(evidence, Field.AMOUNT) == Agreement.EQUAL
                && verdict(evidence, Field.NAME) == Agreement.MISSING;
    }

    private static int divisor(long evidence, FieldWeights weights) {
        int present = 0;
        for (Field field : FIELDS) {
            Agreement verdict = verdict(evidence, field);
            present += verdict == Agreement.MISSING ? 0 : weights.of(field, verdict);
        }
        return Math.max(present, isPaidFromOwnInFull(evidence) ? weights.ownInFull() : weights.certainty());
    }
}
