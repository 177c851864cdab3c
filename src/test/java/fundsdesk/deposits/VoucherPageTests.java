package fundsdesk.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import fundsdesk.access.Actor;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import fundsdesk.screens.AtDesk;
import fundsdesk.screens.OnScreen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The page on which vouchers are divided: what waits is found and chosen, totals follow every figure. */
@DeskTest
@Tag("DEP-07")
class VoucherPageTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestGrants grants;

    private Day day;

    @BeforeEach
    void begin() {
        day = new Day(desk);
    }

    @Test
    void totalsAreSaidWithEveryFigureAndOnlyWhatFitsIsSubmitted() {
        long first = day.apply("1000.00");
        long second = day.apply("500.00");
        String reference = Day.unusual();
        long line = day.imported("1200.00", reference);
        try (AtDesk at = AtDesk.as(context, Day.OPERATOR)) {
            OnScreen page = at.open("voucher-association");
            search(0, day.clientNumber());
            choose(0, first);
            choose(0, second);
            search(1, reference);
            choose(1, line);
            assertThat(page.words()).contains("Complete", "Short by HKD 300.00", "Left HKD 0.00");
            assertThat(submit().isEnabled()).isFalse();
            type(Day.unusual(), "300.00");
            assertThat(page.words()).contains("Submit HKD 1,500.00 for posting").doesNotContain("Short by");
            share(0).setValue(new BigDecimal("1000.01"));
            assertThat(page.words()).contains("Over by HKD 0.01");
            assertThat(submit().isEnabled()).isFalse();
            share(0).setValue(new BigDecimal("1000.00"));
            assertThat(submit().isEnabled()).isTrue();
            submit().click();
        }
        List<Row> parts = desk.rows("voucher-lines", Filter.where("deposit", Operator.IN, first, second));
        assertThat(parts).hasSize(3);
        assertThat(desk.row("deposit-applications", second).get("stage")).isEqualTo(DepositStage.IN_REVIEW);
        assertThat(desk.row("statement-lines", line).get("claimedBy")).isNotNull();
    }

    @Test
    void whatIsChosenStaysChosenWhileOneSearchesForMore() {
        long mine = day.apply("100.00");
        Day other = new Day(desk);
        long others = other.apply("200.00");
        try (AtDesk at = AtDesk.as(context, Day.OPERATOR)) {
            Object unused = at.open("voucher-association");
            search(0, day.clientNumber());
            assertThat(listed(0)).containsExactly(mine);
            choose(0, mine);
            search(0, other.clientNumber());
            assertThat(listed(0)).containsExactly(mine, others);
            choose(0, others);
            search(0, "");
            assertThat(listed(0)).contains(mine, others);
            assertThat(grid(0).getSelectedItems().stream().map(Row::id)).containsExactlyInAnyOrder(mine, others);
        }
    }

    @Test
    void aTypedVoucherIsKnownByReferenceAndDateAndCanBeTakenBack() {
        long first = day.apply("100.00");
        long second = day.apply("100.00");
        String number = Day.unusual();
        try (AtDesk at = AtDesk.as(context, Day.OPERATOR)) {
            OnScreen page = at.open("voucher-association");
            search(0, day.clientNumber());
            choose(0, first);
            choose(0, second);
            type(number, "100.00");
            type(number, "100.00");
            assertThat(typedReference().getErrorMessage()).contains(number, "in the list already");
            assertThat(page.words()).contains("Short by HKD 100.00");
            withdraw(number);
            assertThat(page.words()).contains("Choose at least one application");
            dated(number, "100.00", LocalDate.of(2026, 11, 19));
            dated(number, "100.00", LocalDate.of(2026, 11, 20));
            assertThat(page.words()).contains("Submit HKD 200.00 for posting").doesNotContain("Short by");
            submit().click();
        }
        assertThat(desk.rows("voucher-lines", Filter.where("deposit", Operator.IN, first, second)))
                .extracting(row -> String.valueOf(row.get("valueDate")))
                .containsExactlyInAnyOrder("2026-11-19", "2026-11-20");
    }

    /** 0 is the side of the applications, 1 that of the vouchers. */
    @SuppressWarnings("unchecked")
    private static Grid<Row> grid(int side) {
        return (Grid<Row>) LocatorJ._find(Grid.class).get(side);
    }

    private static List<Long> listed(int side) {
        return grid(side).getListDataView().getItems().map(Row::id).toList();
    }

    /** A sum alone is nothing to decide on; who may not read vouchers is told the sum and no more. */
    @Test
    void whoeverDecidesAboutABatchSeesItsRowsIfTheyMay() {
        long application = day.apply("640.00");
        Map<String, Object> part =
                Map.of("line", day.imported("640.00"), "application", application, "amount", "640.00");
        long batch = TestDesk.done(
                desk.run(Day.OPERATOR, "voucher-batches", null, "create", Map.of("lines", List.of(part))));
        Outcome submitted = desk.run(Day.OPERATOR, "voucher-batches", batch, "submit", Map.of());
        String order = ((Outcome.Awaiting) submitted).workOrder();
        String number =
                String.valueOf(desk.row("deposit-applications", application).get("number"));
        assertThat(request(Day.REVIEWER, order)).contains(number).contains("640.00");
        Actor without = grants.actor("voucher-less-approver", "WORK_ORDERS_READ", "VOUCHER_BATCHES_READ");
        assertThat(request(without, order)).doesNotContain(number);
    }

    private String request(Actor reader, String order) {
        try (AtDesk at = AtDesk.as(context, reader)) {
            OnScreen page = at.open("work-orders/" + order);
            return page.words() + page.cells();
        }
    }

    private static void search(int side, String words) {
        LocatorJ._find(TextField.class, spec -> spec.withPlaceholder("Search"))
                .get(side)
                .setValue(words);
    }

    private static void choose(int side, long id) {
        grid(side)
                .asMultiSelect()
                .select(grid(side)
                        .getListDataView()
                        .getItems()
                        .filter(row -> row.id() == id)
                        .toList());
    }

    private static void dated(String reference, String amount, LocalDate date) {
        LocatorJ._get(DatePicker.class).setValue(date);
        type(reference, amount);
    }

    private static void withdraw(String reference) {
        LocatorJ._find(Button.class).stream()
                .filter(button -> button.getAriaLabel().orElse("").contains("Take " + reference))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private static TextField typedReference() {
        return LocatorJ._get(TextField.class, spec -> spec.withPlaceholder("Bank reference"));
    }

    private static void type(String reference, String amount) {
        typedReference().setValue(reference);
        LocatorJ._get(BigDecimalField.class, spec -> spec.withPlaceholder("Amount"))
                .setValue(new BigDecimal(amount));
        LocatorJ._get(Button.class, spec -> spec.withText("Add typed voucher")).click();
    }

    /** The field for the first voucher's part of an application. */
    private static BigDecimalField share(int application) {
        return LocatorJ._find(BigDecimalField.class).stream()
                .filter(field -> field.getAriaLabel()
                        .filter(name -> name.contains(", DEP-"))
                        .isPresent())
                .toList()
                .get(2 * application);
    }

    private static Button submit() {
        return LocatorJ._find(Button.class).stream()
                .filter(button -> button.getText().startsWith("Submit "))
                .findFirst()
                .orElseThrow();
    }
}
