package fundsdesk.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.WalletUtils;
import org.web3j.crypto.exception.CipherException;

/**
 * Keys in encrypted files of the usual form (Web3 Secret Storage): {@code NAME.json}, and beside it
 * {@code NAME.password} with what opens it, which a secret store lays there.
 */
@Component
@EnableConfigurationProperties(Keystores.class)
class KeystoreSigners implements Signers {

    /** No name leads out of the folder. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private final Keystores folder;

    KeystoreSigners(Keystores folder) {
        this.folder = folder;
    }

    @Override
    public Optional<Signer> named(String reference) {
        if (!NAME.matcher(reference).matches()) {
            return Optional.empty();
        }
        return folder.path()
                .map(path -> path.resolve(reference + ".json"))
                .filter(Files::isRegularFile)
                .map(file -> new KeystoreSigner(opened(reference, file)));
    }

    private static Credentials opened(String reference, Path file) {
        try {
            String password = Files.readString(file.resolveSibling(reference + ".password"));
            return WalletUtils.loadCredentials(password.strip(), file.toFile());
        } catch (IOException unreadable) {
            throw new SignerFailure("key or password of " + reference + " cannot be read", unreadable);
        } catch (CipherException wrong) {
            throw new SignerFailure("the password of " + reference + " does not open its key", wrong);
        }
    }
}
