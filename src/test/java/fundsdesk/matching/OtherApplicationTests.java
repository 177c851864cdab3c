package fundsdesk.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import fundsdesk.crud.Ref;
import fundsdesk.deposits.Day;
import fundsdesk.money.Money;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.screens.AtDesk;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Where another application than the candidates is looked for. */
@DeskTest
@Tag("MAT-06")
class OtherApplicationTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private LinkPanels panels;

    @Autowired
    private TestDesk desk;

    @Test
    void anAmountFindsWhatExpectsItAndTheLinesOwnIsOfferedFirst() {
        Day day = new Day(desk);
        String amount = "31" + TestDesk.unique() + ".07";
        long mine = day.apply(amount);
        long other = day.apply("12" + TestDesk.unique() + ".00");
        String number = (String) desk.row("deposit-applications", other).get("number");
        try (AtDesk at = AtDesk.as(context, Day.OPERATOR)) {
            at.open("link-checking");
            OtherApplication search = new OtherApplication(panels, Money.of(amount, "HKD"), chosen -> {});
            assertThat(found(search, "")).containsExactly(mine);
            assertThat(found(search, amount)).containsExactly(mine);
            assertThat(found(search, number)).containsExactly(other);
            OtherApplication inDollars = new OtherApplication(panels, Money.of(amount, "USD"), chosen -> {});
            assertThat(found(inDollars, amount)).isEmpty();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Long> found(OtherApplication search, String words) {
        DataProvider<Ref, String> items = (DataProvider<Ref, String>) search.getDataProvider();
        return items.fetch(new Query<>(0, 20, List.of(), null, words))
                .map(Ref::id)
                .toList();
    }
}
