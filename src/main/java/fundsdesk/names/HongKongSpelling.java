package fundsdesk.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Writes a Cantonese syllable as Hong Kong identity documents do.
 *
 * <p>Hong Kong has no published standard: the Government's romanisation follows an unpublished table, tones and vowel
 * length are dropped, and people keep the spelling their parents chose. The rules here take the syllable in Jyutping
 * (Linguistic Society of Hong Kong) and give the usual spelling first and the accepted others after it, those of Macau last.
 */
final class HongKongSpelling {

    /** Longest first, because "ng" and "gw" begin with letters that are initials themselves. */
    private static final List<String> INITIALS =
            List.of("ng", "gw", "kw", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "w", "z", "c", "s", "j");

    /** Jyutping's b, d and g are unaspirated: most write P, T and K, some as English ears hear them. */
    private static final Map<String, List<String>> OTHER_INITIALS = Map.of(
            "b", List.of("P", "B"),
            "d", List.of("T", "D"),
            "g", List.of("K", "G"),
            "gw", List.of("KW", "GW", "KU"),
            "w", List.of("W", "V"),
            "z", List.of("CH", "TS", "J"),
            "c", List.of("CH", "TS"),
            "j", List.of("Y"));

    /** Finals whose usual spelling is not simply the Jyutping letters in capitals. */
    private static final Map<String, List<String>> FINALS = Map.ofEntries(
            Map.entry("aa", List.of("A", "AH", "AR")),
            Map.entry("au", List.of("AU", "OW", "AO")),
            Map.entry("aak", List.of("AK", "ARK")),
            Map.entry("ak", List.of("AK", "ARK")),
            Map.entry("am", List.of("AM", "UM")),
            Map.entry("an", List.of("AN", "UN")),
            Map.entry("ang", List.of("ANG", "UNG")),
            Map.entry("ap", List.of("AP", "UP")),
            Map.entry("at", List.of("AT", "UT")),
            Map.entry("e", List.of("E", "EH")),
            Map.entry("ei", List.of("EI", "I", "EE", "AY")),
            Map.entry("eng", List.of("ENG", "ING")),
            Map.entry("ek", List.of("EK", "IK")),
            Map.entry("i", List.of("I", "EE", "IE")),
            Map.entry("iu", List.of("IU", "IEW", "IO")),
            Map.entry("ing", List.of("ING", "ENG")),
            Map.entry("in", List.of("IN", "EEN")),
            Map.entry("ik", List.of("IK", "ICK")),
            Map.entry("o", List.of("O", "OH", "OR")),
            Map.entry("oi", List.of("OI", "OY")),
            Map.entry("ok", List.of("OK", "OCK")),
            Map.entry("ou", List.of("O", "OU", "OO")),
            Map.entry("oeng", List.of("EUNG", "EONG")),
            Map.entry("oek", List.of("EUK")),
            Map.entry("eoi", List.of("UI")),
            Map.entry("eon", List.of("UN")),
            Map.entry("eot", List.of("UT")),
            Map.entry("u", List.of("U", "OO")),
            Map.entry("ui", List.of("UI", "OOI")),
            Map.entry("un", List.of("UN", "OON")),
            Map.entry("ut", List.of("UT", "OOT")),
            Map.entry("uk", List.of("UK", "OOK", "OK")),
            Map.entry("yu", List.of("U", "UE", "UEY")),
            Map.entry("yun", List.of("UEN", "UN", "YUN")),
            Map.entry("yut", List.of("UET", "UT", "YUT")));

    /** Whole syllables that follow no rule: the apical "tsz" row, the bare nasal, and "y" before "u". */
    private static final Map<String, List<String>> WHOLE = Map.ofEntries(
            Map.entry("ng", List.of("NG", "UNG", "ENG")),
            Map.entry("zi", List.of("CHI", "TSZ", "TZE", "TSE", "CHEE", "CHE")),
            Map.entry("ci", List.of("CHI", "TSZ", "TSE", "TZE", "CHEE")),
            Map.entry("si", List.of("SZE", "SI", "SZ", "SHI", "SEE", "SHE")),
            Map.entry("ji", List.of("YI", "YEE", "EE", "YE", "I")),
            Map.entry("jiu", List.of("YIU", "IU")),
            Map.entry("jip", List.of("YIP", "IP")),
            Map.entry("jam", List.of("YAM", "YUM")),
            Map.entry("jyu", List.of("YU", "YUE", "UE")),
            Map.entry("jyun", List.of("YUEN", "UEN", "YUN")),
            Map.entry("jyut", List.of("YUET", "YUT", "YUE")),
            Map.entry("joeng", List.of("YEUNG", "YOUNG", "IEONG")),
            Map.entry("ze", List.of("TSE", "CHE", "TZE")),
            Map.entry("sam", List.of("SUM", "SAM", "SHUM", "SHAM")),
            Map.entry("bun", List.of("PUN", "POON")),
            Map.entry("pun", List.of("POON", "PUN")),
            Map.entry("mun", List.of("MUN", "MOON")),
            Map.entry("wo", List.of("WO", "WOO")),
            Map.entry("waa", List.of("WAH", "WA", "HWA")),
            Map.entry("gwok", List.of("KWOK", "KOK", "KWOCK", "KUOK")),
            Map.entry("gun", List.of("KOON", "KUN", "KWUN")));

    private static final Set<String> SH_FIRST =
            Set.of("e", "ek", "eon", "eot", "oeng", "oek", "yu", "uk", "im", "in", "ip", "it", "aa", "an", "at");

    private HongKongSpelling() {}

    /**
     * The spellings of a syllable, most usual first.
     *
     * @param jyutping the syllable without its tone, for example {@code "can"}
     * @return capitals, for example {@code CHAN, TSAN}
     */
    static List<String> of(String jyutping) {
        List<String> whole = WHOLE.get(jyutping);
        if (whole != null) {
            return whole;
        }
        String initial = initialOf(jyutping);
        String rest = jyutping.substring(initial.length());
        Set<String> spellings = new LinkedHashSet<>();
        for (String end : FINALS.getOrDefault(rest, List.of(plainFinal(rest)))) {
            for (String start : initials(initial, rest)) {
                spellings.add(start + end);
            }
        }
        return new ArrayList<>(spellings);
    }

    private static String initialOf(String jyutping) {
        return INITIALS.stream().filter(jyutping::startsWith).findFirst().orElse("");
    }

    private static List<String> initials(String initial, String rest) {
        if (initial.equals("s")) {
            return SH_FIRST.contains(rest) ? List.of("SH", "S") : List.of("S", "SH");
        }
        return OTHER_INITIALS.getOrDefault(initial, List.of(initial.toUpperCase(Locale.ROOT)));
    }

    /** The long "aa" is written as one letter: lam and laam are both LAM. */
    private static String plainFinal(String rest) {
        return rest.replace("aa", "a").toUpperCase(Locale.ROOT);
    }
}
