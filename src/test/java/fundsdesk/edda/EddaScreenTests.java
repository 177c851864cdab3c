package fundsdesk.edda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.deposits.Day;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.screens.AtDesk;
import fundsdesk.screens.InDialog;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Mandates and debits as people see them, and what programs are refused. */
@DeskTest
class EddaScreenTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestEddaBank bank;

    private Day day;
    private final String reference = "MND-" + TestDesk.unique();

    @BeforeEach
    void begin() {
        day = new Day(desk);
    }

    @AfterEach
    void forget() {
        bank.mandates.clear();
    }

    @Test
    @Tag("EDDA-01")
    void refreshIsAButtonThatSaysWhatChanged() {
        known("PENDING_BANK");
        bank.knows(reference, day.clientNumber(), code(), "ACTIVE");
        try (AtDesk at = AtDesk.as(context, Day.OPERATOR)) {
            assertThat(at.open("edda-authorizations").choose("Refresh").words()).contains(reference);
            assertThat(at.open("edda-authorizations/" + mandate()).words()).contains(reference, "Active");
        }
    }

    @Test
    @Tag("EDDA-03")
    void onlyLegalTransitionsAreOffered() {
        known("PENDING_OTP");
        try (AtDesk at = AtDesk.as(context, Day.OPERATOR)) {
            InDialog dialog = at.open("edda-authorizations/" + mandate()).choose("Modify status");
            assertThatThrownBy(() -> dialog.enter("New status", "Active")).hasMessageContaining("nothing to pick");
            assertThatThrownBy(() -> dialog.enter("New status", "Suspended")).hasMessageContaining("nothing to pick");
            dialog.enter("New status", "Waits for the bank")
                    .enter("Reason", "The client confirmed")
                    .confirm();
        }
        assertThat(status()).isEqualTo("PENDING_BANK");
    }

    @Test
    @Tag("EDDA-03")
    void illegalTransitionsAreRefusedOverRest() {
        known("PENDING_OTP");
        assertRefused("ACTIVE");
        assertRefused("SUSPENDED");
        assertThat(modify("CANCELLED")).isEqualTo(200);
        for (MandateStatus any : MandateStatus.values()) {
            assertRefused(any.name());
        }
        assertThat(status()).isEqualTo("CANCELLED");
    }

    @Test
    @Tag("EDDA-05")
    void aDebitIsMadeAndSentOnItsPages() {
        known("ACTIVE");
        try (AtDesk at = AtDesk.as(context, Day.OPERATOR)) {
            InDialog dialog = at.open("edda-debits").choose("Add eDDA debit");
            dialog.enter("Mandate", reference).enter("Amount", "120.00");
            dialog.enter("Beneficiary bank", day.companyAccount).confirm();
            long debit = desk.rows("edda-debits", Filter.where("mandate", Operator.EQ, mandate()))
                    .getFirst()
                    .id();
            var page = at.open("edda-debits/" + debit);
            assertThat(page.words()).contains("Created", reference);
            page.choose("Send to the bank").confirmIfAsked();
            assertThat(desk.row("edda-debits", debit).get("status")).isNotEqualTo(DebitStatus.CREATED);
        }
    }

    private void assertRefused(String status) {
        String before = status();
        assertThat(modify(status)).as(status).isIn(409, 422);
        assertThat(status()).isEqualTo(before);
    }

    private int modify(String status) {
        return new ApiClient(context, Day.OPERATOR)
                .post(
                        "/api/v1/edda-authorizations/" + mandate() + "/actions/modify-status",
                        "{\"status\":\"" + status + "\",\"reason\":\"as told\"}",
                        Map.of("Idempotency-Key", "edda-" + TestDesk.unique()))
                .status();
    }

    private void known(String status) {
        bank.knows(reference, day.clientNumber(), code(), status);
        TestDesk.done(desk.run(Day.OPERATOR, "edda-authorizations", null, "refresh", Map.of()));
    }

    private String code() {
        return String.valueOf(desk.row("banks", day.bank).get("code"));
    }

    private long mandate() {
        return desk.rows("edda-authorizations", Filter.where("debtorReference", Operator.EQ, reference))
                .getFirst()
                .id();
    }

    private String status() {
        return String.valueOf(desk.row("edda-authorizations", mandate()).get("status"));
    }
}
