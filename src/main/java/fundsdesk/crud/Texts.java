package fundsdesk.crud;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.access.Figures;
import fundsdesk.access.Preferences;
import fundsdesk.money.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Puts sentences and labels into the reader's language. */
@Component
public final class Texts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final MessageSource messages;
    private final ZoneId zone;
    /** Looked for at the first text, as it needs texts itself, and kept: a page has hundreds of texts. */
    private final SingletonSupplier<Preferences> preferences;

    private final Wordings wordings;

    Texts(MessageSource messages, ZoneId deskZone, ObjectProvider<Preferences> preferences, Wordings wordings) {
        this.wordings = wordings;
        this.messages = messages;
        this.zone = deskZone;
        this.preferences = SingletonSupplier.ofNullable(preferences::getIfAvailable);
    }

    /** The language of whoever acts now: what a program's request or a job asks for, what a person chose. */
    public Locale language() {
        boolean asked = Acting.current()
                .filter(actor -> actor.source() == Actor.Source.REST || actor.source() == Actor.Source.JOB)
                .isPresent();
        if (asked && LocaleContextHolder.getLocaleContext() != null) {
            return Languages.nearest(LocaleContextHolder.getLocale());
        }
        Preferences chosen = preferences.get();
        return chosen == null ? Locale.ENGLISH : chosen.current().language();
    }

    /** How whoever acts now reads numbers; what programs are told is written as usual. */
    Figures figures() {
        Preferences chosen = preferences.get();
        boolean person = Acting.current()
                .filter(actor -> actor.source() != Actor.Source.REST)
                .isPresent();
        return chosen == null || !person ? Figures.USUAL : chosen.current().figures();
    }

    /** The zone in which whoever acts now sees times. */
    private ZoneId zone() {
        Preferences chosen = preferences.get();
        return chosen == null ? zone : chosen.current().zone();
    }

    /** The sentence in the language of whoever acts now. */
    public String of(Text text) {
        return of(text, new Reader(language(), zone(), figures()));
    }

    /** The sentence for somebody else, of whom no more is known than their language. */
    public String of(Text text, Locale locale) {
        return of(text, new Reader(locale, zone, Figures.USUAL));
    }

    private record Reader(Locale locale, ZoneId zone, Figures figures) {}

    private String of(Text text, Reader reader) {
        Locale locale = reader.locale();
        Object[] args = text.args().stream().map(arg -> shown(arg, reader)).toArray();
        return wordings.find(text.key(), args, locale)
                .orElseGet(() -> messages.getMessage(text.key(), args, text.key(), locale) + "");
    }

    public String of(String key, Object... args) {
        return of(Text.of(key, args));
    }

    /** The first of the keys that has a text, else the fallback. */
    public String firstOf(String fallback, String... keys) {
        return firstOf(language(), fallback, List.of(keys));
    }

    private String firstOf(Locale locale, String fallback, List<String> keys) {
        for (String key : keys) {
            String found = wordings.find(key, locale).orElseGet(() -> messages.getMessage(key, null, null, locale));
            if (found != null) {
                return found;
            }
        }
        return fallback;
    }

    private String of(Label label) {
        return firstOf(language(), label.fallback(), label.keys());
    }

    public String screen(Screen<?> screen) {
        return of(Label.of(screen));
    }

    /** One record of the screen: "Deposit application". */
    public String one(Screen<?> screen) {
        return firstOf(words(screen.entity().getSimpleName()), "screen." + screen.key() + ".one");
    }

    /** As within a sentence: "deposit application", but "FPS receipt". */
    public static String inSentence(String name) {
        boolean isWord = name.length() > 1 && Character.isLowerCase(name.charAt(1));
        return isWord ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
    }

    public String attribute(Screen<?> screen, Attribute<?> attribute) {
        String last = attribute.path().last().getName();
        return firstOf(
                words(last),
                "attribute." + screen.key() + "." + attribute.name(),
                "attribute." + attribute.name(),
                "attribute." + last);
    }

    public String action(Screen<?> screen, Action<?, ?> action) {
        return of(Label.of(screen, action));
    }

    /** The label of an action's input. */
    public String input(Screen<?> screen, Action<?, ?> action, InputField field) {
        return firstOf(
                words(field.name()),
                "input." + screen.key() + "." + action.name() + "." + field.name(),
                "input." + field.name(),
                "attribute." + screen.key() + "." + field.name(),
                "attribute." + field.name());
    }

    /** The heading of a section of a form. */
    public String section(Screen<?> screen, String key) {
        return firstOf(words(key), "section." + screen.key() + "." + key, "section." + key);
    }

    /**
     * The word for an enumeration's value, {@code choice.Status.OPEN}; where enumerations of one name say it in different
     * words, with the class around it, {@code choice.Procedure.Status.OPEN}.
     */
    public String choice(Enum<?> value) {
        Class<?> type = value.getDeclaringClass();
        String name = type.getSimpleName() + "." + value.name();
        Class<?> around = type.getEnclosingClass();
        return firstOf(
                words(value.name().toLowerCase(Locale.ROOT)),
                "choice." + (around == null ? "" : around.getSimpleName() + ".") + name,
                "choice." + name);
    }

    private Object shown(Object arg, Reader reader) {
        return switch (arg) {
            case Text text -> of(text, reader);
            case Label label -> firstOf(reader.locale(), label.fallback(), label.keys());
            case Money money -> money(money, reader.figures());
            case Enum<?> choice -> choice(choice);
            case Locale region -> region.getDisplayCountry(reader.locale());
            case Instant at -> MOMENT.format(at.atZone(reader.zone()));
            default -> arg;
        };
    }

    /** For example {@code HKD 1,204.50}, as the desk writes to others. */
    public static String money(Money money) {
        return money(money, Figures.USUAL);
    }

    private static String money(Money money, Figures figures) {
        return money.currency() + " "
                + figures.write(money.amount(), money.amount().scale());
    }

    /** The reason of a change; where it begins with a choice that the record got, as {@code OTHER: …}, that choice in words. */
    public String reason(String reason, List<RecordHistory.Change> changes) {
        for (RecordHistory.Change change : changes) {
            if (change.after() instanceof Enum<?> choice && (reason + ": ").startsWith(choice.name() + ": ")) {
                return choice(choice) + reason.substring(choice.name().length());
            }
        }
        return reason;
    }

    /** {@code valueDate} and {@code bank-cards} as words: "Value date", "Bank cards". */
    public static String words(String name) {
        String spaced = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("[-_.]", " ")
                .toLowerCase(Locale.ROOT);
        return spaced.isEmpty() ? spaced : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
