package fundsdesk.statements;

import fundsdesk.money.Money;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of a camt message in memory: small, since statements are read entry by entry. */
final class CamtElement {
    private static final Pattern AMOUNT = Pattern.compile("[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+");
    private static final int DATE = "2026-07-31".length();

    private final String name;
    private final int line;
    private final @Nullable String currency;
    private final StringBuilder text = new StringBuilder();
    private final List<CamtElement> children = new ArrayList<>();
    private @Nullable CamtElement parent;

    CamtElement(String name, int line, @Nullable String currency) {
        this.name = name;
        this.line = line;
        this.currency = currency;
    }

    CamtElement add(CamtElement child) {
        child.parent = this;
        children.add(child);
        return child;
    }

    CamtElement parent() {
        return parent == null ? this : parent;
    }

    void append(String more) {
        text.append(more);
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    int parts() {
        return children.size();
    }

    Stream<CamtElement> all(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    /** The first element at a path of names. */
    Optional<CamtElement> at(String... path) {
        return Optional.ofNullable(at(path, 0));
    }

    private @Nullable CamtElement at(String[] path, int step) {
        if (step == path.length) {
            return this;
        }
        for (CamtElement child : children) {
            CamtElement found = child.name.equals(path[step]) ? child.at(path, step + 1) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The text of the first element at a path, if there is any. */
    Optional<String> text(String... path) {
        return at(path).flatMap(element -> Texts.some(element.text.toString()));
    }

    /** A date, or the date of a time as the bank writes it: the bank's own day, not that of another zone. */
    Optional<LocalDate> date(String... path) {
        return at(path).flatMap(when -> Stream.of(when.at("Dt"), when.at("DtTm"), Optional.of(when))
                .flatMap(Optional::stream)
                .filter(element -> !element.text.toString().isBlank())
                .findFirst()
                .map(CamtElement::date));
    }

    /** An amount at a path, never negative; its currency is the other where it states none. */
    Optional<Money> money(Optional<String> currencySoFar, String... path) {
        return at(path).map(element -> element.money(currencySoFar));
    }

    Optional<Direction> direction() {
        return at("CdtDbtInd").map(CamtElement::mark);
    }

    /** All that is in it, for people: names and texts in their order. */
    String outline() {
        StringBuilder outline = new StringBuilder();
        outline(outline);
        return outline.toString();
    }

    private void outline(StringBuilder to) {
        to.append(name);
        if (children.isEmpty()) {
            to.append('=').append(currency == null ? "" : currency + " ").append(Texts.flat(text.toString()));
            return;
        }
        char before = '{';
        for (CamtElement child : children) {
            child.outline(to.append(before));
            before = ' ';
        }
        to.append('}');
    }

    UnreadableStatement refused(String code, Object... args) {
        return UnreadableStatement.at(line, name, code, args);
    }

    private Money money(Optional<String> currencySoFar) {
        String digits = text.toString().strip();
        String unit = Optional.ofNullable(currency)
                .or(() -> currencySoFar)
                .orElseThrow(() -> refused("no-currency-of-amount"));
        return checked(() -> {
            if (!AMOUNT.matcher(digits).matches()) {
                throw BadValue.isNo(digits, "amount");
            }
            return Amounts.money(digits, unit);
        });
    }

    private LocalDate date() {
        String written = text.toString().strip();
        return checked(() -> {
            try {
                return LocalDate.parse(written.substring(0, Math.min(DATE, written.length())));
            } catch (DateTimeException impossible) {
                throw BadValue.isNo(written, "date");
            }
        });
    }

    private Direction mark() {
        String mark = text.toString().strip();
        return switch (mark) {
            case "CRDT" -> Direction.CREDIT;
            case "DBIT" -> Direction.DEBIT;
            default -> throw refused("no-known-mark", BadValue.quoted(mark));
        };
    }

    private <T> T checked(Supplier<T> value) {
        try {
            return value.get();
        } catch (BadValue bad) {
            throw bad.at(line, name);
        }
    }
}
