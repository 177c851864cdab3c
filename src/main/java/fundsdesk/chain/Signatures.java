package fundsdesk.chain;

import java.nio.charset.StandardCharsets;
import java.security.SignatureException;
import java.util.Optional;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;
import org.web3j.utils.Numeric;

/** Whose signature something is. */
public final class Signatures {

    private static final int LENGTH = 65;

    private Signatures() {}

    /** The address whose key signed the message as wallets do (EIP-191).
     *
     * @param signature {@code 0x} and 130 digits
     * @return empty when it is no signature
     */
    public static Optional<ChainAddress> signer(String message, String signature) {
        try {
            byte[] bytes = Numeric.hexStringToByteArray(signature.strip());
            if (bytes.length != LENGTH) {
                return Optional.empty();
            }
            Sign.SignatureData data = Sign.signatureDataFromHex(signature.strip());
            var key = Sign.signedPrefixedMessageToKey(message.getBytes(StandardCharsets.UTF_8), data);
            return ChainAddress.of(Keys.toChecksumAddress(Keys.getAddress(key)));
        } catch (SignatureException | RuntimeException noSignature) {
            return Optional.empty();
        }
    }
}
