package fundsdesk.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the payer's name on a bank statement compares with the names a client is known by, and why (MAT-05).
 *
 * <p>Seen through: case, width, accents, punctuation, order of words, titles, legal forms, joined and hyphenated given
 * names, initials, names cut by the bank, small typing errors in long words, joint accounts, Traditional and Simplified
 * characters, Hong Kong spellings and Mandarin pinyin of Chinese names. A name typed with another character of the same
 * sound is similar, never equal. Chinese and Latin script are at most similar: one spelling stands for many names.
 *
 * @param verdict EQUAL, SIMILAR, DIFFERENT, or MISSING when a side has no name or the scripts cannot be compared (a
 *     company's Chinese and English names are not each other's spelling)
 * @param similarity 1 for the same name; below 0.70 the verdict is DIFFERENT
 * @param payer the name as the bank gave it
 * @param client the client's name it came closest to
 * @param notes one sentence for each difference, those seen through included
 */
public record NameComparison(Agreement verdict, Score similarity, String payer, String client, List<Why> notes) {

    private static final Pattern JOINT = Pattern.compile("[/&+;、]|\\b(?:AND|OR)\\b|及|或", Pattern.CASE_INSENSITIVE);

    private static final int JOINT_COST = 60;

    private static final int BESIDES_COST = 10;

    private static final int DIFFERENT_LEGAL_FORM_COST = 150;

    public NameComparison {
        notes = List.copyOf(notes);
    }

    /** Compares the payer's name with one name of the client. */
    public static NameComparison of(String payer, String client) {
        return of(payer, List.of(client));
    }

    /**
     * Compares the payer's name with every name of the client and keeps the closest.
     *
     * <p>Where the payer's name stands in both scripts, both must fit and the worse one counts. Where the client has a
     * Chinese name, a Chinese payer's name is compared with that and not with its spelling.
     *
     * @param payer the name as the bank gave it; blank if it gave none
     * @param clientNames the client's English and Chinese names
     */
    public static NameComparison of(String payer, Collection<String> clientNames) {
        return of(PartyName.of(payer), clientNames.stream().map(PartyName::of).toList());
    }

    public static NameComparison of(PartyName payer, List<PartyName> clientNames) {
        Optional<Match> whole = best(payer, clientNames);
        if (!mayBeJoint(payer.text())) {
            return whole.map(match -> match.asComparison(payer)).orElseGet(() -> missing(payer, clientNames));
        }
        return Stream.concat(whole.stream(), jointHolders(payer, clientNames))
                .max(Comparator.comparingInt(match -> match.finding().similarity()))
                .map(match -> match.asComparison(payer))
                .orElseGet(() -> missing(payer, clientNames));
    }

    private static NameComparison missing(PartyName payer, List<PartyName> clientNames) {
        String shown = clientNames.isEmpty() ? "" : clientNames.getFirst().text();
        Sentence reason = payer.isEmpty() || shown.isEmpty() ? NameReason.NOT_GIVEN : NameReason.SCRIPTS_NOT_COMPARABLE;
        return new NameComparison(Agreement.MISSING, Score.ZERO, payer.text(), shown, List.of(Why.of(reason)));
    }

    private static Stream<Match> jointHolders(PartyName payer, List<PartyName> clientNames) {
        String[] holders = JOINT.split(payer.text());
        if (holders.length < 2) {
            return Stream.empty();
        }
        return Stream.of(holders)
                .map(String::strip)
                .map(PartyName::of)
                .flatMap(holder -> best(holder, clientNames).stream())
                .filter(match -> match.finding().isSimilar())
                .map(Match::asJoint);
    }

