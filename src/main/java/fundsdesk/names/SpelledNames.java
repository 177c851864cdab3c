package fundsdesk.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides whether Latin words spell a Chinese name: every character in order, each by one of its readings, surname
 * first or last, syllables joined or apart, with Western given names left over.
 */
final class SpelledNames {

    private static final int BEST = 970;
    private static final int SURNAME_LAST_COST = 5;
    private static final int RANK_COST = 8;
    private static final int HIGHEST_RANK_COST = 40;
    private static final int PINYIN_COST = 4;
    private static final int MIXED_COST = 120;
    private static final int INITIAL_COST = 40;
    private static final int CUT_COST = 60;
    private static final int WESTERN_NAME_COST = 30;
    private static final int LEFT_SYLLABLE_COST = 150;
    private static final int ODD_SYLLABLE_COST = 240;
    private static final int OTHER_SYLLABLE_COST = 360;
    private static final int ODD_SURNAME_COST = 80;
    private static final int ONE_LETTER_OFF_GAIN = 40;
    private static final int NOT_SPELLED = 200;

    /** Whoever costs more is somebody else; looking on would only take time. */
    private static final int DEAREST = 500;

    /** Beside this many characters that fit, one that does not is a rare spelling rather than another name. */
    private static final int FEWEST_BESIDE_ODD = 3;

    /** A name has a surname and a given name; longer than this it is no person's. */
    private static final int MOST_CHARACTERS = 6;

    private static final Set<String> DOUBLE_SURNAMES =
            Set.of("欧阳", "司徒", "司马", "上官", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "端木", "东方", "南宫", "独孤");

    private static final Pattern SYLLABLE = Pattern.compile("[^AEIOUY]*Y?[AEIOU]{1,3}[^AEIOUY]*|[^AEIOUY]*Y");

    private final List<String> words;
    private final boolean cut;
    private final HanReadings readings = HanReadings.table();
    private List<String> characters = List.of();
    private int surnameAt;
    private int cheapest = DEAREST;

    private SpelledNames(List<String> words, boolean cut) {
        this.words = words;
        this.cut = cut;
    }

    /**
     * @param latin the name in Latin letters
     * @param chinese the name in Chinese characters
     * @param cut whether the Latin name may have lost its end
     */
    static NameFinding compare(PartyName latin, PartyName chinese, boolean cut) {
        int size = chinese.characters().size();
        if (size < 2 || size > MOST_CHARACTERS) {
            return NameFinding.of(0, NameReason.OTHER);
        }
        SpelledNames spelling = new SpelledNames(latin.words(), cut);
        int cost = spelling.isWorthTrying(chinese) ? spelling.cheapest(chinese) : DEAREST;
        if (cost >= DEAREST) {
            return NameFinding.of(NOT_SPELLED, NameReason.OTHER);
        }
        String shown = String.join("", chinese.characters());
        return NameFinding.of(BEST - cost, NameReason.SPELLING, String.join(" ", latin.words()), shown);
    }

    /** Most pairs are strangers: at most one character may be without a spelling that occurs in the words. */
    private boolean isWorthTrying(PartyName chinese) {
        String joined = String.join("", words);
        int without = 0;
        for (String character : chinese.characters()) {
            without += occurs(character, joined) ? 0 : 1;
        }
        return without <= 1 || cut || words.stream().anyMatch(word -> word.length() == 1);
    }

    private boolean occurs(String character, String joined) {
        for (HanReadings.Spelling by : readings.spellings(character)) {
            if (joined.contains(by.text())) {
                return true;
            }
        }
        return false;
    }

    private int cheapest(PartyName chinese) {
        int surname = surnameLength(chinese);
        List<String> all = chinese.characters();
        characters = all;
        next(0, 0, 0, new Path(0, true, true, false));
        List<String> surnameLast = new ArrayList<>(all.subList(surname, all.size()));
        surnameLast.addAll(all.subList(0, surname));
        characters = surnameLast;
        surnameAt = all.size() - surname;
        next(0, 0, 0, new Path(SURNAME_LAST_COST, true, true, false));
        return cheapest;
    }

    private static int surnameLength(PartyName chinese) {
        String form = chinese.simplified();
        return form.length() > 2 && DOUBLE_SURNAMES.contains(form.substring(0, 2)) ? 2 : 1;
    }

