package fundsdesk.coins;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.crud.Outcome;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Keys;
import org.web3j.crypto.WalletUtils;

/** A wallet's key proves by a signature that it belongs to the address; the database has its name alone. */
@DeskTest
class HotWalletTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private JdbcClient database;

    @Value("${fundsdesk.chain.keystores}")
    private Path folder;

    private CoinDesk coins;
    private String signer;
    private ECKeyPair key;

    @BeforeEach
    void store() throws Exception {
        coins = new CoinDesk(desk);
        signer = "payout-" + java.util.UUID.randomUUID();
        key = Keys.createEcKeyPair();
        Files.createDirectories(folder);
        String file = WalletUtils.generateWalletFile("secret " + signer, key, folder.toFile(), false);
        Files.move(folder.resolve(file), folder.resolve(signer + ".json"));
        Files.writeString(folder.resolve(signer + ".password"), "secret " + signer);
    }

    private long wallet(String address) {
        return desk.create(
                "hot-wallets",
                Map.of(
                        "name",
                        "Payouts " + coins.chainId,
                        "network",
                        coins.name,
                        "address",
                        address,
                        "purpose",
                        "PAYOUT",
                        "signer",
                        signer));
    }

    private Outcome prove(long wallet) {
        return desk.run(TestDesk.SYSTEM, "hot-wallets", wallet, "prove", Map.of());
    }

    @Test
    @Tag("COIN-03")
    void theKeyOfItsAddressProvesIt() {
        long wallet = wallet(Credentials.create(key).getAddress());
        assertThat(desk.row("hot-wallets", wallet).get("provenAt")).isNull();
        TestDesk.done(prove(wallet));
        assertThat(desk.row("hot-wallets", wallet).get("provenAt")).isNotNull();
    }

    @Test
    @Tag("COIN-03")
    void anotherKeyDoesNot() {
        Outcome outcome = prove(wallet("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"));
        assertThat(CoinDesk.blockedBy(outcome)).containsExactly("wallet-key");
    }

    @Test
    @Tag("COIN-03")
    void aKeyThatDoesNotOpenProvesNothing() throws Exception {
        Files.writeString(folder.resolve(signer + ".password"), "wrong");
        Outcome outcome = prove(wallet(Credentials.create(key).getAddress()));
        assertThat(CoinDesk.blockedBy(outcome)).containsExactly("wallet-closed");
    }

    @Test
    @Tag("COIN-03")
    void theKeyIsNowhereInTheDatabase() {
        TestDesk.done(prove(wallet(Credentials.create(key).getAddress())));
        String secret = key.getPrivateKey().toString(16);
        assertThat(database.sql("select row_to_json(w)::text from hot_wallets_aud w where signer = ?")
                        .param(signer)
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(secret) || row.contains("secret " + signer));
    }
}
