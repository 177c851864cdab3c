package fundsdesk.users;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.sample.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DeskTest
class InterfaceSignInTests {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void answersTheUnknownAsAProgramUnderstandsIt() {
        assertThat(mvc.get().uri("/api/v1/banks"))
                .hasStatus(401)
                .hasContentTypeCompatibleWith("application/problem+json")
                .bodyJson()
                .extractingPath("$")
                .asMap()
                .containsEntry("title", "Unauthorized")
                .containsEntry("status", 401)
                .containsEntry("code", "unauthenticated")
                .containsKey("detail");
    }
}
