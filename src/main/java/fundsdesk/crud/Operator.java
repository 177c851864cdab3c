package fundsdesk.crud;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a filter compares an attribute with its values; the lower-case name is the one used over REST. */
public enum Operator {
    EQ,
    NE,
    GT,
    GE,
    LT,
    LE,
    IN,
    CONTAINS,
    STARTS,
    ISNULL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Operator> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** Whether it makes sense for values of the kind. */
    public boolean fits(Kind kind) {
        return switch (this) {
            case EQ, NE, IN ->
                kind != Kind.LONG_TEXT
                        && kind != Kind.MARKDOWN
                        && kind != Kind.PICTURE
                        && !kind.isFile()
                        && !kind.isMany();
            case GT, GE, LT, LE -> kind.isOrdered();
            case CONTAINS -> kind.isText() || kind.isMany();
            case STARTS -> kind == Kind.TEXT;
            case ISNULL -> !kind.isFile() && !kind.isMany();
        };
    }
}
