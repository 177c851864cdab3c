package fundsdesk.crud.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("FW-18")
class ColumnRoomTests {

    private static final ColumnRoom FIXED = ColumnRoom.fixed(145);

    @Test
    void leavesColumnsThatFitAsTheyAre() {
        assertThat(ColumnRoom.share(List.of(ColumnRoom.elastic(180, 90), FIXED)))
                .containsExactly(180, 145);
    }

    @Test
    void takesFromTextAsMuchAsMakesAllFit() {
        ColumnRoom text = ColumnRoom.elastic(220, 90);
        List<Integer> widths = ColumnRoom.share(List.of(text, text, text, text, FIXED));
        assertThat(widths.getLast()).as("dates and figures are read whole").isEqualTo(145);
        assertThat(widths.stream().mapToInt(Integer::intValue).sum()).isBetween(960, ColumnRoom.SMALLEST);
    }

    @Test
    void neverCutsAHeading() {
        ColumnRoom headed = ColumnRoom.elastic(220, 215);
        ColumnRoom text = ColumnRoom.elastic(220, 90);
        assertThat(ColumnRoom.share(List.of(headed, text, text, text, FIXED)).getFirst())
                .isBetween(215, 219);
    }

    @Test
    void keepsColumnsWholeWhereOneHasToScrollAnyway() {
        ColumnRoom text = ColumnRoom.elastic(220, 90);
        assertThat(ColumnRoom.share(List.of(text, text, text, text, text, text, text)))
                .containsOnly(220);
    }
}
