package fundsdesk.statements;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/**
 * The characters of text from before UTF-8. A mapping names its character set; of a SWIFT file nobody does, so it is told
 * from the bytes: in Hong Kong and the mainland banks write Chinese names in Big5 and GBK, elsewhere in Latin letters.
 *
 * <p>Each Chinese character is two bytes. Which of the two sets they are of is told by how many of them are common
 * characters in each: Big5 has its 5,401 common ones at A440 to C67E, GB 2312 its 3,755 at B0A1 to D7F9. Where both fit,
 * the smaller set is the likelier one, unless lines before were clearly in the other.
 */
final class OlderText {

    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
    private static final Charset GBK = Charset.forName("GB18030");

    private final Charset given;
    private final boolean guessing;
    private int clearlyBig5;
    private int clearlyGbk;

    private OlderText(Charset given, boolean guessing) {
        this.given = given;
        this.guessing = guessing;
    }

    static OlderText of(Charset charset) {
        return new OlderText(charset, false);
    }

    /** Big5, GBK or Latin letters, line by line. */
    static OlderText guessed() {
        return new OlderText(LATIN, true);
    }

    /** The characters of a line that is not UTF-8. */
    String decoded(byte[] line, int length) {
        Charset charset = guessing ? guess(line, length) : given;
        return new String(line, 0, length, charset);
    }

    private Charset guess(byte[] line, int length) {
        double big5 = likelihood(line, length, BIG5, 0xA4, 0xC6, 5401);
        double gbk = likelihood(line, length, GBK, 0xB0, 0xD7, 3755);
        if (!hasChineseWord(line, length) || Math.max(big5, gbk) == Double.NEGATIVE_INFINITY) {
            return LATIN;
        }
        if (Math.abs(big5 - gbk) > 2) {
            clearlyBig5 += big5 > gbk ? 1 : 0;
            clearlyGbk += gbk > big5 ? 1 : 0;
            return big5 > gbk ? BIG5 : GBK;
        }
        if (clearlyBig5 != clearlyGbk) {
            return clearlyBig5 > clearlyGbk && big5 > Double.NEGATIVE_INFINITY ? BIG5 : GBK;
        }
        return big5 > gbk ? BIG5 : GBK;
    }

    /** Chinese characters stand together, now and then with both bytes high; letters with accents among plain ones. */
    private static boolean hasChineseWord(byte[] line, int length) {
        int together = 0;
        boolean wide = false;
        for (int i = 0; i + 1 < length; i++) {
            if ((line[i] & 0xFF) < 0x81) {
                together = 0;
                wide = false;
                continue;
            }
            together++;
            wide |= (line[i + 1] & 0xFF) >= 0xA1;
            if (together >= 2 && wide) {
                return true;
            }
            i++;
        }
        return false;
    }

    /** Logarithm of how likely these characters are in the set; rare ones are a thousand times rarer. */
    private static double likelihood(
            byte[] line, int length, Charset set, int firstCommon, int lastCommon, int common) {
        try {
            set.newDecoder().decode(ByteBuffer.wrap(line, 0, length));
        } catch (CharacterCodingException impossible) {
            return Double.NEGATIVE_INFINITY;
        }
        double sum = 0;
        for (int i = 0; i + 1 < length; i++) {
            int lead = line[i] & 0xFF;
            if (lead >= 0x81) {
                int trail = line[i + 1] & 0xFF;
                boolean isCommon = lead >= firstCommon && lead <= lastCommon && (set == BIG5 || trail >= 0xA1);
                sum -= Math.log(isCommon ? common : common * 1000.0);
                i++;
            }
        }
        return sum;
    }
}
