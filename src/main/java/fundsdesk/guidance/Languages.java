package fundsdesk.guidance;

import fundsdesk.crud.Text;
import java.util.List;
import java.util.Locale;

/** The languages that the client app speaks. */
final class Languages {

    static final String ENGLISH = "en";

    static final List<String> ALL = List.of(ENGLISH, "zh-HK", "zh-CN");

    private Languages() {}

    static Text named(String tag) {
        return Text.of("language." + tag);
    }

    static Locale of(String tag) {
        return Locale.forLanguageTag(tag);
    }

    /** The language to speak when there is nothing in the one asked for: the other Chinese before English. */
    static List<String> inOrder(String tag) {
        return switch (tag) {
            case "zh-CN" -> List.of("zh-CN", "zh-HK", ENGLISH);
            case "zh-HK" -> List.of("zh-HK", "zh-CN", ENGLISH);
            default -> List.of(ENGLISH);
        };
    }
}
