package fundsdesk.names;

/**
 * A bank account number without what banks print around it.
 *
 * @param characters letters and digits in capitals; of a masked number only the visible end
 * @param masked whether the bank hid a part of it
 * @param bank the bank's clearing code or BIC, or empty
 */
public record AccountNumber(String characters, boolean masked, String bank) {

    /** Shorter ones say nothing. */
    private static final int SHORTEST = 6;

    /** A masked number shows at least so much of its end. */
    private static final int SHORTEST_MASKED = 4;

    /** A number inside a longer one is the same account only if it is long enough not to be there by chance. */
    private static final int SHORTEST_INSIDE = 8;

    private static final int BIC_BANK_PART = 4;

    public static AccountNumber of(String text, String bankCode) {
        StringBuilder characters = new StringBuilder(text.length());
        boolean masked = false;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '*' || isMaskingX(text, at)) {
                masked = true;
                characters.setLength(0);
            } else if (Character.isLetterOrDigit(character)) {
                characters.append(Character.toUpperCase(character));
            }
        }
        return new AccountNumber(characters.toString(), masked, bankCode.strip());
    }

    /** One X may belong to a number, two beside each other hide something. */
    private static boolean isMaskingX(String text, int at) {
        return isX(text, at) && (isX(text, at - 1) || isX(text, at + 1));
    }

    private static boolean isX(String text, int at) {
        return at >= 0 && at < text.length() && (text.charAt(at) == 'X' || text.charAt(at) == 'x');
    }

    /** Whether it says anything at all. */
    public boolean isGiven() {
        return characters.length() >= (masked ? SHORTEST_MASKED : SHORTEST);
    }

    /**
     * The end that numbers have in common when they are equal or one is inside the other; only for whole numbers. Long
     * enough that the accounts of a bank differ in it: many end in the same three digits.
     */
    public long tail() {
        long tail = 0;
        for (int at = Math.max(0, characters.length() - SHORTEST_INSIDE); at < characters.length(); at++) {
            tail = tail * 37 + characters.charAt(at);
        }
        return tail;
    }

    /**
     * Compares the number a bank gave with one on file.
     *
     * @return MISSING if this one is not given; EQUAL also when one has the bank's code in front; SIMILAR when one ends
     *     with the other for another reason
     */
    public Agreement compare(AccountNumber onFile) {
        if (!isGiven() || !onFile.isGiven()) {
            return Agreement.MISSING;
        }
        if (masked || onFile.masked) {
            boolean sameEnd = onFile.characters.endsWith(characters) || characters.endsWith(onFile.characters);
            return sameEnd ? Agreement.SIMILAR : Agreement.DIFFERENT;
        }
        if (isOtherBank(onFile)) {
            return Agreement.DIFFERENT;
        }
        if (characters.equals(onFile.characters)) {
            return Agreement.EQUAL;
        }
        return characters.length() > onFile.characters.length() ? insideOf(this, onFile) : insideOf(onFile, this);
    }

    /** Whether they are one account: the only rule by which the desk says so of two numbers. */
    public boolean isSameAs(AccountNumber other) {
        return compare(other) == Agreement.EQUAL;
    }

    private static Agreement insideOf(AccountNumber longer, AccountNumber shorter) {
        if (shorter.characters.length() < SHORTEST_INSIDE || !longer.characters.endsWith(shorter.characters)) {
            return Agreement.DIFFERENT;
        }
        String front = longer.characters.substring(0, longer.characters.length() - shorter.characters.length());
        return front.equals(longer.bank) || front.equals(shorter.bank) ? Agreement.EQUAL : Agreement.SIMILAR;
    }

    /** Codes of one kind can be compared; a clearing code beside a BIC says nothing. */
    private boolean isOtherBank(AccountNumber other) {
        if (bank.isEmpty() || other.bank.isEmpty()) {
            return false;
        }
        boolean numeric = Character.isDigit(bank.charAt(0));
        if (numeric != Character.isDigit(other.bank.charAt(0))) {
            return false;
        }
        return numeric ? !bank.equals(other.bank) : !bankPart().equalsIgnoreCase(other.bankPart());
    }

    private String bankPart() {
        return bank.substring(0, Math.min(BIC_BANK_PART, bank.length()));
    }
}
