package fundsdesk.coins;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.chain.TestChain;
import fundsdesk.crud.Outcome;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A coin is opened to clients once its contract says what the record says. */
@DeskTest
class CoinTests {

    private static final Map<String, Object> DEPOSITS =
            Map.of("deposits", true, "withdrawals", false, "reason", "launch");

    @Autowired
    private TestDesk desk;

    private CoinDesk coins;
    private TestChain chain;
    private String contract;

    @BeforeEach
    void network() {
        coins = new CoinDesk(desk);
        chain = TestChain.start(coins.chainId);
        coins.node(chain);
        coins.enable();
        contract = chain.deployToken("TUSD").written();
    }

    @AfterEach
    void stop() {
        chain.close();
    }

    private long coin(String symbol, String at, int decimals) {
        long coin = desk.create("coins", coins.token(symbol, at, decimals));
        coins.confirmations(coin, "0", 6);
        return coin;
    }

    private Outcome open(long coin, Map<String, Object> input, String... warnings) {
        return desk.run(TestDesk.SYSTEM, "coins", coin, "open", input, warnings);
    }

    @Test
    @Tag("COIN-02")
    void whatItsContractConfirmsIsOpenedAndClosed() {
        long coin = coin("TUSD", contract.toLowerCase(java.util.Locale.ROOT), 18);
        assertThat(desk.row("coins", coin).get("contract")).isEqualTo(contract);
        TestDesk.done(open(coin, DEPOSITS));
        assertThat(desk.row("coins", coin).get("depositEnabled")).isEqualTo(true);
        chain.close();
        TestDesk.done(open(coin, Map.of("deposits", false, "withdrawals", false, "reason", "incident")));
        assertThat(desk.row("coins", coin).get("depositEnabled")).isEqualTo(false);
    }

    @Test
    @Tag("COIN-02")
    void otherDecimalsThanTheContractsAreBlocked() {
        assertThat(CoinDesk.blockedBy(open(coin("TUSD", contract, 6), DEPOSITS)))
                .containsExactly("coin-decimals");
    }

    @Test
    @Tag("COIN-02")
    void anAddressWithoutATokenIsBlocked() {
        long coin = coin("TUSD", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", 18);
        assertThat(CoinDesk.blockedBy(open(coin, DEPOSITS))).containsExactly("coin-contract");
    }

    @Test
    @Tag("COIN-02")
    void aContractOfAnotherNameIsWarnedOf() {
        long coin = coin("USDX", contract, 18);
        assertThat(open(coin, DEPOSITS)).isNotInstanceOf(Outcome.Done.class);
        assertThat(open(coin, DEPOSITS, "coin-symbol")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @Tag("COIN-02")
    void howLongIsWaitedForIsSetFromNothingOn() {
        long coin = desk.create("coins", coins.token("TUSD", contract, 18));
        coins.confirmations(coin, "1000", 12);
        assertThat(CoinDesk.blockedBy(open(coin, DEPOSITS))).containsExactly("coin-confirmations");
        coins.confirmations(coin, "0", 3);
        assertThat(open(coin, DEPOSITS)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @Tag("COIN-03")
    void withdrawalsNeedAWalletWhoseKeyWasProven() {
        long coin = coin("TUSD", contract, 18);
        Map<String, Object> both = Map.of("deposits", true, "withdrawals", true, "reason", "launch");
        assertThat(CoinDesk.blockedBy(open(coin, both))).containsExactly("coin-wallet");
    }

    @Test
    void aMistypedContractIsNoCoin() {
        Map<String, Object> given = coins.token("TUSD", contract.replaceAll(".$", "g"), 18);
        assertThat(desk.run(TestDesk.SYSTEM, "coins", null, "create", given)).isNotInstanceOf(Outcome.Done.class);
        given.put("contract", "");
        assertThat(desk.run(TestDesk.SYSTEM, "coins", null, "create", given)).isNotInstanceOf(Outcome.Done.class);
    }

    @Test
    void amountsFitItsDecimals() {
        Map<String, Object> given = coins.token("TUSD", contract, 6);
        given.put("withdrawalFee", "0.0000001");
        assertThat(desk.run(TestDesk.SYSTEM, "coins", null, "create", given)).isNotInstanceOf(Outcome.Done.class);
    }
}
