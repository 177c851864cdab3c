package fundsdesk.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Actor;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Row;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import fundsdesk.screens.AtDesk;
import fundsdesk.screens.OnScreen;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Entering an application for a client who called, and the page that tells everything about it. */
@DeskTest
class DepositPageTests {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestGrants grants;

    @Autowired
    private TestDesk desk;

    private Day day;
    private Actor operator;

    @BeforeEach
    void begin() {
        day = new Day(desk);
        operator = grants.actor(
                "deposit-clerk",
                "DEPOSIT_APPLICATIONS_READ",
                "DEPOSIT_APPLICATIONS_CREATE",
                "DEPOSIT_APPLICATIONS_ATTACH",
                "DEPOSIT_APPLICATIONS_REMARK",
                "DEPOSIT_ALLOCATIONS_READ",
                "CLIENTS_READ",
                "COMPANY_BANK_ACCOUNTS_READ");
    }

    @Test
    @Tag("DEP-01")
    void isEnteredOverRestWithTheCheckOfTheBeneficiaryBank() {
        ApiClient api = new ApiClient(context, operator);
        ApiClient.Reply made = create(api, day.companyAccount, "BANK_TRANSFER", "10.00");
        assertThat(made.status()).as(made.json().toString()).isEqualTo(200);
        long id = made.json().path("record").path("id").asLong();
        Row row = desk.row("deposit-applications", id);
        assertThat(row.get("number").toString()).matches("DEP-\\d{8}-\\d{6}");
        assertThat(row.get("source")).isEqualTo(DepositSource.OPERATOR);
        assertThat((java.math.BigDecimal) row.get("fee")).isEqualByComparingTo("10.00");
        assertThat(create(api, day.companyAccount, "WIRE", "10.00").status()).isEqualTo(422);
        assertThat(create(api, day.companyAccount, "BANK_TRANSFER", "1250.00").status())
                .as("the fee takes all of it")
                .isEqualTo(422);
        assertThat(desk.rows("deposit-applications", Filter.where("client", Operator.EQ, day.client)))
                .hasSize(1);
    }

    @Test
    @Tag("DEP-01")
    void offersOnlyTheBeneficiaryBanksThatTakeTheMethodAndCurrency() {
        try (AtDesk at = AtDesk.as(context, operator)) {
            var form = at.open("deposit-applications").choose("Add deposit application");
            form.enter("Client", day.clientNumber());
            form.enter("Currency", "HKD").enter("Method", "Cheque");
            form.enter("Beneficiary bank", day.companyAccount);
            form.enter("Amount", "1250.00").confirm();
        }
        assertThat(desk.rows("deposit-applications", Filter.where("client", Operator.EQ, day.client)))
                .singleElement()
                .satisfies(row -> assertThat(row.get("maker")).isEqualTo("person:deposit-clerk"));
    }

    @Test
    @Tag("DEP-01")
    @Tag("DEP-09")
    void itsDocumentsStandOnItsPageAndNothingThatIsNoScan() {
        long deposit = day.apply("300.00");
        ApiClient api = new ApiClient(context, operator);
        assertThat(attach(api, deposit, "slip.pdf", PDF).status()).isEqualTo(200);
        assertThat(attach(api, deposit, "slip.pdf", new byte[] {'M', 'Z', 0, 1}).status())
                .isEqualTo(422);
        try (AtDesk at = AtDesk.as(context, operator)) {
            assertThat(at.open("deposit-applications/" + deposit).words()).contains("slip.pdf");
        }
    }

    @Test
    @Tag("DEP-09")
    void tellsEverythingAboutItOnOnePage() {
        long deposit = day.apply("410.00");
        String reference = Day.unusual();
        long line = day.imported("410.00", reference);
        TestDesk.done(day.link(Day.OPERATOR, line, deposit, "410.00"));
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
        Row row = desk.row("deposit-applications", deposit);
        try (AtDesk at = AtDesk.as(context, operator)) {
            OnScreen page = at.open("deposit-applications/" + deposit);
            assertThat(page.words())
                    .contains(
                            day.clientNumber(),
                            row.get("number").toString(),
                            row.get("procedureNumber").toString(),
                            "Completed",
                            "Linked",
                            "Reviewed and posted");
            assertThat(page.cells())
                    .contains(reference, "REV-", "linked by hand", "Cash deposit", row.get("procedureNumber") + " | ");
            assertThat(at.open("deposit-applications?filter=id:eq:" + deposit)
                            .select(deposit)
                            .choose("Add remark")
                            .words())
                    .containsPattern("Add remark to (1 )?deposit application");
        }
    }

    @Test
    @Tag("DEP-09")
    void showsTheHoldOfACheque() {
        long deposit = TestDesk.done(day.applying(day.clientNumber(), "CHEQUE", "420.00"));
        TestDesk.done(day.link(Day.OPERATOR, day.imported("420.00"), deposit, "420.00"));
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
        try (AtDesk at = AtDesk.as(context, operator)) {
            OnScreen page = at.open("deposit-applications/" + deposit);
            assertThat(page.words()).contains("Holds");
            assertThat(page.cells()).contains("Cheque | ", "HKD 420.00");
        }
    }

    private ApiClient.Reply create(ApiClient api, String account, String method, String fee) {
        return api.post(
                "/api/v1/deposit-applications/actions/create",
                """
                {"client": "%s", "currency": "HKD", "amount": "1250.00", "fee": "%s", "method": "%s",
                 "companyAccount": "%s", "remarks": "called at noon"}\
                """.formatted(day.clientNumber(), fee, method, account),
                Map.of("Idempotency-Key", Day.unusual()));
    }

    private static ApiClient.Reply attach(ApiClient api, long deposit, String name, byte[] content) {
        return api.send(MockMvcRequestBuilders.multipart("/api/v1/deposit-applications/" + deposit + "/actions/attach")
                .file(new MockMultipartFile("files", name, "application/pdf", content)));
    }
}
