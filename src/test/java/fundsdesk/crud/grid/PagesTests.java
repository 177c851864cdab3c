package fundsdesk.crud.grid;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.crud.Row;
import fundsdesk.crud.RowKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("FW-04")
class PagesTests {

    /** Rows 0, 1, 2, ... whose id is their place; notes what it cost to read them. */
    private static final class Numbers implements Places {
        private final long size;
        private final boolean guesses;
        private long walked;
        private int reads;

        Numbers(long size, boolean guesses) {
            this.size = size;
            this.guesses = guesses;
        }

        @Override
        public List<Row> rows(Optional<RowKey> from, Way way, int limit) {
            reads++;
            long first = from.map(place -> way == Way.FORWARDS ? place.id() + 1 : place.id() - 1)
                    .orElse(way == Way.FORWARDS ? 0 : size - 1);
            LongStream ids = way == Way.FORWARDS
                    ? LongStream.range(first, Math.min(size, first + limit))
                    : LongStream.iterate(first, id -> id - 1).limit(Math.min(limit, first + 1));
            return ids.mapToObj(PagesTests::row).toList();
        }

        @Override
        public Optional<RowKey> walk(Optional<RowKey> from, Way way, int steps) {
            walked += steps;
            long start = from.map(RowKey::id).orElse(way == Way.FORWARDS ? -1 : size);
            long at = way == Way.FORWARDS ? start + steps : start - steps;
            return at < 0 || at >= size ? Optional.empty() : Optional.of(new RowKey(null, at));
        }

        @Override
        public RowKey placeOf(Row row) {
            return new RowKey(null, row.id());
        }

        @Override
        public Optional<RowKey> guess(double part) {
            // One part in a thousand off, as statistics are.
            return guesses ? Optional.of(new RowKey(null, Math.round(part * size * 1.001))) : Optional.empty();
        }
    }

    private static Row row(long id) {
        return new Row(id, 0, List.of(), new Object[0]);
    }

    private static List<Long> ids(List<Row> page) {
        return page.stream().map(Row::id).toList();
    }

    private static List<Long> range(long from, long to) {
        return LongStream.range(from, to).boxed().toList();
    }

    @Test
    void readsTheNextPageFromTheLastRowWithoutWalking() {
        Numbers numbers = new Numbers(10_000_000, true);
        Pages pages = new Pages(numbers, 10_000_000, false);
        for (long offset = 0; offset < 5_000; offset += 50) {
            assertThat(ids(pages.page(offset, 50))).isEqualTo(range(offset, offset + 50));
        }
        assertThat(numbers.walked).isZero();
    }

    @Test
    void readsBackwardsFromTheEnd() {
        Numbers numbers = new Numbers(10_000_000, true);
        Pages pages = new Pages(numbers, 10_000_000, false);
        assertThat(ids(pages.page(9_999_950, 50))).isEqualTo(range(9_999_950, 10_000_000));
        assertThat(ids(pages.page(9_999_900, 50))).isEqualTo(range(9_999_900, 9_999_950));
        assertThat(numbers.walked).isZero();
    }

    @Test
    void walksANearJumpExactly() {
        Numbers numbers = new Numbers(10_000_000, true);
        Pages pages = new Pages(numbers, 10_000_000, false);
        assertThat(ids(pages.page(15_000, 50))).isEqualTo(range(15_000, 15_050));
        assertThat(numbers.walked).isEqualTo(15_000);
    }

    @Test
    void guessesAFarJumpAndStaysConsistentAroundIt() {
        Numbers numbers = new Numbers(10_000_000, true);
        Pages pages = new Pages(numbers, 10_000_000, false);
        long first = pages.page(5_000_000, 50).getFirst().id();
        assertThat(first).isBetween(4_990_000L, 5_010_000L);
        assertThat(ids(pages.page(5_000_050, 50))).isEqualTo(range(first + 50, first + 100));
        assertThat(ids(pages.page(4_999_950, 50))).isEqualTo(range(first - 50, first));
        assertThat(numbers.walked).isZero();
    }

    @Test
    void walksFarOnlyWhenNothingIsKnownOfTheDistribution() {
        Numbers numbers = new Numbers(100_000, false);
        Pages pages = new Pages(numbers, 100_000, false);
        assertThat(ids(pages.page(70_000, 50))).isEqualTo(range(70_000, 70_050));
        assertThat(numbers.walked).as("from the end, which is nearer").isLessThan(30_000);
    }

    @Test
    void meetsAnEndThatComesBeforeTheEstimate() {
        Pages pages = new Pages(new Numbers(120, false), 200, false);
        pages.page(0, 50);
        pages.page(50, 50);
        assertThat(ids(pages.page(100, 50))).isEqualTo(range(100, 120));
        assertThat(pages.count()).isEqualTo(120);
        assertThat(pages.page(150, 50)).isEmpty();
    }

    @Test
    void movesAnOpenEndOnUntilItIsMet() {
        Pages pages = new Pages(new Numbers(10_120, false), 10_000, true);
        assertThat(ids(pages.page(9_950, 50))).isEqualTo(range(9_950, 10_000));
        assertThat(pages.count()).isGreaterThan(10_000);
        pages.page(10_000, 50);
        pages.page(10_050, 50);
        assertThat(ids(pages.page(10_100, 50))).isEqualTo(range(10_100, 10_120));
        assertThat(pages.count()).isEqualTo(10_120);
    }

    @Test
    void showsTheLastRowsAtTheEndWhateverTheEstimate() {
        Pages pages = new Pages(new Numbers(1_300_000, true), 1_000_000, false);
        assertThat(ids(pages.page(999_950, 50))).isEqualTo(range(1_299_950, 1_300_000));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void showsTheRightRowsInWhateverOrderItIsAsked(long seed) {
        Random random = new Random(seed);
        Pages pages = new Pages(new Numbers(9_000, true), 9_000, false);
        for (int i = 0; i < 500; i++) {
            long offset = random.nextLong(9_000);
            int limit = 1 + random.nextInt(150);
            assertThat(ids(pages.page(offset, limit))).isEqualTo(range(offset, Math.min(9_000, offset + limit)));
        }
    }

    @Test
    void neverLeavesARowOutBetweenNeighbouringPages() {
        Numbers numbers = new Numbers(2_000_000, true);
        Pages pages = new Pages(numbers, 2_000_000, false);
        // Two guesses whose errors differ, then a walk from the one into the other.
        pages.page(1_000_000, 50);
        pages.page(1_030_000, 50);
        List<Long> seen = new ArrayList<>();
        for (long offset = 1_000_000; offset < 1_040_000; offset += 50) {
            seen.addAll(ids(pages.page(offset, 50)));
        }
        assertThat(seen).isEqualTo(range(seen.getFirst(), seen.getFirst() + 40_000));
    }
}
