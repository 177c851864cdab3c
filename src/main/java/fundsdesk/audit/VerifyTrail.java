package fundsdesk.audit;

import fundsdesk.crud.NoInput;
import fundsdesk.crud.ScreenAction;
import fundsdesk.crud.Texts;
import fundsdesk.crud.jobs.Jobs;
import org.springframework.stereotype.Component;

/** Verifies the whole trail in the background: with the years it takes longer than anybody waits. */
@Component
final class VerifyTrail extends ScreenAction<TrailCheck, NoInput, VerifyTrail.Started> {

    /**
     * What goes on.
     *
     * @param job its id: the list of jobs tells how far it is
     */
    public record Started(long job) {}

    private final Jobs jobs;
    private final Texts texts;

    VerifyTrail(Jobs jobs, Texts texts) {
        super("verify", NoInput.class);
        this.jobs = jobs;
        this.texts = texts;
        primary();
    }

    @Override
    protected Started run(NoInput input) {
        return new Started(jobs.submit(VerifyTrailJob.KIND, texts.of("screen.trail-checks"), input));
    }
}
