package fundsdesk.matching;

import fundsdesk.names.Score;

/** One line beside one application that passed the gates, with the evidence in compact form. */
final class Pairing {

    final LineFacts line;
    final ApplicationFacts application;
    final AmountFit fit;
    final long evidence;
    final int score;
    final int strength;

    Pairing(LineFacts line, ApplicationFacts application, long evidence, FieldWeights weights, Score suggest) {
        this.line = line;
        this.application = application;
        this.fit = AmountFit.of(line.amount, application.amount, application.tolerance);
        this.evidence = evidence;
        this.score = Weighing.score(evidence, weights);
        this.strength = Weighing.strength(evidence, weights, suggest);
    }

    /** Whether the amount allows a link of exactly these two. */
    boolean isLinkable() {
        return fit == AmountFit.EXACT || fit == AmountFit.WITHIN_TOLERANCE;
    }

    /** Whether the payer's account or a reference that no other application has agrees. */
    boolean isProven() {
        return Weighing.isProven(evidence);
    }
}
