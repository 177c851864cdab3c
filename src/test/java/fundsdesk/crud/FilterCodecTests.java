package fundsdesk.crud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fundsdesk.sample.DeskTest;
import fundsdesk.sample.Parcel;
import fundsdesk.sample.ParcelScreen;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
@Tag("FW-05")
class FilterCodecTests {

    @Autowired
    private FilterCodec codec;

    @Autowired
    private ParcelScreen parcels;

    @Test
    void readsValuesAsTheirAttributesAre() {
        assertThat(codec.parse(parcels, "status:eq:SENT"))
                .isEqualTo(Filter.where("status", Operator.EQ, Parcel.Status.SENT));
        assertThat(codec.parse(parcels, "status:eq:2"))
                .isEqualTo(Filter.where("status", Operator.EQ, Parcel.Status.SENT));
        assertThat(codec.parse(parcels, "fee:ge:1000.50"))
                .isEqualTo(Filter.where("fee", Operator.GE, new BigDecimal("1000.50")));
        assertThat(codec.parse(parcels, "dueDate:lt:2026-11-20"))
                .isEqualTo(Filter.where("dueDate", Operator.LT, LocalDate.of(2026, 11, 20)));
        assertThat(codec.parse(parcels, "createdAt:gt:2026-11-20T06:30:00Z"))
                .isEqualTo(Filter.where("createdAt", Operator.GT, Instant.parse("2026-11-20T06:30:00Z")));
        assertThat(codec.parse(parcels, "fragile:eq:true")).isEqualTo(Filter.where("fragile", Operator.EQ, true));
        assertThat(codec.parse(parcels, "depot:isnull:true")).isEqualTo(Filter.where("depot", Operator.ISNULL, true));
    }

    @Test
    void readsAListAtItsCommas() {
        assertThat(codec.parse(parcels, "status:in:READY,SENT"))
                .isEqualTo(Filter.where("status", Operator.IN, Parcel.Status.READY, Parcel.Status.SENT));
        assertThat(codec.parse(parcels, "number:in:A\\,1,B"))
                .isEqualTo(Filter.where("number", Operator.IN, "A,1", "B"));
        assertThat(codec.parse(parcels, codec.write(Filter.where("number", Operator.IN, ""))))
                .isEqualTo(Filter.where("number", Operator.IN, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status:in:READY,LOST",
                "number:contains:a:b, c & d",
                "number:contains:\\(x\\)\\;\\\\",
                "any(status:eq:LOST;all(fee:ge:1000;dueDate:isnull:false))",
                "all(search(Chan \\(Tai Man\\));any(number:starts:P;fragile:eq:true))",
                "any()",
                "marks:contains:KEEP_DRY"
            })
    void writesWhatItReads(String text) {
        assertThat(codec.write(codec.parse(parcels, text))).isEqualTo(text);
    }

    @Test
    void joinsSeveralTextsByAnd() {
        Filter filter = codec.parse(parcels, List.of("status:eq:LOST", "fee:gt:1", "any(fee:lt:5;pieces:eq:2)"));
        assertThat(codec.writeParts(filter)).containsExactly("status:eq:LOST", "fee:gt:1", "any(fee:lt:5;pieces:eq:2)");
        assertThat(codec.writeParts(Filter.EVERYTHING)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour:eq:red           | There is no attribute \"colour\" to filter by.",
                "status:like:SENT        | There is no operator \"like\".",
                "status:gt:SENT          | \"status\" cannot be filtered with \"gt\".",
                "status:eq:BROKEN        | \"BROKEN\" is not a value of status.",
                "fee:ge:much             | \"much\" is not a value of fee.",
                "depot:eq:no-such        | \"no-such\" is not a value of depot.",
                "depot:isnull:maybe      | \"maybe\" is not a value of depot.",
                "status                  | The filter \"status\" cannot be read. It should look like"
                        + " attribute:operator:value."
            })
    void namesWhatIsWrong(String text, String sentence, @Autowired Texts texts) {
        assertThatExceptionOfType(BadFilter.class)
                .isThrownBy(() -> codec.parse(parcels, text))
                .satisfies(bad -> assertThat(texts.of(bad.text())).isEqualTo(sentence));
    }

    @Test
    void refusesWhatNobodyWouldBuild() {
        String deep = "any(".repeat(5_000) + "status:eq:LOST" + ")".repeat(5_000);
        assertThatExceptionOfType(BadFilter.class).isThrownBy(() -> codec.parse(parcels, deep));
        assertThatExceptionOfType(BadFilter.class).isThrownBy(() -> codec.parse(parcels, "any(".repeat(8) + "x"));
        String eight = "all(".repeat(8) + "status:eq:LOST" + ")".repeat(8);
        assertThatExceptionOfType(BadFilter.class).isThrownBy(() -> codec.parse(parcels, eight));
    }
}
