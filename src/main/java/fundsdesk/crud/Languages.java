package fundsdesk.crud;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The languages that the desk speaks, and which of them serves a reader of another. */
public final class Languages {

    /** As written in Hong Kong; also for Taiwan and Macau. */
    public static final Locale TRADITIONAL = Locale.forLanguageTag("zh-HK");

    public static final Locale SIMPLIFIED = Locale.forLanguageTag("zh-CN");

    /** Those that people can choose. */
    public static final List<Locale> ALL = List.of(Locale.ENGLISH, TRADITIONAL, SIMPLIFIED);

    private static final Set<String> TRADITIONAL_REGIONS = Set.of("HK", "MO", "TW");

    private Languages() {}

    /** The one of ours that a reader of the language reads best; English where none is near. */
    public static Locale nearest(Locale asked) {
        if (!asked.getLanguage().equals("zh")) {
            return Locale.ENGLISH;
        }
        boolean isTraditional = asked.getScript().isEmpty()
                ? TRADITIONAL_REGIONS.contains(asked.getCountry())
                : asked.getScript().equals("Hant");
        return isTraditional ? TRADITIONAL : SIMPLIFIED;
    }

    /** How the files of the language end: {@code _zh_TW}, the name by which libraries know Traditional Chinese too. */
    static Locale ofFiles(Locale asked) {
        Locale nearest = nearest(asked);
        return nearest.equals(TRADITIONAL) ? Locale.TRADITIONAL_CHINESE : nearest;
    }
}
