package fundsdesk.names;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a Mandarin syllable as passports of Taiwan do: Wade-Giles without apostrophes, from its pinyin. */
final class WadeGiles {

    private static final Pattern SYLLABLE = Pattern.compile("(ZH|CH|SH|[BPMFDTNLGKHJQXRZCSYW])?([AEIOUV]\\w*)");

    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("SI", "SZU"),
            Map.entry("ZI", "TZU"),
            Map.entry("CI", "TZU"),
            Map.entry("SHI", "SHIH"),
            Map.entry("ZHI", "CHIH"),
            Map.entry("CHI", "CHIH"),
            Map.entry("RI", "JIH"),
            Map.entry("YI", "I"),
            Map.entry("YE", "YEH"),
            Map.entry("YOU", "YU"),
            Map.entry("YAN", "YEN"),
            Map.entry("YUE", "YUEH"),
            Map.entry("YONG", "YUNG"),
            Map.entry("GE", "KO"),
            Map.entry("KE", "KO"),
            Map.entry("HE", "HO"));

    private static final Map<String, String> INITIALS = Map.ofEntries(
            Map.entry("ZH", "CH"),
            Map.entry("J", "CH"),
            Map.entry("Q", "CH"),
            Map.entry("X", "HS"),
            Map.entry("Z", "TS"),
            Map.entry("C", "TS"),
            Map.entry("B", "P"),
            Map.entry("D", "T"),
            Map.entry("G", "K"),
            Map.entry("R", "J"));

    private static final Map<String, String> FINALS =
            Map.of("ONG", "UNG", "IONG", "IUNG", "IAN", "IEN", "IE", "IEH", "UE", "UEH");

    private WadeGiles() {}

    /** @param pinyin a syllable in capitals, for example {@code XUE}; answers {@code HSUEH} */
    static String of(String pinyin) {
        Matcher parts = SYLLABLE.matcher(pinyin);
        if (WHOLE.containsKey(pinyin) || !parts.matches()) {
            return WHOLE.getOrDefault(pinyin, pinyin);
        }
        String initial = parts.group(1) == null ? "" : parts.group(1);
        String rest = parts.group(2);
        boolean keepsUo = initial.equals("G") || initial.equals("K") || initial.equals("H") || initial.equals("SH");
        if (rest.equals("UO") && !keepsUo) {
            rest = "O";
        }
        return INITIALS.getOrDefault(initial, initial) + FINALS.getOrDefault(rest, rest);
    }
}
