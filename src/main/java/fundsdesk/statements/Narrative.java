package fundsdesk.statements;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the free text of a booking (field 86, camt additional information) tells about it (STM-06).
 *
 * @param counterparty who is on the other side
 * @param reference the remitter's reference
 * @param remittance what the remitter wrote; all of the text where the bank does not tell it apart
 */
record Narrative(Counterparty counterparty, Optional<String> reference, String remittance) {
    private static final Pattern ACCOUNT =
            Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}|(?=(?:[^0-9]*[0-9]){6})[0-9Xx*][0-9Xx*-]{5,33}");
    // Field 86 has lines of 65 characters; some banks count the tag in. A shorter line ended where a word did.
    private static final int WIDTH = 65;
    private static final int WIDTH_BEHIND_TAG = WIDTH - ":86:".length();

    Narrative {
        reference = Texts.reference(reference);
        remittance = Texts.flat(remittance);
    }

    /**
     * Reads the text in whichever manner it is written.
     *
     * @param lines as they stand in the file
     * @param direction of the payment the text describes, which decides whose name counts
     */
    static Narrative read(List<String> lines, Direction direction) {
        if (lines.isEmpty()) {
            return plain("");
        }
        String flowing = flowing(lines);
        return GermanText.read(String.join("", lines))
                .or(() -> SlashText.read(flowing, direction))
                .or(() -> LabelledText.read(flowing))
                .or(() -> LeadingAccountText.read(flowing))
                .or(() -> HongKongText.read(flowing))
                .orElseGet(() -> plain(flowing));
    }

    static Narrative plain(String text) {
        return new Narrative(Counterparty.UNKNOWN, Optional.empty(), text);
    }

    /** Whether a word has the form of an account number or IBAN, grouped or partly masked. */
    static boolean isAccount(String word) {
        return ACCOUNT.matcher(word).matches();
    }

    // Lines that are full were broken anywhere, perhaps within a word; others end where the bank meant them to.
    private static String flowing(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            text.append(line);
            if (line.length() < (i == 0 ? WIDTH_BEHIND_TAG : WIDTH)) {
                text.append('\n');
            }
        }
        return text.toString();
    }
}
