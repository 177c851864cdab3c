package fundsdesk.crud;

/** What sort of value an attribute or an input holds; decides field, column, filter operators and JSON form. */
public enum Kind {
    TEXT,
    LONG_TEXT,
    WHOLE_NUMBER,
    DECIMAL,
    /** A decimal beside its currency. */
    MONEY,
    DATE,
    INSTANT,
    YES_NO,
    CHOICE,
    /** Several enumeration values or words. */
    CHOICES,
    REFERENCE,
    REFERENCES,
    FILE,
    /** A list of records, for example the allocations of a link. */
    ROWS;

    public boolean isNumber() {
        return this == WHOLE_NUMBER || this == DECIMAL || this == MONEY;
    }

    public boolean isOrdered() {
        return isNumber() || this == DATE || this == INSTANT;
    }

    public boolean isText() {
        return this == TEXT || this == LONG_TEXT;
    }

    public boolean isMany() {
        return this == CHOICES || this == REFERENCES;
    }
}
