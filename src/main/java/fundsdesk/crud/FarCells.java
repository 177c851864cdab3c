package fundsdesk.crud;

/**
 * Finds a cell that stands further right than any spreadsheet goes, behind column XFD: whoever reads the row would take
 * memory for all the cells before it. Looks at what tags say, as the bytes come by.
 */
final class FarCells {

    private static final int LONGEST_COLUMN = 3;

    private boolean inTag;
    private boolean space;
    private boolean named;
    private boolean valued;
    private int letters = -1;
    private boolean found;

    /** Looks at more of the part; true once there is such a cell, or text that is not written in single bytes. */
    boolean isIn(byte[] buffer, int length) {
        for (int i = 0; i < length && !found; i++) {
            look((char) (buffer[i] & 0xFF));
        }
        return found;
    }

    private void look(char c) {
        if (letters >= 0) {
            count(c);
        } else if (c == '<' || c == '>') {
            inTag = c == '<';
            forget();
        } else if (inTag) {
            attribute(c);
        }
    }

    /** The attribute is called {@code r}; blanks may stand around its equals sign. */
    private void attribute(char c) {
        boolean blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
        if (valued && (c == '"' || c == '\'')) {
            letters = 0;
        } else if (named && c == '=') {
            valued = true;
        } else if (!(blank && (named || valued))) {
            named = c == 'r' && space;
            valued = false;
        }
        space = blank;
    }

    private void count(char c) {
        if (c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z') {
            letters++;
            found = letters > LONGEST_COLUMN;
        } else {
            // A letter may be written as its number; no program does that.
            found = c == '&';
            letters = -1;
            forget();
        }
    }

    private void forget() {
        space = false;
        named = false;
        valued = false;
    }
}
