package fundsdesk.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    /** Stands for a Chinese character that the bank did not show. */
    static final char HIDDEN = '*';

    private static final Pattern MASKED = Pattern.compile("[\\p{IsHan}*＊○●×]*\\p{IsHan}[\\p{IsHan}*＊○●×]*");

    /** The payer's account number behind the name: CHAN TAI MAN A/C 123-456789-833. */
    private static final Pattern ACCOUNT =
            Pattern.compile("\\bA/?C\\b(?: ?NO\\b)?[ .:#]*\\d[\\d -]*$", Pattern.CASE_INSENSITIVE);

    private static final Set<String> TITLES =
            Set.of("MR", "MRS", "MS", "MISS", "MDM", "MADAM", "DR", "PROF", "PROFESSOR", "SIR", "REV", "MX");

    private static final List<String> CHINESE_TITLES = List.of("先生", "小姐", "女士", "太太", "博士", "醫生", "医生", "教授");

    /** Longest first, so that 股份有限公司 is not left with 股份. */
    private static final List<String> CHINESE_LEGAL_FORMS = List.of(
            "股份有限公司", "有限責任公司", "有限责任公司", "股份有限公", "有限責任公", "有限责任公", "有限公司", "股份有限", "有限責任", "有限责任", "有限公", "公司", "有限");

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
    private static final Map<String, String> SHORT_WORDS = Map.ofEntries(
            Map.entry("INTERNATIONAL", "INTL"),
            Map.entry("HOLDINGS", "HLDGS"),
            Map.entry("HOLDING", "HLDGS"),
            Map.entry("ENTERPRISES", "ENT"),
            Map.entry("ENTERPRISE", "ENT"),
            Map.entry("INVESTMENTS", "INV"),
            Map.entry("INVESTMENT", "INV"),
            Map.entry("DEVELOPMENT", "DEV"),
            Map.entry("MANAGEMENT", "MGMT"),
            Map.entry("AND", "&"),
            Map.entry("TRADING", "TRDG"),
            Map.entry("TECHNOLOGIES", "TECH"),
            Map.entry("TECHNOLOGY", "TECH"),
            Map.entry("SERVICES", "SVC"),
            Map.entry("SERVICE", "SVC"),
            Map.entry("SECURITIES", "SEC"),
            Map.entry("INDUSTRIES", "IND"),
            Map.entry("INDUSTRIAL", "IND"),
            Map.entry("INDUSTRY", "IND"),
            Map.entry("ENGINEERING", "ENGG"),
            Map.entry("PROPERTIES", "PPTY"),
            Map.entry("PROPERTY", "PPTY"),
            Map.entry("MANUFACTURING", "MFG"));

    /** Fewer letters could be a word of their own. */
    private static final int FEWEST_BEFORE_CUT = 4;

    private static final PartyName NOBODY = new PartyName("", List.of(), List.of(), "", false);

    /** Takes a name apart; text without letters is nobody's name. */
    public static PartyName of(String text) {
        if (text.isBlank()) {
            return NOBODY;
        }
        FoldedText folded = FoldedText.of(withoutAccount(text));
        List<String> words = new ArrayList<>(folded.words());
        boolean titled = takeTitles(words);
        String characters = withHidden(folded.characters(), text);
        String untitled = withoutEnding(characters, CHINESE_TITLES);
        String bare = withoutEnding(untitled, CHINESE_LEGAL_FORMS);
        boolean chineseCompany = bare.length() < untitled.length();
        String legalForm = chineseCompany ? "LTD" : "";
        legalForm = takeLegalForms(words, legalForm, NameComparison.isCut(text));
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

    /** Whether the bank hid some of the Chinese characters. */
    boolean isMasked() {
        return characters.contains(Character.toString(HIDDEN));
    }

    private static String withoutAccount(String text) {
        return text.indexOf('C') < 0 && text.indexOf('c') < 0
                ? text
                : ACCOUNT.matcher(text).replaceFirst("");
    }

    /** The Chinese characters with those that stand hidden between them. */
    private static String withHidden(String characters, String text) {
        if (characters.isEmpty()) {
            return characters;
        }
        Matcher masked = MASKED.matcher(text);
        if (!masked.find()) {
            return characters;
        }
        String all = masked.group().replaceAll("[＊○●×]", "*");
        return all.replace("*", "").equals(characters) ? all : characters;
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
    private static String takeLegalForms(List<String> words, String found, boolean mayBeCut) {
        String legalForm = found;
        if (mayBeCut && words.size() > 2) {
            String last = words.removeLast();
            words.add(uncut(last, LEGAL_FORMS.containsKey(words.getLast()) ? 1 : FEWEST_BEFORE_CUT));
        }
        while (words.size() > 1 && LEGAL_FORMS.containsKey(words.getLast())) {
            String form = LEGAL_FORMS.getOrDefault(words.removeLast(), "");
            legalForm = legalForm.isEmpty() ? form : legalForm;
        }
        // A company's name may have lost its legal form: the words are short in every name.
        joinHongKong(words);
        words.replaceAll(word -> SHORT_WORDS.getOrDefault(word, word));
        words.removeIf(word -> word.equals("&"));
        return legalForm;
    }

    /** LIMIT and TRADIN are what a bank leaves of LIMITED and TRADING; behind CO even L is. */
    private static String uncut(String word, int fewest) {
        if (word.length() < fewest) {
            return word;
        }
        return Stream.concat(LEGAL_FORMS.keySet().stream(), SHORT_WORDS.keySet().stream())
                .filter(whole -> whole.length() > word.length() && whole.startsWith(word))
                .min(Comparator.naturalOrder())
                .orElse(word);
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
