package fundsdesk.matching;

import java.text.Normalizer;
import java.util.BitSet;

/**
 * The letters and digits of a text in capitals, without anything between them, because banks break references with
 * spaces, hyphens and line ends.
 *
 * @param characters the letters A to Z and the digits
 * @param apart where a character did not stand directly after the one before it
 */
record SqueezedText(String characters, BitSet apart) {

    static SqueezedText of(String text) {
        StringBuilder characters = new StringBuilder(text.length());
        BitSet apart = new BitSet();
        String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        for (int at = 0; at < plain.length(); at++) {
            char character = plain.charAt(at);
            if (character >= 'a' && character <= 'z') {
                characters.append((char) (character - 'a' + 'A'));
            } else if (character >= 'A' && character <= 'Z' || isDigit(character)) {
                characters.append(character);
            } else {
                apart.set(characters.length());
            }
        }
        return new SqueezedText(characters.toString(), apart);
    }

    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    int length() {
        return characters.length();
    }

    char at(int position) {
        return characters.charAt(position);
    }

    /**
     * Whether the part is a word of its own: 123456 inside 99123456 is not, nor is DEP-12 inside DEP-123. Letters may
     * run into a long number from the left, because banks print REFDEP20261120000123.
     */
    boolean standsAlone(int from, int to) {
        return startsAlone(from, to) && (to == length() || apart.get(to) || !sameKind(to - 1, to));
    }

    private boolean startsAlone(int from, int to) {
        if (from == 0 || apart.get(from) || !sameKind(from - 1, from)) {
            return true;
        }
        return !isDigit(at(from)) && digits(from, to) >= 6;
    }

    private long digits(int from, int to) {
        return characters
                .substring(from, to)
                .chars()
                .filter(character -> isDigit((char) character))
                .count();
    }

    private boolean sameKind(int one, int other) {
        return isDigit(at(one)) == isDigit(at(other));
    }
}
