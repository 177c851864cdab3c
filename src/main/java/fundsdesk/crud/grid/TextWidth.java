package fundsdesk.crud.grid;

/** How wide words are in the desk's type, near enough for the width of a column: the browser measures too late for that. */
final class TextWidth {

    private static final int FIRST_WIDE = 0x1100;
    private static final double NARROW = 7;
    private static final double WIDE = 14;

    private TextWidth() {}

    /** In pixels. */
    static int of(String words) {
        return (int) Math.ceil(words.codePoints()
                .mapToDouble(sign -> sign < FIRST_WIDE ? NARROW : WIDE)
                .sum());
    }
}
