package fundsdesk.names;

import java.util.List;
import java.util.stream.IntStream;

/** Compares two names in Chinese characters. */
final class ChineseNames {

    private static final int OTHER_VARIANT = 850;
    private static final int CUT = 900;
    private static final int MOST_SHOWN = 950;
    private static final int LITTLE_SHOWN = 800;
    private static final int ONE_OTHER_CHARACTER = 750;
    private static final int OTHER_NAME_SAME_LENGTH = 400;
    private static final int OTHER_NAME = 200;

    /** A company's name of this many characters can stand one wrong one, and being cut. */
    private static final int LONG = 5;

    private ChineseNames() {}

    static NameFinding compare(PartyName payer, PartyName client) {
        String one = payer.simplified();
        String other = client.simplified();
        if (one.equals(other)) {
            return sameForms(payer, client);
        }
        if (payer.isMasked()) {
            return masked(one, other);
        }
        if (one.length() >= LONG && other.startsWith(one)) {
            return NameFinding.of(CUT, NameReason.CUT);
        }
        if (one.length() == other.length()) {
            return sameLength(payer, client, one, other);
        }
        return NameFinding.of(OTHER_NAME, NameReason.OTHER);
    }

    /** Banks hide characters of names: those they show must be the client's, in their places. */
    private static NameFinding masked(String one, String other) {
        boolean fits = one.length() == other.length()
                && IntStream.range(0, one.length())
                        .allMatch(at -> one.charAt(at) == PartyName.HIDDEN || one.charAt(at) == other.charAt(at));
        if (!fits) {
            return NameFinding.of(OTHER_NAME, NameReason.OTHER);
        }
        long shown =
                one.chars().filter(character -> character != PartyName.HIDDEN).count();
        return NameFinding.of(shown * 2 > one.length() ? MOST_SHOWN : LITTLE_SHOWN, NameReason.MASKED);
    }

    private static NameFinding sameForms(PartyName payer, PartyName client) {
        if (payer.characters().equals(client.characters())) {
            return same(payer, client);
        }
        boolean scriptsDiffer = IntStream.range(0, payer.characters().size())
                .allMatch(at -> onlyScriptDiffers(
                        payer.characters().get(at), client.characters().get(at)));
        return scriptsDiffer
                ? NameFinding.of(1000, NameReason.SCRIPT)
                : NameFinding.of(OTHER_VARIANT, NameReason.CHARACTER_VARIANT);
    }

    private static NameFinding same(PartyName payer, PartyName client) {
        return payer.titled() == client.titled()
                ? new NameFinding(1000, List.of())
                : NameFinding.of(1000, NameReason.TITLE);
    }

    /** 鍾 and 鐘 share the simplified 钟 and are different surnames; 钟 beside either is only another script. */
    private static boolean onlyScriptDiffers(String one, String other) {
        return one.equals(other)
                || one.equals(HanForms.simplified(one))
                || other.equals(HanForms.simplified(other))
                || HanForms.isVariant(one)
                || HanForms.isVariant(other);
    }

    private static NameFinding sameLength(PartyName payer, PartyName client, String one, String other) {
        int[] differing = IntStream.range(0, one.length())
                .filter(at -> one.charAt(at) != other.charAt(at))
                .toArray();
        if (differing.length != 1) {
            return NameFinding.of(OTHER_NAME, NameReason.OTHER);
        }
        String left = payer.characters().get(differing[0]);
        String right = client.characters().get(differing[0]);
        boolean given = differing[0] > 0;
        if (one.length() >= LONG || given && one.length() > 2 && soundTheSame(left, right)) {
            return NameFinding.of(ONE_OTHER_CHARACTER, NameReason.ONE_CHARACTER, left, right);
        }
        return NameFinding.of(OTHER_NAME_SAME_LENGTH, NameReason.OTHER);
    }

    private static boolean soundTheSame(String one, String other) {
        List<HanReadings.Spelling> left = HanReadings.table().spellings(one);
        return HanReadings.table().spellings(other).stream()
                .anyMatch(right -> left.stream()
                        .anyMatch(spelling -> spelling.text().equals(right.text())
                                && (spelling.rank() == 0 && right.rank() == 0
                                        || spelling.mandarin()
                                                && right.mandarin()
                                                && !spelling.isOlder()
                                                && !right.isOlder())));
    }
}
