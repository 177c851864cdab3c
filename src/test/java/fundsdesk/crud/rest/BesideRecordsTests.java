package fundsdesk.crud.rest;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Actor;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Remarks and documents apart from their records: for whoever may see these too. */
@DeskTest
@Tag("FW-11")
class BesideRecordsTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestGrants grants;

    @Autowired
    private WebApplicationContext context;

    private long bank;

    @BeforeEach
    void aRemark() {
        int number = TestDesk.unique();
        bank = desk.create("banks", Map.of("name", "Bank " + number, "region", "HK", "code", "R" + number));
        TestDesk.done(desk.run(TestDesk.SYSTEM, "banks", bank, "remark", Map.of("text", "Asked them by telephone")));
    }

    @Test
    void whoReadsTheRecordsReadsWhatIsRemarkedOnThem() {
        assertThat(remarks(grants.actor("beside-reader", "REMARKS_READ", "BANKS_READ")))
                .containsExactly("Asked them by telephone");
    }

    @Test
    void whoReadsOtherRecordsDoesNot() {
        assertThat(remarks(grants.actor("beside-other", "REMARKS_READ", "CURRENCIES_READ")))
                .isEmpty();
        assertThat(remarks(grants.actor("beside-nothing", "REMARKS_READ"))).isEmpty();
    }

    @Test
    void documentsAreListedOnlyForWhomThisIsGranted() {
        Actor reader = grants.actor("beside-documents", "ATTACHMENTS_READ", "BANKS_READ");
        assertThat(new ApiClient(context, reader).get("/api/v1/attachments").status())
                .isEqualTo(200);
        assertThat(new ApiClient(context, grants.actor("beside-bank", "BANKS_READ"))
                        .get("/api/v1/attachments")
                        .status())
                .isEqualTo(403);
    }

    private List<String> remarks(Actor reader) {
        return new ApiClient(context, reader)
                .get("/api/v1/remarks?filter=subject:eq:Bank&filter=subjectId:eq:" + bank)
                .json()
                .path("rows")
                .valueStream()
                .map(row -> row.path("words").asString())
                .toList();
    }
}
