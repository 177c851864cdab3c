package fundsdesk.matching;

import fundsdesk.names.AccountNumber;
import fundsdesk.names.Agreement;
import fundsdesk.names.EditDistance;

/** Compares a line with an application field by field. */
final class Comparison {

    static final int EQUAL_CREDIT = 1000;

    /** The bank shows only a part of the account, or prints something unknown in front. */
    static final int SIMILAR_ACCOUNT_CREDIT = 500;

    /** A number one keystroke away may well be another application's. */
    private static final int MISTYPED_REFERENCE_CREDIT = 300;

    private static final int TRANSPOSED_REFERENCE_CREDIT = 900;

    /** What is left of a number that was cut off agrees, but may agree with others too. */
    static final int CUT_REFERENCE_CREDIT = 900;

    private static final int SHORT_CREDIT = 900;
    private static final int NEAREST_CREDIT = 800;
    private static final int NEARLY_CREDIT = 600;

    /** An amount that is off by no more than one part in twenty is shown as similar; it never links by itself. */
    static final int NEARLY = 20;

    private static final int NEXT_DAY_CREDIT = 900;
    private static final int LAST_DAY_CREDIT = 600;

    private Comparison() {}

    /** All five fields of the pair. */
    static long compare(LineFacts line, ApplicationFacts application) {
        return withName(compareButNames(line, application), line, application);
    }

    /** The pair's fields but for the names, which cost more to compare than all others. */
    static long compareButNames(LineFacts line, ApplicationFacts application) {
        long evidence = withAccount(0, line, application.claimant);
        evidence = withAmount(evidence, line, application);
        evidence = withReference(evidence, line, application);
        return withDate(
                evidence,
                Math.abs(line.day - application.day),
                application.application.rules().windowDays());
    }

    /** Whether the pair could be suggested if the names were the same. */
    static boolean couldScore(long evidenceButNames, MatchSettings settings) {
        long sameName = Weighing.with(evidenceButNames, Field.NAME, Agreement.EQUAL, EQUAL_CREDIT);
        return Weighing.score(sameName, settings.weights())
                >= settings.suggest().permille();
    }

    static long withName(long evidence, LineFacts line, ApplicationFacts application) {
        return Weighing.with(
                evidence, Field.NAME, line.nameVerdict(application.claimant), line.nameCredit(application.claimant));
    }

    private static long withAccount(long evidence, LineFacts line, KnownClaimant claimant) {
        Agreement verdict = accountVerdict(line.account, claimant);
        int credit = switch (verdict) {
            case EQUAL -> EQUAL_CREDIT;
            case SIMILAR -> SIMILAR_ACCOUNT_CREDIT;
            case DIFFERENT, MISSING -> 0;
        };
        return Weighing.with(evidence, Field.ACCOUNT, verdict, credit);
    }

    /** The best verdict over all accounts on file; MISSING when none is. */
    static Agreement accountVerdict(AccountNumber account, KnownClaimant claimant) {
        if (!account.isGiven()) {
            return Agreement.MISSING;
        }
        Agreement best = Agreement.MISSING;
        for (AccountNumber onFile : claimant.accounts()) {
            Agreement verdict = account.compare(onFile);
            if (verdict.compareTo(best) < 0) {
                best = verdict;
            }
        }
        return best;
    }

    private static long withAmount(long evidence, LineFacts line, ApplicationFacts application) {
        return switch (AmountFit.of(line.amount, application.amount, application.tolerance)) {
            case EXACT -> Weighing.with(evidence, Field.AMOUNT, Agreement.EQUAL, EQUAL_CREDIT);
            case WITHIN_TOLERANCE -> Weighing.with(evidence, Field.AMOUNT, Agreement.SIMILAR, SHORT_CREDIT);
            case TOO_SHORT, OVER ->
                withOtherAmount(evidence, Math.abs(line.amount - application.amount), nearly(application.amount));
        };
    }

    private static long withOtherAmount(long evidence, long off, long most) {
        if (off > most) {
            return Weighing.with(evidence, Field.AMOUNT, Agreement.DIFFERENT, 0);
        }
        int fall = (int) ((NEAREST_CREDIT - NEARLY_CREDIT) * off / most);
        return Weighing.with(evidence, Field.AMOUNT, Agreement.SIMILAR, NEAREST_CREDIT - fall);
    }

    /** By how much an amount may be off and still be called similar. */
    static long nearly(long amount) {
        return amount / NEARLY;
    }

    private static long withReference(long evidence, LineFacts line, ApplicationFacts application) {
        if (line.quoted.contains(application)) {
            long equal = Weighing.with(evidence, Field.REFERENCE, Agreement.EQUAL, EQUAL_CREDIT);
            return line.quotesUniquely(application) ? Weighing.withUniqueReference(equal) : equal;
        }
        if (line.strangers.isEmpty()) {
            Agreement verdict = line.quoted.isEmpty() ? Agreement.MISSING : Agreement.DIFFERENT;
            return Weighing.with(evidence, Field.REFERENCE, verdict, 0);
        }
        String number = application.references.getFirst();
        if (line.strangers.stream().anyMatch(number::startsWith)) {
            return Weighing.with(evidence, Field.REFERENCE, Agreement.SIMILAR, CUT_REFERENCE_CREDIT);
        }
        if (line.strangers.stream().anyMatch(stranger -> isTransposed(stranger, number))) {
            return Weighing.with(evidence, Field.REFERENCE, Agreement.SIMILAR, TRANSPOSED_REFERENCE_CREDIT);
        }
        if (line.strangers.stream().anyMatch(stranger -> isMistyped(stranger, number))) {
            return Weighing.with(evidence, Field.REFERENCE, Agreement.SIMILAR, MISTYPED_REFERENCE_CREDIT);
        }
        return Weighing.with(evidence, Field.REFERENCE, Agreement.DIFFERENT, 0);
    }

    /** Two neighbouring digits changed places: the next application's number differs in one digit, never so. */
    private static boolean isTransposed(String stranger, String number) {
        int at = 0;
        while (at < number.length() - 1 && at < stranger.length() && stranger.charAt(at) == number.charAt(at)) {
            at++;
        }
        return stranger.length() == number.length()
                && at < number.length() - 1
                && stranger.charAt(at) == number.charAt(at + 1)
                && stranger.charAt(at + 1) == number.charAt(at)
                && stranger.substring(at + 2).equals(number.substring(at + 2));
    }

    private static boolean isMistyped(String stranger, String number) {
        return Math.abs(stranger.length() - number.length()) <= 1 && EditDistance.between(stranger, number) == 1;
    }

    private static long withDate(long evidence, long days, int windowDays) {
        if (days == 0) {
            return Weighing.with(evidence, Field.DATE, Agreement.EQUAL, EQUAL_CREDIT);
        }
        int fall = windowDays <= 1
                ? 0
                : (int) ((NEXT_DAY_CREDIT - LAST_DAY_CREDIT) * Math.min(days - 1, windowDays - 1L) / (windowDays - 1));
        return Weighing.with(evidence, Field.DATE, Agreement.SIMILAR, NEXT_DAY_CREDIT - fall);
    }
}
