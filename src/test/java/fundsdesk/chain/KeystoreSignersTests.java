package fundsdesk.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.WalletUtils;

/** Keys in encrypted files, opened by the password beside them. */
class KeystoreSignersTests {

    private final ECKeyPair key = ECKeyPair.create(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9});

    @TempDir
    Path folder;

    private Signers signers;

    @BeforeEach
    void store() throws Exception {
        Path keys = Files.createDirectory(folder.resolve("keys"));
        String file = WalletUtils.generateWalletFile("open sesame", key, keys.toFile(), false);
        Files.move(keys.resolve(file), keys.resolve("payout.json"));
        Files.writeString(keys.resolve("payout.password"), "open sesame\n");
        Files.copy(keys.resolve("payout.json"), folder.resolve("outside.json"));
        Files.writeString(folder.resolve("outside.password"), "open sesame");
        signers = new KeystoreSigners(new Keystores(keys));
    }

    @Test
    @Tag("COIN-03")
    void signsAsTheAddressOfItsKey() {
        Signer signer = signers.named("payout").orElseThrow();
        assertThat(signer.address())
                .isEqualTo(new ChainAddress(Credentials.create(key).getAddress()));
        String signature = signer.signature("one");
        assertThat(Signatures.signer("one", signature)).contains(signer.address());
        assertThat(Signatures.signer("two", signature)).isNotEqualTo(java.util.Optional.of(signer.address()));
    }

    @Test
    void whatIsNoSignatureIsNobodys() {
        assertThat(Signatures.signer("one", "0x1234")).isEmpty();
        assertThat(Signatures.signer("one", "nothing at all")).isEmpty();
    }

    @Test
    @Tag("COIN-03")
    void aWrongPasswordOpensNothing() throws Exception {
        Files.writeString(folder.resolve("keys/payout.password"), "guess");
        assertThatExceptionOfType(SignerFailure.class)
                .isThrownBy(() -> signers.named("payout"))
                .withMessageNotContaining("guess");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "nobody", "PAYOUT", "", "payout.json"})
    void noOtherNameFindsAKey(String name) {
        assertThat(signers.named(name)).isEmpty();
    }
}
