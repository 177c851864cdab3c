package fundsdesk.deposits;

import fundsdesk.crud.Checklist;
import fundsdesk.crud.Outcome;
import java.util.Optional;
import java.util.Set;

/** Reads from how an attempt at a reversal came out what has become of it, and what is to be done next. */
final class Recovery {

    /** The deposit's credit did not end well: reversing it is not offered. */
    static final String ABNORMAL = "deposit.credit-abnormal";

    private static final Set<String> SHORT = Set.of("reversal-available", "reversal-margin");
    private static final Set<String> HOPELESS =
            Set.of("ledger.not-reversible", "ledger.already-reversed", "ledger.key-reused", "ledger.hold-not-active");

    private Recovery() {}

    static AttemptOutcome became(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> AttemptOutcome.REVERSED;
            case Outcome.Awaiting awaiting -> AttemptOutcome.AWAITING;
            case Outcome.Invalid invalid -> AttemptOutcome.INCOMPLETE;
            case Outcome.Unchecked unchecked ->
                unchecked.checks().blocks() ? AttemptOutcome.BLOCKED : AttemptOutcome.UNACKNOWLEDGED;
            case Outcome.Refused refused -> isInDoubt(refused) ? AttemptOutcome.IN_DOUBT : AttemptOutcome.REFUSED;
            case Outcome.Failed failed -> failed.interrupted() ? AttemptOutcome.IN_DOUBT : AttemptOutcome.DEFECT;
            case Outcome.Denied denied -> AttemptOutcome.REFUSED;
            case Outcome.Missing missing -> AttemptOutcome.REFUSED;
            case Outcome.WrongState wrong -> AttemptOutcome.REFUSED;
            case Outcome.Conflict conflict -> AttemptOutcome.REFUSED;
        };
    }

    /** Nothing where the reversal did not fail: it was not complete, others are asked, somebody else was first. */
    static Optional<RecoveryStep> next(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Unchecked unchecked -> next(unchecked.checks());
            case Outcome.Refused refused -> Optional.of(next(refused));
            case Outcome.Failed failed ->
                Optional.of(failed.interrupted() ? RecoveryStep.ASK_LEDGER : RecoveryStep.ESCALATE);
            case Outcome.WrongState wrong ->
                wrong.code().equals(ABNORMAL) ? Optional.of(RecoveryStep.ESCALATE) : Optional.empty();
            case Outcome.Done done -> Optional.empty();
            case Outcome.Awaiting awaiting -> Optional.empty();
            case Outcome.Invalid invalid -> Optional.empty();
            case Outcome.Denied denied -> Optional.empty();
            case Outcome.Missing missing -> Optional.empty();
            case Outcome.Conflict conflict -> Optional.empty();
        };
    }

    private static Optional<RecoveryStep> next(Checklist checks) {
        if (!checks.blocks()) {
            return Optional.empty();
        }
        if (blocks(checks, Set.of("reversal-procedure"))) {
            return Optional.of(RecoveryStep.ESCALATE);
        }
        if (blocks(checks, SHORT)) {
            return Optional.of(RecoveryStep.FREEZE_AND_CONTACT);
        }
        return Optional.of(
                blocks(checks, Set.of("reversal-withdrawals"))
                        ? RecoveryStep.CLEAR_WITHDRAWALS
                        : RecoveryStep.TRY_AGAIN);
    }

    private static RecoveryStep next(Outcome.Refused refused) {
        if (isInDoubt(refused)) {
            return RecoveryStep.ASK_LEDGER;
        }
        if (refused.code().equals("ledger.insufficient-available")) {
            return RecoveryStep.FREEZE_AND_CONTACT;
        }
        return HOPELESS.contains(refused.code()) ? RecoveryStep.ESCALATE : RecoveryStep.TRY_AGAIN;
    }

    private static boolean isInDoubt(Outcome.Refused refused) {
        return refused.code().equals("ledger.in-doubt");
    }

    private static boolean blocks(Checklist checks, Set<String> names) {
        return checks.checks().stream()
                .anyMatch(check -> check.result() == Checklist.Result.BLOCK && names.contains(check.name()));
    }
}
