package fundsdesk.audit;

import fundsdesk.crud.NoInput;
import fundsdesk.crud.ScreenAction;
import org.springframework.stereotype.Component;

/** Verifies the whole trail and keeps what came of it, naming the first broken place. */
@Component
final class VerifyTrail extends ScreenAction<TrailCheck, NoInput, TrailCheck> {

    private final SealCheck seals;
    private final WitnessCheck witness;
    private final TrailChecks checks;

    VerifyTrail(SealCheck seals, WitnessCheck witness, TrailChecks checks) {
        super("verify", NoInput.class);
        this.seals = seals;
        this.witness = witness;
        this.checks = checks;
        primary();
    }

    @Override
    protected TrailCheck run(NoInput input) {
        return checks.save(new TrailCheck(seals.verify(), witness.differences(SealCheck.NAMED_AT_MOST)));
    }
}
