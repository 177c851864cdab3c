package fundsdesk.reference;

import fundsdesk.access.Guarded;
import fundsdesk.crud.OncePerTransaction;
import fundsdesk.crud.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The countries and regions of ISO 3166 by their codes, those that clients bind cards from first. */
@Guarded("the regions of the world are no secret")
@Component
public class Regions {

    private static final Set<String> ISO = Set.of(Locale.getISOCountries());

    private final BankCardRegions listed;
    private final OncePerTransaction<List<String>> enabled;

    Regions(BankCardRegions listed) {
        this.listed = listed;
        this.enabled = new OncePerTransaction<>(listed::enabledCodes);
    }

    /** All codes, those on the list of card regions in its order before the others. */
    public List<String> all() {
        List<String> first = listed.codes();
        return Stream.concat(
                        first.stream(), Arrays.stream(Locale.getISOCountries()).filter(code -> !first.contains(code)))
                .toList();
    }

    /** The codes on the list of card regions that are enabled. */
    public List<String> enabled() {
        return enabled.answer();
    }

    static boolean isIso(String code) {
        return ISO.contains(code);
    }

    /** For example "Hong Kong SAR China (HK)", in the reader's language. */
    public static Text named(String code) {
        return Text.of("region.named", Locale.of("", code), code);
    }
}
