package fundsdesk.screens;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Actor;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.Parcel;
import fundsdesk.sample.Parcels;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Remarks and documents on any record. */
@DeskTest
@Tag("FW-11")
class PapersTests {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestGrants grants;

    @Autowired
    private TestDesk desk;

    @Autowired
    private Parcels parcels;

    @Autowired
    private JdbcClient database;

    private Actor clerk;
    private ApiClient api;
    private Parcel parcel;

    @BeforeEach
    void begin() {
        clerk = grants.actor(
                "papers-clerk", "PARCELS_READ", "PARCELS_REMARK", "PARCELS_ANSWER", "PARCELS_ATTACH", "PARCELS_DETACH");
        api = new ApiClient(context, clerk);
        parcel = parcels.parcel("1");
    }

    private ApiClient.Reply attach(String name, byte[] content) {
        return api.send(MockMvcRequestBuilders.multipart("/api/v1/parcels/" + parcel.id() + "/actions/attach")
                .file(new MockMultipartFile("files", name, "application/pdf", content)));
    }

    private long documents() {
        return database.sql("select count(*) from attachments where subject_id = ?")
                .param(parcel.id())
                .query(Long.class)
                .single();
    }

    private long newest() {
        return database.sql("select max(id) from attachments where subject_id = ?")
                .param(parcel.id())
                .query(Long.class)
                .single();
    }

    @Test
    void keepsThreadsOfRemarksWithAuthorAndTime() {
        try (AtDesk at = AtDesk.as(context, clerk)) {
            OnScreen page = at.open("parcels/" + parcel.id()).tab("Remarks");
            page.write("The label came off in the rain.");
            String words = at.open("parcels/" + parcel.id()).tab("Remarks").words();
            assertThat(words).contains("The label came off in the rain.", "papers-clerk");
        }
    }

    @Test
    void keepsADocumentAndHandsItOutAsADownloadOnly() {
        assertThat(attach("proof.pdf", PDF).status()).isEqualTo(200);
        ApiClient.Reply download = api.get("/download/documents/" + newest());
        assertThat(download.status()).isEqualTo(200);
        assertThat(download.response().getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("proof.pdf");
        assertThat(download.response().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(download.response().getHeader("Content-Security-Policy")).isEqualTo("sandbox");
        assertThat(download.response().getHeader("Cache-Control")).contains("no-store");
        try (AtDesk at = AtDesk.as(context, clerk)) {
            assertThat(at.open("parcels/" + parcel.id()).tab("Documents").words())
                    .contains("proof.pdf", "papers-clerk");
        }
        ApiClient stranger = new ApiClient(context, grants.actor("papers-stranger"));
        assertThat(stranger.get("/download/documents/" + newest()).status()).isEqualTo(404);
    }

    @Test
    void looksAtTheContentAndNotAtTheName() {
        assertThat(attach("program.pdf", "MZ\u0090\u0000this is a program".getBytes(StandardCharsets.ISO_8859_1))
                        .status())
                .isEqualTo(422);
        assertThat(attach("archive.pdf", new byte[] {'P', 'K', 3, 4, 0, 0}).status())
                .isEqualTo(422);
        assertThat(documents()).isZero();
    }

    @Test
    void calledAsItIsAndRunByNobody() {
        attach("page.pdf", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        ApiClient.Reply download = api.get("/download/documents/" + newest());
        assertThat(download.response().getContentType()).startsWith("text/plain");
        assertThat(download.response().getHeader("Content-Disposition")).contains("page.pdf.txt");
    }

    @Test
    void takesNoMoreThanTheLimit() {
        byte[] large = Arrays.copyOf(PDF, 10 * 1024 * 1024 + 1);
        ApiClient.Reply reply = attach("large.pdf", large);
        assertThat(reply.status()).isIn(413, 422);
        assertThat(documents()).isZero();
        assertThat(desk.row("parcels", parcel.id()).get("number")).isEqualTo(parcel.number());
    }
}
