package fundsdesk.matching;

import fundsdesk.names.Score;

/**
 * What the desk has set for matching (MAT-02, MAT-10).
 *
 * @param auto the least score for a link without a person
 * @param suggest the least score for a suggestion
 * @param lead the least distance to the runner-up for a link without a person
 * @param weights how much each field counts
 * @param mostCandidates how many candidates are shown for a line
 * @param mostParts how many lines or applications one sum may have
 * @param largestBlock how many lines, and how many applications, may compete with each other for the best assignment
 *     to be searched; in a larger block people decide what is not clear by itself
 */
public record MatchSettings(
        Score auto,
        Score suggest,
        Score lead,
        FieldWeights weights,
        int mostCandidates,
        int mostParts,
        int largestBlock) {

    /** 0.95, 0.60 and 0.10 of MAT-02, the default weights, 5 candidates, sums of up to 6, blocks of up to 100. */
    public static final MatchSettings DEFAULT =
            new MatchSettings(Score.of("0.95"), Score.of("0.60"), Score.of("0.10"), FieldWeights.DEFAULT, 5, 6, 100);

    private static final int LARGEST_BLOCK = 500;
    private static final int MOST_PARTS = 10;
    private static final int MOST_CANDIDATES = 50;

    /**
     * @throws IllegalArgumentException if a suggestion would need more than a link, there is no lead, a name alone could
     *     link, or a limit is out of its range; the message is for the person who enters the settings
     */
    public MatchSettings {
        refuse(suggest.compareTo(auto) > 0, "A suggestion cannot need a higher score than an automatic link.");
        refuse(lead.permille() == 0, "An automatic link needs a lead over the runner-up.");
        refuse(weights.nameAlone().reaches(auto), "With these weights a name alone could link.");
        refuse(mostCandidates < 1 || mostCandidates > MOST_CANDIDATES, "Between 1 and 50 candidates can be shown.");
        refuse(mostParts < 2 || mostParts > MOST_PARTS, "A sum has between 2 and 10 parts.");
        refuse(largestBlock < 1 || largestBlock > LARGEST_BLOCK, "A block has between 1 and 500 lines.");
    }

    /** These settings with other thresholds. */
    public MatchSettings withThresholds(Score newAuto, Score newSuggest, Score newLead) {
        return new MatchSettings(newAuto, newSuggest, newLead, weights, mostCandidates, mostParts, largestBlock);
    }

    /** These settings with other weights. */
    public MatchSettings withWeights(FieldWeights newWeights) {
        return new MatchSettings(auto, suggest, lead, newWeights, mostCandidates, mostParts, largestBlock);
    }

    /** The lead as strength: so much more evidence must one line have for an application than another. */
    int leadStrength() {
        return lead.permille() * weights.certainty();
    }

    private static void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new IllegalArgumentException(message);
        }
    }
}
