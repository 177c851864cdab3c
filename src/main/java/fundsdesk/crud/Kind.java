package fundsdesk.crud;

/** What sort of value an attribute or an input holds; decides field, column, filter operators and JSON form. */
public enum Kind {
    TEXT,
    LONG_TEXT,
    /** A text of several lines in Markdown, shown formatted. */
    MARKDOWN,
    /** A small picture, kept as a {@code data:} address. */
    PICTURE,
    WHOLE_NUMBER,
    DECIMAL,
    /** A decimal beside its currency. */
    MONEY,
    DATE,
    /** A time of day on the desk's clock. */
    TIME,
    INSTANT,
    YES_NO,
    CHOICE,
    /** Several enumeration values or words. */
    CHOICES,
    REFERENCE,
    REFERENCES,
    FILE,
    FILES,
    /** A list of records, for example the allocations of a link. */
    ROWS;

    public boolean isNumber() {
        return this == WHOLE_NUMBER || this == DECIMAL || this == MONEY;
    }

    public boolean isOrdered() {
        return isNumber() || this == DATE || this == TIME || this == INSTANT;
    }

    public boolean isText() {
        return this == TEXT || this == LONG_TEXT || this == MARKDOWN;
    }

    public boolean isMany() {
        return this == CHOICES || this == REFERENCES;
    }

    /** Whether values are files handed in, which cannot be read back, filtered or shown as a column. */
    public boolean isFile() {
        return this == FILE || this == FILES;
    }
}
