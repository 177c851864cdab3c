package fundsdesk.coins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fundsdesk.chain.TestChain;
import fundsdesk.crud.Outcome;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A network is in use once a node of its own says that it belongs to it. */
@DeskTest
class NetworkTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private JdbcClient database;

    private CoinDesk coins;

    @BeforeEach
    void network() {
        coins = new CoinDesk(desk);
    }

    @Test
    @Tag("COIN-01")
    void aNodeOfItsChainLetsItBeEnabled() {
        try (TestChain chain = TestChain.start(coins.chainId)) {
            coins.node(chain);
            coins.enable();
            assertThat(desk.row("networks", coins.network).get("enabled")).isEqualTo(true);
        }
    }

    @Test
    @Tag("COIN-01")
    void withoutANodeItIsNot() {
        assertThat(CoinDesk.blockedBy(enable())).containsExactly("network-node");
        assertThat(desk.row("networks", coins.network).get("enabled")).isEqualTo(false);
    }

    @Test
    @Tag("COIN-01")
    void aNodeOfAnotherChainBlocksItBesideARightOne() {
        try (TestChain own = TestChain.start(coins.chainId);
                TestChain other = TestChain.start(TestDesk.unique())) {
            coins.node(own);
            coins.node(other.endpoint().toString(), 2);
            assertThat(CoinDesk.blockedBy(enable())).containsExactly("network-chain");
        }
    }

    @Test
    @Tag("COIN-01")
    void aSilentNodeIsWarnedOf() {
        try (TestChain chain = TestChain.start(coins.chainId)) {
            coins.node(chain);
            coins.node("http://127.0.0.1:1", 2);
            assertThat(enable()).isNotInstanceOf(Outcome.Done.class);
            assertThat(enable("network-answer")).isInstanceOf(Outcome.Done.class);
        }
    }

    @Test
    void oneInUseIsDisabledBeforeItGoes() {
        try (TestChain chain = TestChain.start(coins.chainId)) {
            coins.node(chain);
            coins.enable();
            assertThat(delete()).isNotInstanceOf(Outcome.Done.class);
            TestDesk.done(desk.run(
                    TestDesk.SYSTEM, "networks", coins.network, "disable", Map.of("reason", "moved elsewhere")));
        }
        assertThat(CoinDesk.blockedBy(enable())).as("its node is gone").containsExactly("network-node");
    }

    @ParameterizedTest
    @CsvSource({"explorer, https://explorer.example/tx/", "chainId, 0", "blockSeconds, 0.01", "depth, 0"})
    void whatCannotBeIsRefused(String field, String value) {
        Map<String, Object> given = CoinDesk.network("Other " + coins.chainId, TestDesk.unique());
        given.put(field, value);
        assertThat(desk.run(TestDesk.SYSTEM, "networks", null, "create", given)).isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void aChainHasOneNetwork() {
        Outcome again = desk.run(
                TestDesk.SYSTEM, "networks", null, "create", CoinDesk.network("Twin " + coins.chainId, coins.chainId));
        assertThat(again).isNotInstanceOf(Outcome.Done.class);
    }

    @Test
    @Tag("SAFE-04")
    void thatOneInUseIsNotDeletedHoldsInTheDatabaseToo() {
        try (TestChain chain = TestChain.start(coins.chainId)) {
            coins.node(chain);
            coins.enable();
        }
        assertThatThrownBy(() -> database.sql("update networks set deleted_at = now() where id = ?")
                        .param(coins.network)
                        .update())
                .hasMessageContaining("networks_deleted_unused");
    }

    private Outcome enable(String... warnings) {
        return desk.run(TestDesk.SYSTEM, "networks", coins.network, "enable", Map.of(), warnings);
    }

    private Outcome delete() {
        return desk.run(TestDesk.SYSTEM, "networks", coins.network, "delete", Map.of("reason", "not needed"));
    }
}
