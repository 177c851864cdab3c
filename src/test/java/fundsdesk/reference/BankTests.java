package fundsdesk.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Filter;
import fundsdesk.crud.InvalidException;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Query;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screens;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Supported banks: how they are listed, what they must be like, and who changes them. */
@DeskTest
class BankTests {

    private static final String PIXEL =
            "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42m"
                    + "NkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestGrants grants;

    @Autowired
    private Rows rows;

    @Autowired
    private Screens screens;

    private final int number = TestDesk.unique();

    /** Region by region, in each by the order that the desk gives them, then by name. */
    @Test
    @Tag("CFG-10")
    void banksStandRegionByRegionInTheirOrder() {
        bank("US", "Zeta", 20, true);
        bank("HK", "Beta", 20, true);
        long last = bank("HK", "Alpha", 30, false);
        bank("HK", "Gamma", 10, false);
        bank("US", "Eta", 20, false);
        assertThat(listed()).containsExactly("Gamma", "Beta", "Alpha", "Eta", "Zeta");
        TestDesk.done(desk.run(TestDesk.SYSTEM, "banks", last, "edit", Map.of("displayOrder", 5, "common", true)));
        assertThat(listed()).containsExactly("Alpha", "Gamma", "Beta", "Eta", "Zeta");
        assertThat(common()).containsExactly("Alpha", "Beta", "Zeta");
    }

    @Test
    @Tag("CFG-10")
    void aBankHasACodeAndASwiftCodeThatCanBe() {
        long id = bank("HK", "Delta", 10, true);
        assertThat(desk.run(TestDesk.SYSTEM, "banks", id, "edit", Map.of("swift", "hsbc")))
                .isInstanceOfSatisfying(
                        Outcome.Invalid.class,
                        no -> assertThat(no.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.field()).isEqualTo("swift")));
        TestDesk.done(desk.run(TestDesk.SYSTEM, "banks", id, "edit", Map.of("swift", "DLTAHKHHXXX")));
        Map<String, Object> twin = Map.of("name", "Twin " + number, "region", "HK", "code", code("Delta"));
        assertThat(desk.run(TestDesk.SYSTEM, "banks", null, "create", twin).isAccepted())
                .as("the same code in the same region")
                .isFalse();
    }

    @Test
    @Tag("CFG-10")
    @Tag("CFG-11")
    void onlyConfiguratorsChangeWhereCardsComeFrom() {
        Actor reader = grants.actor("reads-reference", "BANKS_READ", "BANK_CARD_REGIONS_READ");
        long id = bank("HK", "Theta", 10, true);
        assertThat(desk.run(reader, "banks", id, "edit", Map.of("common", false)))
                .isInstanceOf(Outcome.Denied.class);
        long country = desk.rows("bank-card-regions", Filter.where("code", Operator.EQ, "CN"))
                .getFirst()
                .id();
        assertThat(desk.run(reader, "bank-card-regions", country, "edit", Map.of("enabled", false)))
                .isInstanceOf(Outcome.Denied.class);
        assertThat(desk.row("bank-card-regions", country).get("enabled")).isEqualTo(true);
    }

    @Test
    @Tag("CFG-10")
    void aBankHasALogoThatIsAPicture() {
        Map<String, Object> bank = new HashMap<>(Map.of("name", "Logo Bank", "region", "HK"));
        bank.put("code", "L" + TestDesk.unique());
        bank.put("logo", PIXEL);
        long id = desk.create("banks", bank);
        assertThat(String.valueOf(desk.row("banks", id).get("logo"))).startsWith("data:image/png;base64,");
        assertThatThrownBy(() -> desk.run(
                        TestDesk.SYSTEM, "banks", id, "edit", Map.of("logo", "data:image/svg+xml;base64,PHN2Zy8+")))
                .isInstanceOf(InvalidException.class);
    }

    private String code(String name) {
        return name.charAt(0) + name.substring(name.length() - 2) + number;
    }

    private long bank(String region, String name, int order, boolean common) {
        return desk.create(
                "banks",
                Map.of(
                        "name",
                        name + " " + number,
                        "nameChinese",
                        "銀行" + number,
                        "region",
                        region,
                        "code",
                        code(name),
                        "displayOrder",
                        order,
                        "common",
                        common));
    }

    private List<String> listed() {
        return named(Filter.where("nameChinese", Operator.EQ, "銀行" + number));
    }

    private List<String> common() {
        return named(
                Filter.where("nameChinese", Operator.EQ, "銀行" + number).and(Filter.where("common", Operator.EQ, true)));
    }

    /** As the screen lists them when it is opened. */
    private List<String> named(Filter filter) {
        Query query = new Query(filter, screens.required("banks").declared().defaultSort(), List.of("name"), false);
        return Acting.as(TestDesk.SYSTEM, () -> rows.page(screens.required("banks"), query, Optional.empty(), 50))
                .stream()
                .map(row -> String.valueOf(row.get("name")).replaceAll(" .*", ""))
                .toList();
    }
}
