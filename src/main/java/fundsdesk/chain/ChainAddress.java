package fundsdesk.chain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.web3j.crypto.Keys;

/**
 * An address on a network of the Ethereum kind, written with the capitals that prove it was copied whole (EIP-55).
 *
 * @param written {@code 0x} and forty digits
 */
public record ChainAddress(String written) {

    private static final Pattern SHAPE = Pattern.compile("0x[0-9a-fA-F]{40}");

    /** @throws IllegalArgumentException when it is no address, or a letter of it is wrong */
    public ChainAddress {
        if (!isAddress(written)) {
            throw new IllegalArgumentException("no address: " + written);
        }
        written = Keys.toChecksumAddress(written);
    }

    /** An address as people paste it.
     *
     * @return empty when it has another shape, or capitals that do not fit: then a digit was lost or changed
     */
    public static Optional<ChainAddress> of(String text) {
        String pasted = text.strip();
        return isAddress(pasted) ? Optional.of(new ChainAddress(pasted)) : Optional.empty();
    }

    /** All in small or all in large letters says nothing about mistakes, and is taken as it is. */
    private static boolean isAddress(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return false;
        }
        String digits = text.substring(2);
        boolean plain =
                digits.equals(digits.toLowerCase(Locale.ROOT)) || digits.equals(digits.toUpperCase(Locale.ROOT));
        return plain || Keys.toChecksumAddress(text).equals(text);
    }

    @Override
    public String toString() {
        return written;
    }
}
