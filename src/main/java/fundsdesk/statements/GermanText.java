package fundsdesk.statements;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Field 86 as German and many other European banks structure it: a three-digit code, then numbered parts, each behind
 * the same separator, for example {@code 166?00GUTSCHRIFT?20EREF+4711?21SVWZ+Deposit?31DE02...?32CHAN TAI MAN}.
 *
 * <p>Parts 20 to 29 and 60 to 63 are the remittance information, 30 the bank, 31 the account, 32 and 33 the name, 38 the
 * IBAN (German banks' common format, DFUE agreement annex 3, chapter 8).
 */
final class GermanText {
    private static final String NUMBERS = "(00|10|2[0-9]|3[0-9]|6[0-5]|7[0-9])";
    private static final Pattern START = Pattern.compile("\\s*([0-9]{3})?([^\\w\\s/:,.()'+-])" + NUMBERS);
    private static final Pattern KEY =
            Pattern.compile("(EREF|KREF|MREF|CRED|DEBT|COAM|OAMT|SVWZ|ABWA|ABWE|IBAN|BIC|RREF|PURP)\\+");
    // A part holds 27 characters; a shorter one ended where a word or key did.
    private static final int WIDTH = 27;

    private GermanText() {}

    static Optional<Narrative> read(String text) {
        Matcher start = START.matcher(text);
        if (!start.lookingAt()) {
            return Optional.empty();
        }
        Map<Integer, String> parts = parts(text, start.group(2));
        boolean certain = start.group(1) != null || parts.size() > 1;
        return certain ? Optional.of(narrative(parts)) : Optional.empty();
    }

    private static Map<Integer, String> parts(String text, String separator) {
        Map<Integer, String> parts = new TreeMap<>();
        Matcher mark = Pattern.compile(Pattern.quote(separator) + NUMBERS).matcher(text);
        int number = -1;
        int from = 0;
        while (mark.find()) {
            append(parts, number, text.substring(from, mark.start()));
            number = Integer.parseInt(mark.group(1));
            from = mark.end();
        }
        append(parts, number, text.substring(from));
        return parts;
    }

    private static void append(Map<Integer, String> parts, int number, String part) {
        if (number >= 0) {
            parts.merge(number, part, (before, more) -> before + more);
        }
    }

    private static Narrative narrative(Map<Integer, String> parts) {
        String text = joined(parts, IntStream.concat(IntStream.rangeClosed(20, 29), IntStream.rangeClosed(60, 63)));
        Map<String, String> keys = keys(text);
        Optional<String> name = Texts.some(joined(parts, IntStream.rangeClosed(32, 33)));
        Optional<String> account =
                unspaced(parts.get(38)).or(() -> unspaced(parts.get(31))).or(() -> unspaced(keys.get("IBAN")));
        Optional<String> bank = unspaced(parts.get(30)).or(() -> unspaced(keys.get("BIC")));
        String remittance = keys.getOrDefault("SVWZ", keys.getOrDefault("", ""));
        return new Narrative(
                new Counterparty(name.or(() -> Texts.some(keys.getOrDefault("ABWA", ""))), account, bank),
                Texts.some(keys.getOrDefault("EREF", "")),
                remittance.isBlank() ? text : remittance);
    }

    private static String joined(Map<Integer, String> parts, IntStream numbers) {
        return numbers.mapToObj(number -> parts.getOrDefault(number, ""))
                .map(part -> part.length() < WIDTH ? part + " " : part)
                .collect(Collectors.joining());
    }

    // The SEPA keys with their values; what stands before the first has the empty key.
    private static Map<String, String> keys(String text) {
        Map<String, String> keys = new TreeMap<>();
        Matcher mark = KEY.matcher(text);
        String key = "";
        int from = 0;
        while (mark.find()) {
            keys.putIfAbsent(key, text.substring(from, mark.start()));
            key = mark.group(1);
            from = mark.end();
        }
        keys.putIfAbsent(key, text.substring(from));
        return keys;
    }

    private static Optional<String> unspaced(@Nullable String part) {
        return Optional.ofNullable(part).map(Texts::unspaced).filter(text -> !text.isEmpty());
    }
}
