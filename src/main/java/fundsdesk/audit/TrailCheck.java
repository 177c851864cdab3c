package fundsdesk.audit;

import fundsdesk.crud.LongText;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Tone;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** One verification of the trail: every seal against what it covers, and the witness against the revisions. */
@Entity
@Audited
@Table(name = "trail_checks")
class TrailCheck extends Stored {

    @Enumerated(EnumType.STRING)
    private Result result = Result.INTACT;

    private long seals;
    private long transactions;
    private long records;
    private long unsealed;
    private BigDecimal seconds = BigDecimal.ZERO;
    private long differences;
    private @Nullable String firstBroken;

    @LongText
    private @Nullable String findings;

    protected TrailCheck() {}

    TrailCheck(Verification verification, List<Difference> differences) {
        seals = verification.seals();
        transactions = verification.transactions();
        records = verification.records();
        unsealed = verification.unsealed();
        seconds = BigDecimal.valueOf(verification.took().toMillis(), 3);
        this.differences = differences.size();
        List<String> words = Stream.concat(
                        verification.broken().stream().map(Broken::words),
                        differences.stream().map(Difference::words))
                .toList();
        if (!words.isEmpty()) {
            result = Result.BROKEN;
            firstBroken = words.getFirst();
            findings = words.stream().collect(Collectors.joining("\n"));
        }
    }

    Result result() {
        return result;
    }

    @Nullable
    String firstBroken() {
        return firstBroken;
    }

    @Nullable
    String findings() {
        return findings;
    }

    /** Whether the trail was as it was written. */
    enum Result implements Tone.Toned {
        INTACT(Tone.DONE),
        BROKEN(Tone.FAILED);

        private final Tone tone;

        Result(Tone tone) {
            this.tone = tone;
        }

        @Override
        public Tone tone() {
            return tone;
        }
    }
}
