package fundsdesk.crud;

/**
 * The order of rows: one indexed attribute, with the id to break ties.
 *
 * @param attribute the attribute's name
 * @param ascending smallest or oldest first
 */
public record Sort(String attribute, boolean ascending) {

    public static Sort ascending(String attribute) {
        return new Sort(attribute, true);
    }

    public static Sort descending(String attribute) {
        return new Sort(attribute, false);
    }

    public Sort reversed() {
        return new Sort(attribute, !ascending);
    }

    /** The form used in addresses: {@code -createdAt} or {@code amount}. */
    public String code() {
        return ascending ? attribute : "-" + attribute;
    }

    public static Sort of(String code) {
        return code.startsWith("-") ? descending(code.substring(1)) : ascending(code);
    }
}
