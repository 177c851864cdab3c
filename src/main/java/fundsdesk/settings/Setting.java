package fundsdesk.settings;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One business setting, declared as a constant by the module that reads it and collected by a {@link SettingGroup}.
 *
 * @param key its stable name, {@code deposits.large-amount}; described by the message {@code setting.<key>}
 * @param initial the value until somebody changes it
 * @param range the allowed values in words
 * @param reading makes the value of its text; refuses with {@link IllegalArgumentException}
 * @param fits whether a value is within the range
 */
public record Setting<V>(String key, V initial, String range, Function<String, V> reading, Predicate<V> fits) {

    public static Setting<Boolean> yesNo(String key, boolean initial) {
        return new Setting<>(key, initial, "true, false", Setting::truth, value -> true);
    }

    public static Setting<Integer> number(String key, int initial, int least, int most) {
        return new Setting<>(
                key, initial, least + " – " + most, Integer::valueOf, value -> value >= least && value <= most);
    }

    public static Setting<BigDecimal> amount(String key, String initial) {
        return new Setting<>(key, new BigDecimal(initial), "≥ 0", BigDecimal::new, value -> value.signum() >= 0);
    }

    public static Setting<LocalTime> time(String key, String initial) {
        return new Setting<>(key, LocalTime.parse(initial), "00:00 – 23:59", Setting::timeOfDay, value -> true);
    }

    /** The value of the text, if it is one of this setting. */
    Optional<V> read(String text) {
        try {
            return Optional.of(reading.apply(text.strip())).filter(fits);
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private static Boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.valueOf(text);
    }

    private static LocalTime timeOfDay(String text) {
        try {
            return LocalTime.parse(text);
        } catch (java.time.format.DateTimeParseException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
