package fundsdesk.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Compares two names in Latin letters word by word: what fits exactly is set aside first, then joined words, initials,
 * other spellings of a syllable and typing errors; what is left over on one side or both decides.
 */
final class LatinNames {

    /** The shortest length at which banks are known to cut a name (in characters of the text as given). */
    static final int SHORTEST_CUT = 16;

    private static final int CUT_COST = 50;
    private static final int FEWEST_LETTERS_BEFORE_CUT = 12;
    private static final int FEWEST_LETTERS_OF_CUT = 3;
    private static final int INITIAL_COST = 40;
    private static final int OTHER_SPELLING_COST = 90;
    private static final int TYPING_ERROR_COST = 120;
    private static final int BOTH_LEFT_COST = 400;
    private static final int COMPANY_WORD_COST = 300;
    private static final int MARRIED_NAME_COST = 150;
    private static final int OTHER_SYLLABLE_COST = 350;
    private static final int LEFT_OUT_SYLLABLE_COST = 100;
    private static final int WESTERN_NAME_COST = 60;
    private static final int SURNAME_ONLY = 400;
    private static final int OTHER_GIVEN_ORDER = 600;
    private static final int MOST_JOINED_INITIALS = 3;

    private final List<String> payer;
    private final List<String> client;
    private final boolean company;

    /** The payer's last word if the bank may have cut it, else empty. */
    private final String cutWord;

    private final HanReadings readings = HanReadings.table();
    private final List<Why> notes = new ArrayList<>();
    private int cost;
    private int matched;
    private boolean westernNameMatched;

    private LatinNames(PartyName payer, PartyName client) {
        this.payer = new ArrayList<>(payer.words());
        this.client = new ArrayList<>(client.words());
        this.company = payer.isCompany() || client.isCompany();
        this.cutWord = NameComparison.isCut(payer) ? payer.words().getLast() : "";
    }

    static NameFinding compare(PartyName payer, PartyName client) {
        if (payer.words().equals(client.words())) {
            return same(payer, client);
        }
        int more = letters(client) - letters(payer);
        if (more == 0 && payer.joined().equals(client.joined())) {
            return NameFinding.of(1000, NameReason.JOINED);
        }
        if (more > 0
                && NameComparison.isCut(payer)
                && letters(payer) >= FEWEST_LETTERS_BEFORE_CUT
                && !isNumber(payer.words().getLast())
                && client.joined().startsWith(payer.joined())) {
            return NameFinding.of(1000 - CUT_COST, NameReason.CUT);
        }
        return new LatinNames(payer, client).judged(payer, client);
    }

    private static int letters(PartyName name) {
        int letters = 0;
        for (String word : name.words()) {
            letters += word.length();
        }
        return letters;
    }

    private static NameFinding same(PartyName payer, PartyName client) {
        if (payer.titled() != client.titled()) {
            return NameFinding.of(1000, NameReason.TITLE);
        }
        return payer.text().equals(client.text())
                ? new NameFinding(1000, List.of())
                : NameFinding.of(1000, NameReason.WRITING);
    }

    private NameFinding judged(PartyName wholePayer, PartyName wholeClient) {
        setAsideEqual();
        if (payer.isEmpty() && client.isEmpty()) {
            return !company && isOtherOrder(syllables(wholePayer), syllables(wholeClient))
                    ? NameFinding.of(OTHER_GIVEN_ORDER, NameReason.OTHER_GIVEN_ORDER)
                    : NameFinding.of(1000, NameReason.ORDER);
        }
        setAsideJoined(payer, client);
        setAsideJoined(client, payer);
        setAsideInitials(payer, client);
        setAsideInitials(client, payer);
        setAsideJoinedInitials(payer, client);
        setAsideJoinedInitials(client, payer);
        setAsideCut();
        setAsideOtherSpellings();
        setAsideTypingErrors();
        judgeLeftOver();
        int similarity = Math.max(0, 1000 - cost);
        return new NameFinding(matched < 2 ? Math.min(similarity, SURNAME_ONLY) : similarity, notes);
    }

    private void setAsideEqual() {
        for (int at = 0; at < payer.size(); ) {
            String word = payer.get(at);
            if (client.remove(word)) {
                payer.remove(at);
                matched++;
                westernNameMatched |= !readings.isSyllable(word);
            } else {
                at++;
            }
        }
    }

    /** TAIMAN beside TAI MAN: one word that is a run of the other side's words. */
    private void setAsideJoined(List<String> whole, List<String> parts) {
        if (parts.size() < 2) {
            return;
        }
        for (String word : List.copyOf(whole)) {
            for (int from = 0; from < parts.size(); from++) {
                int to = runOf(word, parts, from);
                if (to - from > 1) {
                    whole.remove(word);
                    matched += to - from;
                    parts.subList(from, to).clear();
                    notes.add(Why.of(NameReason.JOINED));
                    break;
                }
            }
        }
    }

    /** Where the run of parts ends that makes up the word; {@code from} if none does. */
    private static int runOf(String word, List<String> parts, int from) {
        int offset = 0;
        for (int at = from; at < parts.size() && word.startsWith(parts.get(at), offset); at++) {
            offset += parts.get(at).length();
            if (offset == word.length()) {
                return at + 1;
            }
        }
        return from;
    }

