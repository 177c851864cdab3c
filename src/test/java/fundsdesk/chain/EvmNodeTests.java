package fundsdesk.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a real node answers. */
class EvmNodeTests {

    private static TestChain chain;

    private final ChainNodes nodes = new EvmNodes();

    @BeforeAll
    static void start() {
        chain = TestChain.start();
    }

    @AfterAll
    static void stop() {
        chain.close();
    }

    private ChainNode node() {
        return nodes.at(chain.endpoint());
    }

    @Test
    @Tag("COIN-01")
    void saysItsChainAndItsBlocks() {
        chain.mine(10);
        Head head = node().head();
        assertThat(node().chainId()).isEqualTo(TestChain.CHAIN_ID);
        assertThat(node().block(head.number() - 1)).map(Head::hash).contains(head.parent());
        assertThat(node().block(head.number() + 1_000)).isEmpty();
        assertThat(node().finalized().orElseThrow().number()).isLessThan(head.number());
    }

    @Test
    @Tag("COIN-02")
    void saysWhatATokenIs() {
        ChainAddress token = chain.deployToken("TUSD");
        assertThat(node().isContract(token)).isTrue();
        assertThat(node().token(token)).contains(new Token("TUSD", 18));
    }

    @Test
    @Tag("COIN-02")
    void anAddressWithoutCodeIsNoToken() {
        ChainAddress person = new ChainAddress("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed");
        assertThat(node().isContract(person)).isFalse();
        assertThat(node().token(person)).isEmpty();
    }

    @Test
    @Tag("COIN-01")
    void whoeverDoesNotAnswerIsSaidToBeSilent() {
        ChainNode nobody = nodes.at(URI.create("http://127.0.0.1:1"));
        assertThatExceptionOfType(NodeFailure.class)
                .isThrownBy(nobody::chainId)
                .satisfies(failure -> assertThat(failure.said()).isNotBlank());
    }
}
