package fundsdesk.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Sign;
import org.web3j.utils.Numeric;

/** Signs with a key that was opened from its file. */
class KeystoreSigner implements Signer {

    private final Credentials key;

    KeystoreSigner(Credentials key) {
        this.key = key;
    }

    @Override
    public ChainAddress address() {
        return new ChainAddress(key.getAddress());
    }

    @Override
    public String signature(String message) {
        Sign.SignatureData signed =
                Sign.signPrefixedMessage(message.getBytes(StandardCharsets.UTF_8), key.getEcKeyPair());
        byte[] written = ByteBuffer.allocate(65)
                .put(signed.getR())
                .put(signed.getS())
                .put(signed.getV())
                .array();
        return Numeric.toHexString(written);
    }
}