    private void setAsideInitials(List<String> initials, List<String> words) {
        if (matched > 0) {
            setAside(
                    initials,
                    words,
                    (initial, word) -> initial.length() == 1 && word.startsWith(initial),
                    INITIAL_COST,
                    NameReason.INITIAL);
        }
    }

    /** WONG KY beside WONG KA YIU. */
    private void setAsideJoinedInitials(List<String> initials, List<String> words) {
        if (matched == 0 || words.size() < 2 || words.size() > MOST_JOINED_INITIALS) {
            return;
        }
        for (String word : List.copyOf(initials)) {
            if (word.length() == words.size() && !readings.isSyllable(word) && word.equals(initialsOf(words))) {
                initials.remove(word);
                notes.add(Why.of(NameReason.INITIAL, word, String.join(" ", words)));
                cost += INITIAL_COST * words.size();
                matched += words.size();
                words.clear();
            }
        }
    }

    private static String initialsOf(List<String> words) {
        StringBuilder initials = new StringBuilder(words.size());
        words.forEach(word -> initials.append(word.charAt(0)));
        return initials.toString();
    }

    /** The last word may have lost its end wherever it stands in the client's name. */
    private void setAsideCut() {
        if (cutWord.length() < FEWEST_LETTERS_OF_CUT || isNumber(cutWord) || !payer.contains(cutWord)) {
            return;
        }
        for (String word : client) {
            if (word.startsWith(cutWord)) {
                payer.remove(cutWord);
                client.remove(word);
                notes.add(Why.of(NameReason.CUT));
                matched++;
                cost += CUT_COST;
                return;
            }
        }
    }

    /** Roman or in digits; seen without a pattern, as names are compared by the million. */
    private static boolean isNumber(String word) {
        boolean roman = true;
        boolean digits = true;
        for (int at = 0; at < word.length(); at++) {
            char character = word.charAt(at);
            roman &= character == 'I' || character == 'V' || character == 'X';
            digits &= character >= '0' && character <= '9';
        }
        return roman || digits;
    }

    private List<String> syllables(PartyName name) {
        return name.words().stream().filter(readings::isSyllable).toList();
    }

    /** CHAN WAI MAN is not CHAN MAN WAI; WAI MAN CHAN is. */
    private static boolean isOtherOrder(List<String> one, List<String> other) {
        return one.size() > 2 && one.size() == other.size() && Collections.indexOfSubList(twice(other), one) < 0;
    }

    private static List<String> twice(List<String> words) {
        List<String> twice = new ArrayList<>(words);
        twice.addAll(words);
        return twice;
    }

    private void setAsideOtherSpellings() {
        setAside(payer, client, readings::spellTheSame, OTHER_SPELLING_COST, NameReason.OTHER_SPELLING);
    }

    private void setAsideTypingErrors() {
        setAside(payer, client, this::mistyped, TYPING_ERROR_COST, NameReason.TYPING_ERROR);
    }

    /** Each word with the first of the other side that it may stand for; plain loops, as names are compared by the million. */
    private void setAside(
            List<String> from, List<String> to, BiPredicate<String, String> agree, int price, NameReason reason) {
        for (int at = 0; at < from.size(); ) {
            String word = from.get(at);
            int other = first(to, word, agree);
            if (other < 0) {
                at++;
                continue;
            }
            from.remove(at);
            notes.add(Why.of(reason, word, to.remove(other)));
            matched++;
            cost += price;
        }
    }

    private static int first(List<String> words, String word, BiPredicate<String, String> agree) {
        for (int at = 0; at < words.size(); at++) {
            if (agree.test(word, words.get(at))) {
                return at;
            }
        }
        return -1;
    }

    /** CHEUNG and CHUNG are one letter apart and two surnames: where both are syllables nobody mistyped. */
    private boolean mistyped(String word, String other) {
        int length = Math.min(word.length(), other.length());
        return length >= 4
                && EditDistance.isWithin(word, other, length >= 9 ? 2 : 1)
                && !(readings.isSyllable(word) && readings.isSyllable(other));
    }

    private void judgeLeftOver() {
        if (!payer.isEmpty() && !client.isEmpty()) {
            cost += BOTH_LEFT_COST;
            notes.add(Why.of(NameReason.OTHER_WORDS, String.join(" ", payer), String.join(" ", client)));
            return;
        }
        List<String> left = payer.isEmpty() ? client : payer;
        for (String word : left) {
            cost += leftOver(word);
            notes.add(Why.of(payer.isEmpty() ? NameReason.WORD_LEFT_OUT : NameReason.WORD_ADDED, word));
        }
    }

    private int leftOver(String word) {
        if (company) {
            return COMPANY_WORD_COST;
        }
        if (!readings.isSyllable(word)) {
            return WESTERN_NAME_COST;
        }
        if (westernNameMatched) {
            return LEFT_OUT_SYLLABLE_COST;
        }
        return matched >= 3 ? MARRIED_NAME_COST : OTHER_SYLLABLE_COST;
    }
}
