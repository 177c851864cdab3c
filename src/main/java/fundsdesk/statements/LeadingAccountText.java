package fundsdesk.statements;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that begins with the other side's account and name, as older Dutch statements have it, for example {@code
 * NL47INGB0123456789 hr j jansen} or {@code GIRO 428428 KPN - DIGITENNE}, with the remitter's words behind.
 */
final class LeadingAccountText {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern FORM = Pattern.compile(
            "\\s*(?:(?:GIRO|SEPA) +)?([A-Z]{2}[0-9]{2}[A-Z]{4}[A-Z0-9]{8,26}|(?<=GIRO {1,4})[0-9]{3,10}|"
                    + "[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}\\.[0-9]{3}) +(\\S.*?)(?: {2,}|\n|$)(.*)",
            Pattern.DOTALL);

    private LeadingAccountText() {}

    static Optional<Narrative> read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || !isPlausible(form.group(1))) {
            return Optional.empty();
        }
        Counterparty party = new Counterparty(
                Texts.some(form.group(2)), Texts.some(form.group(1).replace(".", "")), Optional.empty());
        String rest = form.group(3);
        return Optional.of(new Narrative(party, Optional.empty(), rest.isBlank() ? text : rest));
    }

    // Many references look like an IBAN but for the country.
    private static boolean isPlausible(String account) {
        return !Character.isLetter(account.charAt(0)) || COUNTRIES.contains(account.substring(0, 2));
    }
}
