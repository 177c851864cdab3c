package fundsdesk.crud;

import com.vaadin.flow.component.html.Span;
import fundsdesk.access.Figures;
import fundsdesk.access.Preferences;
import fundsdesk.money.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How values look to people: in the reader's language, zone and figures, money at its currency's own scale. */
@Component
public final class Formats {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z");

    private final Texts texts;
    private final References references;
    private final ObjectProvider<Preferences> preferences;
    private final Clock clock;

    Formats(Texts texts, References references, ObjectProvider<Preferences> preferences, Clock clock) {
        this.texts = texts;
        this.references = references;
        this.preferences = preferences;
        this.clock = clock;
    }

    /** The zone in which the reader sees times. */
    public ZoneId zone() {
        Preferences chosen = preferences.getIfAvailable();
        return chosen == null ? ZoneId.of("Asia/Hong_Kong") : chosen.current().zone();
    }

    /** Any value in words; empty for none. An amount needs its currency: {@link #of(Attribute, Row)}. */
    public String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> texts.of(yes ? "value.yes" : "value.no");
            case Enum<?> choice -> texts.choice(choice);
            case Instant at -> moment(at);
            case LocalDate date -> date.toString();
            case LocalTime time -> time.toString();
            // A column's digits are room for the smallest number, and say nothing about this one.
            case BigDecimal number ->
                decimal(number, Math.max(0, number.stripTrailingZeros().scale()));
            case Long number -> decimal(BigDecimal.valueOf(number), 0);
            case Integer number -> decimal(BigDecimal.valueOf(number), 0);
            case Money money -> money(money.amount(), money.currency());
            case Stored stored ->
                references.ref((Stored) Hibernate.unproxy(stored)).label();
            case Collection<?> many -> many.stream().map(this::of).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    /** The row's value in words; an amount with the currency that the row has beside it. */
    public String of(Attribute<?> attribute, Row row) {
        Object value = row.get(attribute.name());
        return value instanceof BigDecimal amount && attribute.kind() == Kind.MONEY
                ? money(amount, currencyOf(attribute, row))
                : of(attribute, value);
    }

    /** The attribute's value in words: those that its screen declared for it, else those of its kind. */
    public String of(Attribute<?> attribute, @Nullable Object value) {
        return value instanceof Collection<?> many && !many.isEmpty()
                ? many.stream().map(each -> of(attribute, each)).collect(Collectors.joining(", "))
                : attribute.words(value).map(texts::of).orElseGet(() -> of(value));
    }

    /** The currency of the row's amount, or nothing when the row was read without it. */
    public @Nullable String currencyOf(Attribute<?> amount, Row row) {
        return amount.currency().map(row::get).map(Object::toString).orElse(null);
    }

    /** For example {@code HKD 1,204.50}. */
    public String money(BigDecimal amount, @Nullable String currency) {
        return currency == null ? amount(amount, null) : currency + " " + amount(amount, currency);
    }

    /** For example {@code 1,204.50}: grouped, with all decimals of the currency and never fewer than the amount has. */
    public String amount(BigDecimal amount, @Nullable String currency) {
        int own = Math.max(0, amount.stripTrailingZeros().scale());
        return decimal(amount, Math.max(own, scaleOf(currency)));
    }

    /** How many decimals people write for the currency; none for a currency that ISO 4217 does not know. */
    public static int scaleOf(@Nullable String currency) {
        try {
            return currency == null ? 0 : Money.scaleOf(currency);
        } catch (IllegalArgumentException unknown) {
            return 0;
        }
    }

    /** To the minute, in the reader's zone. */
    public String moment(Instant at) {
        return MINUTES.format(at.atZone(zone()));
    }

    /** To the second and with the zone's name, for a tooltip. */
    public String exactMoment(Instant at) {
        return SECONDS.withLocale(locale()).format(at.atZone(zone()));
    }

    /** How long ago, in the largest unit that says it: "3 h", "2 d". */
    public String age(Instant since) {
        Duration age = Duration.between(since, clock.instant());
        if (age.toMinutes() < 1) {
            return texts.of("age.now");
        }
        if (age.toHours() < 1) {
            return texts.of("age.minutes", age.toMinutes());
        }
        return age.toDays() < 1 ? texts.of("age.hours", age.toHours()) : texts.of("age.days", age.toDays());
    }

    /** A status as a small badge with its word; the colour says what it means. */
    public Span badge(@Nullable Object status) {
        Span badge = new Span(of(status));
        badge.addClassName("badge");
        if (status instanceof Tone.Toned toned) {
            badge.addClassName("tone-" + toned.tone().name().toLowerCase(Locale.ROOT));
        }
        return badge;
    }

    private String decimal(BigDecimal number, int decimals) {
        return figures().write(number, decimals);
    }

    /** What somebody typed as a number, in the form that programs read; nothing when it is not one as they write it. */
    public Optional<String> plainNumber(String typed) {
        return figures().plain(typed);
    }

    private Figures figures() {
        return texts.figures();
    }

    private Locale locale() {
        return texts.language();
    }
}
