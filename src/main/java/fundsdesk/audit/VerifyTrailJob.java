package fundsdesk.audit;

import fundsdesk.crud.ChangeNote;
import fundsdesk.crud.NoInput;
import fundsdesk.crud.Texts;
import fundsdesk.crud.jobs.JobContext;
import fundsdesk.crud.jobs.JobHandler;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Verifies the whole trail and keeps what came of it, naming the first broken place; can be begun again. */
@Component
class VerifyTrailJob implements JobHandler<NoInput> {

    static final String KIND = "verify-trail";

    private final SealCheck seals;
    private final WitnessCheck witness;
    private final TrailChecks checks;
    private final TransactionTemplate transaction;
    private final Texts texts;

    VerifyTrailJob(
            SealCheck seals, WitnessCheck witness, TrailChecks checks, TransactionTemplate transaction, Texts texts) {
        this.seals = seals;
        this.witness = witness;
        this.checks = checks;
        this.transaction = transaction;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<NoInput> input() {
        return NoInput.class;
    }

    @Override
    public boolean resumes() {
        return true;
    }

    /** The chain counts half, the tables the other half. */
    @Override
    public void run(JobContext context, NoInput input) throws Exception {
        context.total(200);
        Verification verification = seals.verify((done, total) -> context.done(100 * done / Math.max(1, total)));
        var differences =
                witness.differences(SealCheck.NAMED_AT_MOST, (done, total) -> context.done(100 + 100 * done / total));
        TrailCheck check = new TrailCheck(verification, differences);
        var unused =
                ChangeNote.of("trail-checks.verify").during(() -> transaction.execute(status -> checks.save(check)));
        String findings = check.findings();
        if (findings != null) {
            try (OutputStream file = context.result("verification.txt", "text/plain; charset=utf-8")) {
                file.write(findings.getBytes(StandardCharsets.UTF_8));
            }
        }
        context.message(
                check.result() == TrailCheck.Result.INTACT
                        ? texts.of("verification.intact", verification.seals(), verification.records())
                        : texts.of("verification.broken", Objects.requireNonNull(check.firstBroken())));
    }
}