    /** What has been paid so far, and whether all characters up to here could be Cantonese, or Mandarin. */
    private record Path(int cost, boolean cantonese, boolean mandarin, boolean odd) {

        Path spelled(HanReadings.Spelling by) {
            boolean stillCantonese = cantonese && by.rank() >= 0;
            boolean stillMandarin = mandarin && by.mandarin();
            int rankCost = by.rank() >= 0 ? Math.min(by.rank() * RANK_COST, HIGHEST_RANK_COST) : PINYIN_COST;
            boolean nowMixed = (cantonese || mandarin) && !stillCantonese && !stillMandarin;
            int price = stillMandarin && !stillCantonese ? Math.min(rankCost, PINYIN_COST) : rankCost;
            return new Path(cost + price + (nowMixed ? MIXED_COST : 0), stillCantonese, stillMandarin, odd);
        }

        Path plus(int more) {
            return new Path(cost + more, cantonese, mandarin, odd);
        }

        Path withOdd(int more) {
            return new Path(cost + more, cantonese, mandarin, true);
        }
    }

    private void next(int word, int offset, int character, Path path) {
        if (path.cost() >= cheapest) {
            return;
        }
        if (character == characters.size()) {
            if (offset == 0) {
                finish(word, path);
            }
            return;
        }
        if (word == words.size()) {
            return;
        }
        spell(word, offset, character, path);
        if (offset == 0) {
            next(word + 1, 0, character, path.plus(leftOver(words.get(word))));
            oddSpelling(word, character, path);
        }
    }

    /** One whole word may stand for a character although it is none of its spellings. */
    private void oddSpelling(int word, int character, Path path) {
        String text = words.get(word);
        if (!path.odd() && characters.size() >= FEWEST_BESIDE_ODD && looksLikeSyllable(text)) {
            int cost = readings.isSyllable(text) ? OTHER_SYLLABLE_COST : ODD_SYLLABLE_COST;
            cost += character == surnameAt ? ODD_SURNAME_COST : 0;
            cost -= isNearly(text, characters.get(character)) ? ONE_LETTER_OFF_GAIN : 0;
            next(word + 1, 0, character + 1, path.withOdd(cost));
        }
    }

    /** A Chinese syllable has its vowels in one place: HWA and TZAR may be one, PETER is none. */
    private static boolean looksLikeSyllable(String word) {
        return word.length() > 1 && SYLLABLE.matcher(word).matches();
    }

    private boolean isNearly(String word, String character) {
        return readings.spellings(character).stream()
                .filter(by -> by.rank() == 0)
                .anyMatch(by -> EditDistance.between(word, by.text()) == 1);
    }

    private void spell(int word, int offset, int character, Path path) {
        String text = words.get(word);
        if (offset == 0 && text.length() == 1) {
            initial(word, character, path);
        }
        for (HanReadings.Spelling by : readings.spellings(characters.get(character))) {
            if (text.startsWith(by.text(), offset)) {
                int end = offset + by.text().length();
                boolean wordEnds = end == text.length();
                next(wordEnds ? word + 1 : word, wordEnds ? 0 : end, character + 1, path.spelled(by));
            } else if (character > 0 && isCutHere(word, offset, by.text())) {
                int lost = characters.size() - character;
                cheapest = Math.min(cheapest, path.cost() + lost * CUT_COST);
            }
        }
    }

    private void initial(int word, int character, Path path) {
        boolean fits = readings.spellings(characters.get(character)).stream()
                .anyMatch(by -> by.rank() >= 0 && by.text().startsWith(words.get(word)));
        if (fits && character > 0) {
            next(word + 1, 0, character + 1, path.plus(INITIAL_COST));
        }
    }

    private boolean isCutHere(int word, int offset, String spelling) {
        String text = words.get(word);
        return cut && word == words.size() - 1 && offset < text.length() && spelling.startsWith(text.substring(offset));
    }

    private void finish(int nextWord, Path path) {
        int cost = path.cost();
        for (int word = nextWord; word < words.size(); word++) {
            cost += leftOver(words.get(word));
        }
        cheapest = Math.min(cheapest, cost);
    }

    private int leftOver(String word) {
        return readings.isSyllable(word) ? LEFT_SYLLABLE_COST : WESTERN_NAME_COST;
    }
}
