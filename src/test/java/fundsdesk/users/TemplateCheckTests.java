package fundsdesk.users;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import fundsdesk.crud.Finding;
import fundsdesk.sample.DeskTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
@Tag("SEC-02")
class TemplateCheckTests {

    @Autowired
    private PermissionCatalogue catalogue;

    @Test
    void findsAGrantOfWhatDoesNotExist() {
        RoleTemplate misspelt = () -> Map.of(StandardRole.OPERATOR, List.of("PARCELS_READ", "PARCLES_*"));
        assertThat(new TemplateCheck(List.of(misspelt), catalogue).findings())
                .extracting(Finding::id, Finding::subject)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("FW-140", "OPERATOR PARCLES_*"));
    }
}
