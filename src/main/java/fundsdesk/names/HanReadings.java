package fundsdesk.names;

import com.ibm.icu.text.Transliterator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * How Chinese characters are spelled in Latin letters: Cantonese as in Hong Kong, and Mandarin pinyin.
 *
 * <p>Cantonese comes from the project's own table {@code hong-kong-readings.txt} and, for characters that are rare in
 * names, from the Unihan database; pinyin from ICU's {@code Han-Latin/Names}.
 */
final class HanReadings {

    private static final String TABLE = "hong-kong-readings.txt";
    private static final String RARE = "unihan-cantonese.txt";

    private static final HanReadings TABLE_READINGS = load();

    private final Map<String, List<String>> cantonese = new HashMap<>();
    private final Map<String, List<String>> rareReadings = new HashMap<>();
    private final Map<String, List<String>> surnamePinyin = new HashMap<>();
    private final Map<String, Set<String>> charactersBySpelling = new HashMap<>();
    private final Map<String, List<Spelling>> known = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> sameAs = new ConcurrentHashMap<>();
    private final Set<String> pinyinSyllables = new HashSet<>();

    private HanReadings() {}

    /**
     * One way to spell a character.
     *
     * @param text capital letters
     * @param rank 0 for the usual Hong Kong spelling, 1 and up for rarer ones, -1 if it is no Hong Kong spelling
     *     but pinyin, -2 if it is the older Mandarin spelling of Taiwan
     * @param mandarin whether it is the character's pinyin
     */
    record Spelling(String text, int rank, boolean mandarin) {

        private static final int OLDER = -2;

        /** Wade-Giles writes different sounds alike: it tells a name that is known, not two apart. */
        boolean isOlder() {
            return rank == OLDER;
        }
    }

    static HanReadings table() {
        return TABLE_READINGS;
    }

    /** Every spelling of one character, the usual Hong Kong one first; empty for a character without readings. */
    List<Spelling> spellings(String character) {
        return known.computeIfAbsent(character, this::spell);
    }

    /** Whether the word is one romanised Chinese syllable, such as CHAN or XIAO. */
    boolean isSyllable(String word) {
        return charactersBySpelling.containsKey(word) || pinyinSyllables.contains(word);
    }

    /** Whether some character is spelled both ways, as 李 is LEE and LI. */
    boolean spellTheSame(String one, String other) {
        Set<String> characters = charactersBySpelling.get(one);
        if (characters == null) {
            return false;
        }
        Set<String> same = sameAs.get(one);
        return (same == null ? sameAs.computeIfAbsent(one, any -> spelledAs(characters)) : same).contains(other);
    }

    /** Every spelling of any of the characters. */
    private Set<String> spelledAs(Set<String> characters) {
        Set<String> spelled = new HashSet<>();
        characters.forEach(character -> spellings(character).stream()
                .filter(spelling -> !spelling.isOlder())
                .forEach(spelling -> spelled.add(spelling.text())));
        return spelled;
    }

    private List<Spelling> spell(String character) {
        Map<String, Spelling> found = new LinkedHashMap<>();
        int rank = 0;
        for (String text : cantonese(character)) {
            found.putIfAbsent(text, new Spelling(text, rank++, false));
        }
        for (String text : pinyin(character)) {
            Spelling same = found.get(text);
            found.put(text, new Spelling(text, same == null ? -1 : same.rank(), true));
            String older = WadeGiles.of(text);
            found.putIfAbsent(older, new Spelling(older, Spelling.OLDER, true));
        }
        return List.copyOf(found.values());
    }

    private List<String> cantonese(String character) {
        List<String> usual = cantonese.get(character);
        if (usual == null) {
            usual = cantonese.get(HanForms.simplified(character));
        }
        return usual != null
                ? usual
                : rareReadings.getOrDefault(character, List.of()).stream()
                        .flatMap(jyutping -> HongKongSpelling.of(jyutping).stream())
                        .toList();
    }

    private List<String> pinyin(String character) {
        List<String> readings = new ArrayList<>(surnamePinyin.getOrDefault(character, List.of()));
        String reading = Pinyin.TO_LATIN.transliterate(character).trim().toUpperCase(Locale.ROOT);
        if (!reading.isEmpty() && reading.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z')) {
            readings.add(reading);
        }
        return readings;
    }

    private static HanReadings load() {
        HanReadings readings = new HanReadings();
        lines(TABLE, readings::read);
        readings.indexSpellings();
        lines(RARE, readings::readRare);
        return readings;
    }

    private static void lines(String resource, Consumer<String> reader) {
        try (InputStream table = HanReadings.class.getResourceAsStream(resource)) {
            if (table == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void readRare(String line) {
        String[] words = line.split(" ");
        words[1].codePoints()
                .forEach(character -> rareReadings
                        .computeIfAbsent(Character.toString(character), any -> new ArrayList<>(1))
                        .add(words[0]));
    }

    private void read(String line) {
        String[] words = line.split(" ");
        switch (words[0]) {
            case "=" -> ownSpelling(words[1], Arrays.asList(words).subList(2, words.length));
            case "+" ->
                both(words[1])
                        .forEach(form -> surnamePinyin.put(form, List.of(words).subList(2, words.length)));
            default -> words[1].codePoints().forEach(character -> reading(Character.toString(character), words[0]));
        }
    }

    private void reading(String character, String jyutping) {
        for (String form : both(character)) {
            List<String> spellings = cantonese.computeIfAbsent(form, any -> new ArrayList<>());
            HongKongSpelling.of(jyutping).stream()
                    .filter(spelling -> !spellings.contains(spelling))
                    .forEach(spellings::add);
        }
    }

    /** The character's own spellings come first; those by rule remain possible. */
    private void ownSpelling(String character, List<String> first) {
        for (String form : both(character)) {
            List<String> spellings = new ArrayList<>(first);
            cantonese.getOrDefault(form, List.of()).stream()
                    .filter(spelling -> !first.contains(spelling))
                    .forEach(spellings::add);
            cantonese.put(form, spellings);
        }
    }

    /** The traditional form as it stands in the table, and the simplified one it is compared by. */
    private static Set<String> both(String character) {
        return Set.of(
                character.equals(HanForms.simplified(character))
                        ? new String[] {character}
                        : new String[] {character, HanForms.simplified(character)});
    }

    private void indexSpellings() {
        for (String character : cantonese.keySet()) {
            for (Spelling spelling : spellings(character)) {
                if (!spelling.isOlder()) {
                    charactersBySpelling
                            .computeIfAbsent(spelling.text(), any -> new HashSet<>())
                            .add(character);
                }
                if (spelling.mandarin()) {
                    pinyinSyllables.add(spelling.text());
                }
            }
        }
    }

    /** Loaded only when needed: building ICU's transliterator takes most of a second. */
    private static final class Pinyin {
        private static final Transliterator TO_LATIN = Transliterator.getInstance("Han-Latin/Names;Latin-ASCII");
    }
}
