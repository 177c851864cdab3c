package fundsdesk.notices;

import java.util.List;
import java.util.Locale;

/** The languages that people and clients are told things in. */
final class NoticeLanguage {

    static final String ENGLISH = "en";
    private static final String HONG_KONG = "zh-HK";
    private static final String MAINLAND = "zh-CN";

    static final List<String> ALL = List.of(ENGLISH, HONG_KONG, MAINLAND);

    private NoticeLanguage() {}

    /** The one that is nearest to what somebody reads the desk in. */
    static String nearest(Locale reading) {
        if (!reading.getLanguage().equals("zh")) {
            return ENGLISH;
        }
        boolean simplified = reading.getScript().equals("Hans")
                || reading.getCountry().equals("CN")
                || reading.getCountry().equals("SG");
        return simplified ? MAINLAND : HONG_KONG;
    }

    static Locale locale(String language) {
        return Locale.forLanguageTag(language);
    }
}
