package fundsdesk.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Text without what keyboards and banks change: width, case, accents and punctuation.
 *
 * @param words the Latin words and numbers in capitals, in order
 * @param characters the Chinese characters, in order
 */
record FoldedText(List<String> words, String characters) {

    static FoldedText of(String text) {
        Folding folding = new Folding();
        String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        plain.codePoints().forEach(folding::take);
        folding.endWord();
        return new FoldedText(folding.words, folding.characters.toString());
    }

    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Collects words while it reads characters. */
    private static final class Folding {
        private final List<String> words = new ArrayList<>(4);
        private final StringBuilder characters = new StringBuilder();
        private final StringBuilder word = new StringBuilder();

        void take(int character) {
            if (character < 0x80) {
                takeAscii(character);
            } else if (Character.isIdeographic(character)) {
                endWord();
                characters.appendCodePoint(character);
            } else if (isApostrophe(character) || Character.getType(character) == Character.NON_SPACING_MARK) {
                return;
            } else if (Character.isLetter(character)) {
                word.append(latin(character));
            } else {
                endWord();
            }
        }

        private void takeAscii(int character) {
            if (character >= 'a' && character <= 'z') {
                word.append((char) (character - 'a' + 'A'));
            } else if (character >= 'A' && character <= 'Z' || character >= '0' && character <= '9') {
                word.append((char) character);
            } else if (!isApostrophe(character)) {
                endWord();
            }
        }

        private static boolean isApostrophe(int character) {
            return character == '\'' || character == '`' || character == 0x2018 || character == 0x2019;
        }

        /** Letters that Unicode does not take apart into a base letter and an accent. */
        private static String latin(int letter) {
            return switch (Character.toUpperCase(letter)) {
                case 0x00C6 -> "AE";
                case 0x00D8 -> "O";
                case 0x00DF, 0x1E9E -> "SS";
                case 0x0141 -> "L";
                case 0x0152 -> "OE";
                case 0x0110 -> "D";
                default -> Character.toString(Character.toUpperCase(letter));
            };
        }

        void endWord() {
            if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
    }
}
