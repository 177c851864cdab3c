package fundsdesk.crud.sheets;

/**
 * Texts as cells hold them. A text that a spreadsheet could take for a formula gets an apostrophe in front, which shows
 * that it is text; reading takes it away again (REC-02; OWASP, "CSV injection").
 */
final class CellText {

    /** What Excel takes in one cell. */
    static final int LONGEST = 32_767;

    private static final String BEGINS_FORMULA = "=+-@\t\r\n＝＋－＠";

    private CellText() {}

    /** The text, harmless: nothing in it is calculated, nothing in it breaks the file. */
    static String harmless(String text) {
        String clean = withoutControls(text);
        String marked = looksLikeFormula(clean) ? "'" + clean : clean;
        return marked.length() <= LONGEST ? marked : marked.substring(0, LONGEST - 1) + "…";
    }

    /** What {@link #harmless} was given, as far as it is known. */
    static String plain(String cell) {
        return cell.startsWith("'") && looksLikeFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean looksLikeFormula(String text) {
        String begun = text.stripLeading();
        char first = text.isEmpty() ? 'x' : text.charAt(0);
        return BEGINS_FORMULA.indexOf(first) >= 0 || (!begun.isEmpty() && BEGINS_FORMULA.indexOf(begun.charAt(0)) >= 0);
    }

    /** XML knows none of these, and a spreadsheet refuses the whole file for one. */
    private static String withoutControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i)) || Character.isSurrogate(text.charAt(i))) {
                return cleaned(text);
            }
        }
        return text;
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point > 0xffff || !(isControl((char) point) || Character.isSurrogate((char) point)))
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isControl(char c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == '\ufffe' || c == '\uffff';
    }
}
