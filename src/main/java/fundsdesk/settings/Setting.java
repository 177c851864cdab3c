package fundsdesk.settings;

import fundsdesk.crud.InputField;
import fundsdesk.crud.Kind;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One business setting, declared as a constant by the module that reads it and collected by a {@link SettingGroup}.
 *
 * @param key its stable name, {@code deposits.large-amount}; named by the message {@code setting.<key>}, explained by
 *     {@code setting.<key>.help}
 * @param initial the value until somebody changes it
 * @param kind how it is typed
 * @param unit what it counts: a currency, {@code days}; empty for none
 * @param range the allowed values in words
 * @param reading makes the value of its text; refuses with {@link IllegalArgumentException}
 * @param fits whether a value is within the range
 * @param limits whether it limits what people may do alone, so that another person approves each change of it
 */
public record Setting<V>(
        String key,
        V initial,
        Kind kind,
        String unit,
        String range,
        Function<String, V> reading,
        Predicate<V> fits,
        boolean limits) {

    /** What a setting of yes or no can be, as programs write it. */
    static final String TRUTH = "true, false";

    private static final BigDecimal MOST = new BigDecimal("999999999999.99");

    public static Setting<Boolean> yesNo(String key, boolean initial) {
        return new Setting<>(key, initial, Kind.YES_NO, "", TRUTH, Setting::truth, value -> true, false);
    }

    public static Setting<Integer> number(String key, int initial, int least, int most) {
        return number(key, initial, least, most, "");
    }

    /** @param unit what it counts, for example {@code days} */
    public static Setting<Integer> number(String key, int initial, int least, int most, String unit) {
        return new Setting<>(
                key,
                initial,
                Kind.WHOLE_NUMBER,
                unit,
                least + " – " + most,
                Integer::valueOf,
                value -> value >= least && value <= most,
                false);
    }

    public static Setting<BigDecimal> amount(String key, String currency, String initial) {
        return decimal(key, initial, "0.00", MOST.toPlainString(), currency);
    }

    /** A number with at most as many decimals as {@code least} is written with. */
    public static Setting<BigDecimal> decimal(String key, String initial, String least, String most, String unit) {
        BigDecimal lowest = new BigDecimal(least);
        BigDecimal highest = new BigDecimal(most);
        return new Setting<>(
                key,
                new BigDecimal(initial),
                Kind.DECIMAL,
                unit,
                most.equals(MOST.toPlainString()) ? "≥ " + least : least + " – " + most,
                BigDecimal::new,
                value -> value.compareTo(lowest) >= 0
                        && value.compareTo(highest) <= 0
                        && value.stripTrailingZeros().scale() <= lowest.scale(),
                false);
    }

    public static Setting<LocalTime> time(String key, String initial) {
        return new Setting<>(
                key,
                LocalTime.parse(initial),
                Kind.TIME,
                "",
                "00:00 – 23:59",
                Setting::timeOfDay,
                value -> true,
                false);
    }

    /** A word of a pattern, for example the code of a region. */
    public static Setting<String> word(String key, String initial, String pattern, String range) {
        return new Setting<>(key, initial, Kind.TEXT, "", range, text -> text, value -> value.matches(pattern), false);
    }

    /** The same setting, as one that limits what people may do alone (APR-07). */
    public Setting<V> limiting() {
        return new Setting<>(key, initial, kind, unit, range, reading, fits, true);
    }

    /** The part of the desk it belongs to: what stands before the first dot. */
    String area() {
        return key.substring(0, key.indexOf('.'));
    }

    /** The text that stands for its first value. */
    String initialText() {
        return initial instanceof BigDecimal number ? number.toPlainString() : initial.toString();
    }

    /** How the value is typed on a form. */
    InputField field() {
        Class<?> type = switch (kind) {
            case YES_NO -> boolean.class;
            case WHOLE_NUMBER -> Integer.class;
            case DECIMAL -> BigDecimal.class;
            case TIME -> LocalTime.class;
            default -> String.class;
        };
        return new InputField("value", kind, type, true, kind == Kind.TEXT ? 200 : 0, null);
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
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
