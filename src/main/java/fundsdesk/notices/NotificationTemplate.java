package fundsdesk.notices;

import fundsdesk.crud.LongText;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.envers.Audited;

/** What is said on an occasion in one language, with places in braces that are filled from what happened. */
@Entity
@Audited
@Table(name = "notification_templates")
class NotificationTemplate extends Stored {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    @NotNull
    @Enumerated(EnumType.STRING)
    private Occasion occasion = Occasion.ORDER_WAITING;

    @NotBlank
    @Size(max = 5)
    private String language = NoticeLanguage.ENGLISH;

    @NotBlank
    @Size(max = 150)
    private String subject = "";

    @NotBlank
    @LongText
    @Size(max = 4000)
    private String body = "";

    /** Whether it goes out by e-mail too, where the person or client has an address. */
    private boolean mailed = true;

    protected NotificationTemplate() {}

    NotificationTemplate(Occasion occasion, String language, String subject, String body) {
        this.occasion = occasion;
        this.language = language;
        this.subject = subject;
        this.body = body;
    }

    boolean isMailed() {
        return mailed;
    }

    String subject(Map<String, String> values) {
        return filled(subject, values).replaceAll("\\s+", " ").strip();
    }

    String body(Map<String, String> values) {
        return filled(body, values).strip();
    }

    /** Names every place that the occasion does not have. */
    Verdict hasOnlyKnownPlaces() {
        Optional<String> unknown = PLACE.matcher(subject + "\n" + body)
                .results()
                .map(found -> found.group(1))
                .filter(place -> !occasion.places().contains(place))
                .findFirst();
        return Verdict.allowedIf(
                unknown.isEmpty(),
                "template.unknown-place",
                unknown.orElse(""),
                occasion.places().stream()
                        .sorted()
                        .map(place -> "{" + place + "}")
                        .collect(Collectors.joining(", ")));
    }

    /** A value is taken as it is: what looks like a place in it stays what it was. */
    static String filled(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), whole(found))));
    }

    private static String whole(MatchResult found) {
        return found.group();
    }
}
