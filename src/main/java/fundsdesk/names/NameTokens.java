package fundsdesk.names;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words under which a name is filed and looked up. Two names that compare as similar share at least one: a Latin
 * word, the surname's character, or a spelling of it.
 */
public final class NameTokens {

    private static final int SHORTEST_JOINED = 5;
    private static final int LONGEST_SYLLABLE = 6;

    private NameTokens() {}

    public static Set<String> of(Collection<PartyName> names) {
        Set<String> tokens = new LinkedHashSet<>();
        names.forEach(name -> add(tokens, name));
        return tokens;
    }

    private static void add(Set<String> tokens, PartyName name) {
        for (String word : name.words()) {
            if (word.length() > 1) {
                tokens.add(word);
                addFirstSyllables(tokens, word);
            }
        }
        if (name.hasChinese()) {
            String surname = name.characters().getFirst();
            tokens.add(HanForms.simplified(surname));
            if (!name.isCompany()) {
                List<HanReadings.Spelling> spellings = HanReadings.table().spellings(surname);
                spellings.forEach(spelling -> tokens.add(spelling.text()));
            }
        }
    }

    /**
     * Keys that a name shares with itself in another form: its own key, its words joined, its Chinese syllables without Western names, and
     * the usual spelling of its characters. Names that share one are likely the same, and are compared.
     */
    public static Set<String> keys(PartyName name) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(name.key());
        keys.add(name.joined());
        List<String> syllables =
                name.words().stream().filter(HanReadings.table()::isSyllable).toList();
        if (syllables.size() > 1) {
            keys.add(sorted(syllables));
        }
        if (name.characters().size() > 1 && !name.isCompany()) {
            keys.add(sorted(
                    name.characters().stream().map(NameTokens::usualSpelling).toList()));
        }
        keys.remove("");
        return keys;
    }

    private static String sorted(List<String> words) {
        return words.stream().sorted().collect(Collectors.joining(" "));
    }

    private static String usualSpelling(String character) {
        List<HanReadings.Spelling> spellings = HanReadings.table().spellings(character);
        return spellings.isEmpty() ? character : spellings.getFirst().text();
    }

    /** CHANTAIMAN is also filed under CHAN. */
    private static void addFirstSyllables(Set<String> tokens, String word) {
        if (word.length() < SHORTEST_JOINED || HanReadings.table().isSyllable(word)) {
            return;
        }
        for (int length = 2; length <= Math.min(LONGEST_SYLLABLE, word.length() - 1); length++) {
            String start = word.substring(0, length);
            if (HanReadings.table().isSyllable(start)) {
                tokens.add(start);
            }
        }
    }
}