    /** Most names are one holder's: that is seen without the pattern. */
    private static boolean mayBeJoint(String name) {
        for (int at = 0; at < name.length(); at++) {
            char character = name.charAt(at);
            boolean sign = "/&+;、及或".indexOf(character) >= 0;
            if (sign
                    || character == ' '
                            && (name.regionMatches(true, at + 1, "AND", 0, 3)
                                    || name.regionMatches(true, at + 1, "OR", 0, 2))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Match> best(PartyName payer, List<PartyName> clientNames) {
        Optional<Match> latin = payer.hasLatin() ? bestLatin(payer, clientNames) : Optional.empty();
        Optional<Match> chinese = payer.hasChinese() ? bestChinese(payer, clientNames) : Optional.empty();
        if (latin.isEmpty() || chinese.isEmpty()) {
            return latin.isEmpty() ? chinese : latin;
        }
        boolean onlyChinese = chinese.get().finding().verdict() == Agreement.EQUAL
                && latin.get().finding().verdict() == Agreement.DIFFERENT;
        if (onlyChinese && isPartOf(payer.words(), clientNames)) {
            return chinese.map(match -> match.besides(payer.words()));
        }
        return latin.get().finding().similarity() <= chinese.get().finding().similarity() ? latin : chinese;
    }

    /** Whether the Latin words beside a Chinese name are some of the client's, as a Western given name is. */
    private static boolean isPartOf(List<String> words, List<PartyName> clientNames) {
        return clientNames.stream().anyMatch(client -> client.words().containsAll(words));
    }

    private static Optional<Match> bestLatin(PartyName payer, List<PartyName> clientNames) {
        List<Match> matches = new ArrayList<>();
        for (PartyName client : clientNames) {
            if (client.hasLatin()) {
                matches.add(new Match(client, LatinNames.compare(payer, client)));
            }
            if (client.hasChinese() && !payer.isCompany() && !client.isCompany()) {
                matches.add(new Match(client, SpelledNames.compare(payer, client, isCut(payer))));
            }
        }
        return closest(payer, matches);
    }

    private static Optional<Match> bestChinese(PartyName payer, List<PartyName> clientNames) {
        List<Match> matches = new ArrayList<>();
        boolean clientHasChinese = clientNames.stream().anyMatch(PartyName::hasChinese);
        for (PartyName client : clientNames) {
            if (client.hasChinese()) {
                matches.add(new Match(client, ChineseNames.compare(payer, client)));
            } else if (!clientHasChinese
                    && client.hasLatin()
                    && !payer.isMasked()
                    && !payer.isCompany()
                    && !client.isCompany()) {
                matches.add(new Match(client, SpelledNames.compare(client, payer, false)));
            }
        }
        return closest(payer, matches);
    }

    /** The first of the closest. */
    private static Optional<Match> closest(PartyName payer, List<Match> matches) {
        Match closest = null;
        for (Match match : matches) {
            Match judged = match.withLegalForms(payer);
            if (closest == null
                    || judged.finding().similarity() > closest.finding().similarity()) {
                closest = judged;
            }
        }
        return Optional.ofNullable(closest);
    }

    /** Banks cut names at 18 to 35 characters; a shorter text is whole. */
    static boolean isCut(PartyName payer) {
        return isCut(payer.text());
    }

    static boolean isCut(String text) {
        return text.strip().length() >= LatinNames.SHORTEST_CUT;
    }

    private record Match(PartyName client, NameFinding finding) {

        Match withLegalForms(PartyName payer) {
            String one = payer.legalForm();
            String other = client.legalForm();
            if (one.equals(other)) {
                return this;
            }
            boolean bothGiven = !one.isEmpty() && !other.isEmpty();
            Why note = Why.of(
                    bothGiven ? NameReason.OTHER_LEGAL_FORM : NameReason.LEGAL_FORM_LEFT_OUT,
                    bothGiven ? List.of(one, other).toArray() : new Object[] {one + other});
            return new Match(client, finding.less(bothGiven ? DIFFERENT_LEGAL_FORM_COST : 0, note));
        }

        Match besides(List<String> words) {
            return new Match(
                    client, finding.less(BESIDES_COST, Why.of(NameReason.WORD_ADDED, String.join(" ", words))));
        }

        Match asJoint() {
            return new Match(client, finding.less(JOINT_COST, Why.of(NameReason.JOINT_ACCOUNT)));
        }

        NameComparison asComparison(PartyName payer) {
            return new NameComparison(
                    finding.verdict(), new Score(finding.similarity()), payer.text(), client.text(), finding.notes());
        }
    }
}
