package fundsdesk.crud;

import java.util.List;

/**
 * A sentence for people, not yet in anybody's language.
 *
 * @param key the key in the message bundles
 * @param args what fills its places; a {@code Text} among them is resolved first
 */
public record Text(String key, List<Object> args) {

    public static Text of(String key, Object... args) {
        return new Text(key, List.of(args));
    }

    /** Several sentences or words after one another: "a, b, c". */
    public static Text listed(List<Text> texts) {
        return texts.stream()
                .reduce((all, next) -> of("text.listed", all, next))
                .orElse(of("text.none"));
    }
}
