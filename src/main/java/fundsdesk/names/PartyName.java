package fundsdesk.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A person's or company's name taken apart: Latin words and Chinese characters, without what does not distinguish
 * anybody.
 *
 * @param text the name as it was given
 * @param words the Latin words in capitals and in order, without titles and legal forms
 * @param characters the Chinese characters one by one, as written
 * @param legalForm the legal form in one spelling ({@code LTD}, {@code INC}), or empty
 * @param titled whether a title such as MR or 先生 was left out
 */
public record PartyName(String text, List<String> words, List<String> characters, String legalForm, boolean titled) {

    private static final Set<String> TITLES =
            Set.of("MR", "MRS", "MS", "MISS", "MDM", "MADAM", "DR", "PROF", "PROFESSOR", "SIR", "REV", "MX");

    private static final List<String> CHINESE_TITLES = List.of("先生", "小姐", "女士", "太太", "博士", "醫生", "医生", "教授");

    /** Longest first, so that 股份有限公司 is not left with 股份. */
    private static final List<String> CHINESE_LEGAL_FORMS = List.of("股份有限公司", "有限責任公司", "有限责任公司", "有限公司", "公司");

    private static final Map<String, String> LEGAL_FORMS = Map.ofEntries(
            Map.entry("LTD", "LTD"),
            Map.entry("LIMITED", "LTD"),
            Map.entry("CO", "LTD"),
            Map.entry("COMPANY", "LTD"),
            Map.entry("PTE", "LTD"),
            Map.entry("PTY", "LTD"),
            Map.entry("PVT", "LTD"),
            Map.entry("PLC", "PLC"),
            Map.entry("INC", "INC"),
            Map.entry("INCORPORATED", "INC"),
            Map.entry("CORP", "INC"),
            Map.entry("CORPORATION", "INC"),
            Map.entry("LLC", "LLC"),
            Map.entry("LLP", "LLP"),
            Map.entry("LP", "LP"),
            Map.entry("GMBH", "GMBH"),
            Map.entry("BV", "BV"));

    /** One spelling for each word that companies write in full or short. */
    private static final Map<String, String> SHORT_WORDS = Map.of(
            "INTERNATIONAL", "INTL",
            "HOLDINGS", "HLDGS",
            "HOLDING", "HLDGS",
            "ENTERPRISES", "ENT",
            "ENTERPRISE", "ENT",
            "INVESTMENTS", "INV",
            "INVESTMENT", "INV",
            "DEVELOPMENT", "DEV",
            "MANAGEMENT", "MGMT",
            "AND", "&");

    private static final PartyName NOBODY = new PartyName("", List.of(), List.of(), "", false);

    /** Takes a name apart; text without letters is nobody's name. */
    public static PartyName of(String text) {
        if (text.isBlank()) {
            return NOBODY;
        }
        FoldedText folded = FoldedText.of(text);
        List<String> words = new ArrayList<>(folded.words());
        boolean titled = takeTitles(words);
        String characters = folded.characters();
        String untitled = withoutEnding(characters, CHINESE_TITLES);
        String bare = withoutEnding(untitled, CHINESE_LEGAL_FORMS);
        boolean chineseCompany = bare.length() < untitled.length();
        String legalForm = chineseCompany ? "LTD" : "";
        legalForm = takeLegalForms(words, legalForm);
        return new PartyName(
                text,
                List.copyOf(words),
                bare.codePoints().mapToObj(Character::toString).toList(),
                legalForm,
                titled || untitled.length() < characters.length());
    }

    public boolean isEmpty() {
        return words.isEmpty() && characters.isEmpty();
    }

    boolean hasLatin() {
        return !words.isEmpty();
    }

    boolean hasChinese() {
        return !characters.isEmpty();
    }

    boolean isCompany() {
        return !legalForm.isEmpty();
    }

    /** The Latin words without the spaces between them. */
    String joined() {
        return String.join("", words);
    }

    /** The Chinese characters in the form by which they are compared. */
    String simplified() {
        StringBuilder form = new StringBuilder(characters.size());
        characters.forEach(character -> form.append(HanForms.simplified(character)));
        return form.toString();
    }

    /**
     * A text that two names share when they differ only in case, width, punctuation, order of words, title, legal form
     * or between Traditional and Simplified; empty for nobody.
     */
    public String key() {
        if (words.isEmpty()) {
            return simplified();
        }
        List<String> sorted = new ArrayList<>(words);
        Collections.sort(sorted);
        return String.join(" ", sorted) + simplified();
    }

    private static boolean takeTitles(List<String> words) {
        int before = words.size();
        while (words.size() > 1 && TITLES.contains(words.getFirst())) {
            words.removeFirst();
        }
        if (words.size() > 1 && TITLES.contains(words.getLast())) {
            words.removeLast();
        }
        return words.size() < before;
    }

    private static String withoutEnding(String characters, List<String> endings) {
        for (String ending : endings) {
            if (characters.length() > ending.length() && characters.endsWith(ending)) {
                return characters.substring(0, characters.length() - ending.length());
            }
        }
        return characters;
    }

    /** Removes legal forms from the end, and writes the remaining words short when it is a company's name. */
    private static String takeLegalForms(List<String> words, String found) {
        String legalForm = found;
        while (words.size() > 1 && LEGAL_FORMS.containsKey(words.getLast())) {
            String form = LEGAL_FORMS.getOrDefault(words.removeLast(), "");
            legalForm = legalForm.isEmpty() ? form : legalForm;
        }
        if (!legalForm.isEmpty()) {
            joinHongKong(words);
            words.replaceAll(word -> SHORT_WORDS.getOrDefault(word, word));
            words.removeIf(word -> word.equals("&"));
        }
        return legalForm;
    }

    private static void joinHongKong(List<String> words) {
        for (int at = words.size() - 2; at >= 0; at--) {
            if (words.get(at).equals("HONG") && words.get(at + 1).equals("KONG")) {
                words.set(at, "HK");
                words.remove(at + 1);
            }
        }
    }
}
