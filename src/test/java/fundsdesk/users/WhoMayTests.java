package fundsdesk.users;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormatted;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import fundsdesk.access.Actor;
import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import fundsdesk.screens.AtDesk;
import java.io.ByteArrayInputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

@DeskTest
@Tag("IAM-01")
class WhoMayTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestGrants grants;

    @Autowired
    private List<RoleTemplate> templates;

    private Actor holder;
    private String role;
    private Actor reader;

    @BeforeEach
    void somebodyWithARole() {
        holder = accounts.person("holder");
        long id = accounts.role(holder, "BANKS_READ", "WORK_ORDERS_DECIDE");
        role = String.valueOf(desk.row("roles", id).get("name"));
        reader = grants.actor("who-may-reader", WhoMay.READ.code());
    }

    @Test
    void eachOfTheDesksRolesIsATemplate() {
        Set<StandardRole> granted = templates.stream()
                .flatMap(template -> template.grants().keySet().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(StandardRole.class)));

        assertThat(granted)
                .contains(
                        StandardRole.CEO,
                        StandardRole.CFO,
                        StandardRole.CRO,
                        StandardRole.OPERATOR,
                        StandardRole.REVIEWER,
                        StandardRole.CONFIGURATOR,
                        StandardRole.AUDITOR,
                        StandardRole.CASHIER,
                        StandardRole.SUPPORT);
    }

    @Test
    void thePageShowsRolesAndPeopleAndFindsARight() {
        try (AtDesk at = AtDesk.as(context, reader)) {
            at.open(WhoMay.ADDRESS);
            Grid<Duty> grid = grid();
            int all = _size(grid);
            _setValue(_get(TextField.class), "banks_read");

            assertThat(_size(grid())).isBetween(1, all - 1);
            assertThat(ticked(role, "BANKS_READ")).isTrue();

            _get(Tabs.class).setSelectedIndex(1);
            assertThat(ticked("holder", "BANKS_READ")).isTrue();

            _setValue(_get(TextField.class), "");
            _setValue(_get(Checkbox.class), true);
            assertThat(duties()).isNotEmpty().allMatch(Duty::money);
            assertThat(duties()).extracting(Duty::code).contains("WORK_ORDERS_DECIDE");
        }
    }

    @Test
    void nobodyReadsItWithoutTheGrant() {
        Actor other = grants.actor("who-may-nobody", "ROLES_READ");
        ApiClient api = new ApiClient(context, other);

        assertThat(List.of(WhoMayApi.PATH, WhoMayApi.PATH + ".xlsx", WhoMayApi.FILE))
                .allSatisfy(address -> assertThat(api.get(address).status()).isEqualTo(403));
        try (AtDesk at = AtDesk.as(context, other)) {
            assertThat(at.open(WhoMay.ADDRESS).words()).doesNotContain("BANKS_READ");
        }
    }

    @Test
    void overRestEachRightSaysWhoHoldsIt() {
        JsonNode banks = duty("BANKS_READ");

        assertThat(texts(banks.get("roles"))).contains(role);
        assertThat(texts(banks.get("people"))).contains(holder.username());
        assertThat(banks.get("money").asBoolean()).isFalse();
        assertThat(duty("WORK_ORDERS_DECIDE").get("money").asBoolean()).isTrue();
    }

    @Test
    void whoeverIsDisabledOrLostTheRoleMayNothing() {
        TestDesk.done(desk.run(TestDesk.SYSTEM, "users", holder.userId(), "edit", Map.of("enabled", false)));

        assertThat(texts(duty("BANKS_READ").get("people"))).doesNotContain(holder.username());
        assertThat(texts(duty("BANKS_READ").get("roles"))).contains(role);
    }

    @Test
    void theWorkbookTicksTheSame() throws Exception {
        byte[] file = new ApiClient(context, reader)
                .get(WhoMayApi.PATH + ".xlsx")
                .response()
                .getContentAsByteArray();

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Sheet> sheets = book.getSheets().toList();
            assertThat(ticked(sheets.get(0), role, "BANKS_READ")).isTrue();
            assertThat(ticked(sheets.get(0), role, "ROLES_EDIT")).isFalse();
            assertThat(ticked(sheets.get(1), "holder", "BANKS_READ")).isTrue();
        }
    }

    private JsonNode duty(String code) {
        for (JsonNode duty : new ApiClient(context, reader).get(WhoMayApi.PATH).json()) {
            if (duty.get("code").asString().equals(code)) {
                return duty;
            }
        }
        throw new AssertionError(code);
    }

    private static List<String> texts(JsonNode names) {
        return names.valueStream().map(JsonNode::asString).toList();
    }

    @SuppressWarnings("unchecked")
    private static Grid<Duty> grid() {
        return _get(Grid.class);
    }

    private static List<Duty> duties() {
        return grid().getListDataView().getItems().toList();
    }

    /** Whether a column of that name ticks the right; several people may have one name. */
    private static boolean ticked(String holder, String code) {
        int row = duties().stream().map(Duty::code).toList().indexOf(code);
        List<Grid.Column<Duty>> columns = grid().getColumns();
        return columns.stream()
                .filter(column -> holder.equals(column.getHeaderText()))
                .anyMatch(column -> _getFormatted(grid(), row, column.getKey()).equals(WhoMayView.TICK));
    }

    private static boolean ticked(Sheet sheet, String holder, String code) throws Exception {
        List<Row> rows = sheet.read();
        Row head = rows.getFirst();
        Row line = rows.stream()
                .filter(row -> code.equals(row.getCellText(2)))
                .findFirst()
                .orElseThrow();
        return head.stream()
                .filter(cell -> cell != null && holder.equals(cell.getText()))
                .anyMatch(cell -> line.hasCell(cell.getColumnIndex())
                        && WhoMayView.TICK.equals(line.getCellText(cell.getColumnIndex())));
    }
}
