package fundsdesk.statements;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with labels before a colon, as Dutch and some Asian banks write it, for example {@code SEPA OVERBOEKING IBAN:
 * NL44RABO0123456789 BIC: RABONL2U NAAM: J JANSEN OMSCHRIJVING: DEPOSIT 4711}.
 */
final class LabelledText {
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("IBAN", "account"),
            Map.entry("REK", "account"),
            Map.entry("REKENING", "account"),
            Map.entry("ACCOUNT", "account"),
            Map.entry("PAYER A/C", "account"),
            Map.entry("PAYER ACCOUNT", "account"),
            Map.entry("REMITTER A/C", "account"),
            Map.entry("REMITTER ACCOUNT", "account"),
            Map.entry("SENDER ACCOUNT", "account"),
            Map.entry("DEBTOR ACCOUNT", "account"),
            Map.entry("A/C NO", "account"),
            Map.entry("A/C", "account"),
            Map.entry("BIC", "bank"),
            Map.entry("NAAM", "name"),
            Map.entry("NAME", "name"),
            Map.entry("PAYER NAME", "name"),
            Map.entry("REMITTER NAME", "name"),
            Map.entry("SENDER NAME", "name"),
            Map.entry("DEBTOR NAME", "name"),
            Map.entry("ORDERING CUSTOMER", "name"),
            Map.entry("ORIGINATOR", "name"),
            Map.entry("SENDER", "name"),
            Map.entry("DEBTOR", "name"),
            Map.entry("REMITTER", "name"),
            Map.entry("PAYER", "name"),
            Map.entry("PAYEE", "name"),
            Map.entry("BENEFICIARY", "name"),
            Map.entry("BY ORDER OF", "name"),
            Map.entry("OMSCHRIJVING", "text"),
            Map.entry("DESCRIPTION", "text"),
            Map.entry("DETAILS", "text"),
            Map.entry("REMARKS", "text"),
            Map.entry("KENMERK", "reference"),
            Map.entry("BETALINGSKENM.", "reference"),
            Map.entry("REFERENCE", "reference"),
            Map.entry("REF", "reference"),
            Map.entry("EREF", "reference"),
            Map.entry("MACHTIGING", "ignored"),
            Map.entry("ID DEBITEUR", "ignored"),
            Map.entry("INCASSANT", "ignored"),
            Map.entry("VALUTA", "ignored"));
    private static final Pattern LABEL = Pattern.compile(
            "(?<![\\p{L}0-9])(" + String.join("|", LABELS.keySet()) + ")\\s?:\\s*", Pattern.CASE_INSENSITIVE);

    /** What stands between a value and the next label. */
    private static final Pattern END = Pattern.compile("(?:\\s*[/;,])+$");

    private LabelledText() {}

    static Optional<Narrative> read(String text) {
        if (text.indexOf(':') < 0) {
            return Optional.empty();
        }
        Map<String, String> values = values(text);
        boolean named = values.containsKey("name") || values.containsKey("account");
        return named ? Optional.of(narrative(text, values)) : Optional.empty();
    }

    private static Narrative narrative(String text, Map<String, String> values) {
        Optional<String> account = Optional.ofNullable(values.get("account"))
                .map(written -> written.strip().split("\\s{2,}|\n", 2)[0])
                .map(Texts::unspaced);
        return new Narrative(
                new Counterparty(
                        Optional.ofNullable(values.get("name")), account, Optional.ofNullable(values.get("bank"))),
                Optional.ofNullable(values.get("reference")),
                values.getOrDefault("text", text));
    }

    private static Map<String, String> values(String text) {
        Map<String, String> values = new HashMap<>();
        Matcher label = LABEL.matcher(text);
        String kind = "before";
        int from = 0;
        while (label.find()) {
            values.putIfAbsent(kind, value(text.substring(from, label.start())));
            kind = LABELS.getOrDefault(label.group(1).toUpperCase(Locale.ROOT), "ignored");
            from = label.end();
        }
        values.putIfAbsent(kind, value(text.substring(from)));
        return values;
    }

    private static String value(String text) {
        String value = text.strip();
        return END.matcher(value).replaceFirst("");
    }
}
