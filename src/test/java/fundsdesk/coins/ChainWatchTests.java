package fundsdesk.coins;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.chain.TestChain;
import fundsdesk.crud.Row;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.screens.AtDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Networks are followed block by block, and blocks that were taken back are counted. */
@DeskTest
class ChainWatchTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private ChainWatch watch;

    @Autowired
    private ApplicationContext context;

    private CoinDesk coins;
    private TestChain chain;
    private long node;

    @BeforeEach
    void network() {
        coins = new CoinDesk(desk);
        chain = TestChain.start(coins.chainId);
        chain.mine(20);
        node = coins.node(chain);
        coins.enable();
        watch.look();
    }

    @AfterEach
    void stop() {
        chain.close();
    }

    private Row seen() {
        return desk.row("chain-monitor", coins.network);
    }

    @Test
    @Tag("COIN-04")
    void eachNewBlockIsLookedAt() {
        assertThat(seen().get("scanned")).isEqualTo(20L);
        chain.mine(250);
        watch.look();
        assertThat(seen().get("head")).isEqualTo(270L);
        assertThat(seen().get("scanned")).as("in steps").isEqualTo(220L);
        assertThat(seen().get("behind")).isEqualTo(50L);
        watch.look();
        assertThat(seen().get("scanned")).isEqualTo(270L);
        assertThat(seen().get("reorgs")).isEqualTo(0);
    }

    @Test
    @Tag("COIN-04")
    void blocksTakenBackAreCountedByTheirDepth() {
        chain.mine(10);
        watch.look();
        chain.reorganise(3);
        watch.look();
        assertThat(seen().get("reorgs")).isEqualTo(1);
        assertThat(seen().get("deepestReorg")).isEqualTo(3);
        assertThat(seen().get("scanned")).isEqualTo(30L);
        chain.mine(2);
        watch.look();
        assertThat(seen().get("reorgs")).isEqualTo(1);
        assertThat(seen().get("scanned")).isEqualTo(32L);
    }

    @Test
    @Tag("COIN-01")
    void howEachNodeDoesIsKept() {
        assertThat(desk.row("network-endpoints", node).get("health")).hasToString("HEALTHY");
        long silent = coins.node("http://127.0.0.1:1", 2);
        try (TestChain late = TestChain.start(coins.chainId)) {
            long lagging = coins.node(late.endpoint().toString(), 3);
            watch.look();
            assertThat(desk.row("network-endpoints", silent).get("health")).hasToString("UNREACHABLE");
            assertThat(desk.row("network-endpoints", silent).get("said"))
                    .asString()
                    .isNotBlank();
            assertThat(desk.row("network-endpoints", lagging).get("health")).hasToString("LAGGING");
        }
        assertThat(seen().get("healthyNodes")).isEqualTo(1);
        assertThat(seen().get("nodes")).isEqualTo(3);
    }

    @Test
    @Tag("COIN-01")
    void anotherNodeIsAskedWhenTheFirstFails() {
        try (TestChain second = TestChain.start(coins.chainId)) {
            second.mine(40);
            coins.node(second.endpoint().toString(), 2);
            chain.close();
            watch.look();
            assertThat(seen().get("head")).isEqualTo(40L);
        }
    }

    @Test
    @Tag("COIN-04")
    void theMonitorShowsIt() {
        try (AtDesk at = AtDesk.as(context, TestDesk.SYSTEM)) {
            assertThat(at.open("chain-monitor/" + coins.network).words()).contains(coins.name, "Healthy nodes", "20");
        }
    }
}
