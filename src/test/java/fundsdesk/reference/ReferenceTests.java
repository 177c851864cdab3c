package fundsdesk.reference;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.crud.Checklist;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Texts;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Currencies, banks, regions: what they must be like, and that nothing in use goes away. */
@DeskTest
class ReferenceTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private Texts texts;

    @ParameterizedTest
    @CsvSource({
        "XXQ, 2, currency.not-iso",
        "XAU, 2, currency.not-iso",
        "JPY, 2, currency.wrong-decimals",
        "BTC, 8, invalid"
    })
    @Tag("CFG-02")
    void aCurrencyIsOneOfIso(String code, int decimals, String why) {
        Outcome outcome = desk.run(TestDesk.SYSTEM, "currencies", null, "create", currency(code, decimals, "0", "10"));
        if (outcome instanceof Outcome.Refused no) {
            assertThat(no.code()).isEqualTo(why);
        } else {
            assertThat(outcome).isInstanceOf(Outcome.Invalid.class);
            assertThat(why).isEqualTo("invalid");
        }
    }

    @Test
    @Tag("CFG-02")
    void itsLimitsAreInOrderAndInItsDecimals() {
        assertThat(refusal("currencies", currency("KRW", 0, "20", "10"))).isEqualTo("currency.limits-crossed");
        assertThat(refusal("currencies", currency("KRW", 0, "20.5", "100"))).isEqualTo("currency.too-precise");
    }

    @Test
    @Tag("CFG-02")
    void aCurrencyInUseIsDisabledAndNotDeleted() {
        long euro = desk.create("currencies", currency("EUR", 2, "0", "10"));
        long account = account("EUR");
        Outcome refused = desk.run(TestDesk.SYSTEM, "currencies", euro, "delete", Map.of("reason", "no more"));
        assertThat(sentence(refused)).contains("Company bank account").contains("A" + number);
        TestDesk.done(desk.run(TestDesk.SYSTEM, "currencies", euro, "edit", Map.of("depositEnabled", false)));
        TestDesk.done(
                desk.run(TestDesk.SYSTEM, "company-bank-accounts", account, "delete", Map.of("reason", "closed")));
        TestDesk.done(desk.run(TestDesk.SYSTEM, "currencies", euro, "delete", Map.of("reason", "no more")));
    }

    @Test
    @Tag("CFG-12")
    void aRegionInUseIsNotDeletedAndItsUsersAreNamed() {
        long country = desk.rows("bank-card-regions", Filter.where("code", Operator.EQ, "CN"))
                .getFirst()
                .id();
        String code = "P" + TestDesk.unique();
        long province = desk.create("bank-regions", region(country, "PROVINCE", code, "Guangdong " + code, null));
        long city = desk.create("bank-regions", region(country, "CITY", code + "1", "Shenzhen " + code, province));
        Outcome refused = desk.run(TestDesk.SYSTEM, "bank-regions", province, "delete", Map.of("reason", "gone"));
        assertThat(sentence(refused)).contains("Shenzhen " + code);
        assertThat(desk.row("bank-regions", province).get("deletedAt")).isNull();
        assertThat(sentence(
                        desk.run(TestDesk.SYSTEM, "bank-card-regions", country, "delete", Map.of("reason", "gone"))))
                .contains("Bank region");
        TestDesk.done(desk.run(TestDesk.SYSTEM, "bank-regions", city, "delete", Map.of("reason", "gone")));
        TestDesk.done(desk.run(TestDesk.SYSTEM, "bank-regions", province, "delete", Map.of("reason", "gone")));
    }

    @Test
    @Tag("CFG-11")
    void clientsBindCardsOnlyOfBanksInAnEnabledRegion() {
        long iceland = desk.create(
                "bank-card-regions", Map.of("code", "IS", "name", "Iceland", "diallingCode", "+354", "enabled", false));
        int number = TestDesk.unique();
        long bank = desk.create("banks", Map.of("name", "Bank " + number, "region", "IS", "code", "I" + number));
        desk.create("clients", Map.of("number", "I" + number, "name", "Chan Tai Man"));
        Map<String, Object> card =
                Map.of("client", "I" + number, "bank", bank, "accountNumber", "0101", "holderName", "Chan Tai Man");
        assertThat(desk.run(TestDesk.SYSTEM, "bank-cards", null, "create", card))
                .isInstanceOfSatisfying(
                        Outcome.Invalid.class,
                        no -> assertThat(no.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.field()).isEqualTo("bank")));
        TestDesk.done(desk.run(TestDesk.SYSTEM, "bank-card-regions", iceland, "edit", Map.of("enabled", true)));
        TestDesk.done(desk.run(TestDesk.SYSTEM, "bank-cards", null, "create", card));
        TestDesk.done(
                desk.run(TestDesk.SYSTEM, "bank-card-regions", iceland, "delete", Map.of("reason", "was a test")));
    }

    @Test
    @Tag("CFG-12")
    void aRegionLiesInALargerOneOfItsCountry() {
        long china = desk.rows("bank-card-regions", Filter.where("code", Operator.EQ, "CN"))
                .getFirst()
                .id();
        long macao = desk.rows("bank-card-regions", Filter.where("code", Operator.EQ, "MO"))
                .getFirst()
                .id();
        String code = "Q" + TestDesk.unique();
        long city = desk.create("bank-regions", region(china, "CITY", code, "City", null));
        assertThat(refusal("bank-regions", region(china, "CITY", code + "1", "Twin", city)))
                .isEqualTo("bank-region.wrong-parent");
        assertThat(desk.run(
                                TestDesk.SYSTEM,
                                "bank-regions",
                                null,
                                "create",
                                region(macao, "BRANCH_AREA", code + "2", "Elsewhere", city))
                        .isAccepted())
                .isFalse();
    }

    @Test
    @Tag("CFG-11")
    void aCardRegionIsOneOfIsoAndUnique() {
        assertThat(refusal("bank-card-regions", Map.of("code", "QX", "name", "Nowhere", "diallingCode", "+1")))
                .isEqualTo("region.not-iso");
        assertThat(desk.run(
                        TestDesk.SYSTEM,
                        "bank-card-regions",
                        null,
                        "create",
                        Map.of("code", "NZ", "name", "New Zealand", "diallingCode", "0064")))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(desk.run(
                                TestDesk.SYSTEM,
                                "bank-card-regions",
                                null,
                                "create",
                                Map.of("code", "HK", "name", "Again", "diallingCode", "+852"))
                        .toString())
                .contains("bank_card_regions_code");
    }

    private final int number = TestDesk.unique();

    private long account(String currency) {
        long bank = desk.create("banks", Map.of("name", "Bank " + number, "region", "HK", "code", "C" + number));
        return desk.create(
                "company-bank-accounts",
                Map.of(
                        "bank",
                        bank,
                        "accountName",
                        "Clients",
                        "accountNumber",
                        "A" + number,
                        "currencies",
                        List.of(currency),
                        "methods",
                        List.of("WIRE")));
    }

    private static Map<String, Object> currency(String code, int decimals, String least, String most) {
        return Map.of("code", code, "name", code, "decimals", decimals, "minimumAmount", least, "maximumAmount", most);
    }

    private static Map<String, Object> region(
            long country, String level, String code, String name, @org.jspecify.annotations.Nullable Long parent) {
        Map<String, Object> region = new HashMap<>();
        region.put("country", country);
        region.put("level", level);
        region.put("code", code);
        region.put("name", name);
        if (parent != null) {
            region.put("parent", parent);
        }
        return region;
    }

    private String refusal(String screen, Map<String, ?> attributes) {
        Outcome outcome = desk.run(TestDesk.SYSTEM, screen, null, "create", attributes);
        return outcome instanceof Outcome.Refused no ? no.code() : outcome.toString();
    }

    private String sentence(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Unchecked.class);
        return ((Outcome.Unchecked) outcome)
                .checks().checks().stream()
                        .filter(check -> check.result() == Checklist.Result.BLOCK)
                        .map(check -> texts.of(check.message(), Locale.ENGLISH))
                        .findFirst()
                        .orElse("");
    }
}
