package fundsdesk.crud.form;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Call;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Ref;
import fundsdesk.crud.Rehearsal;
import fundsdesk.crud.Stored;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs one action on many records beside the page, or only tries it: one transaction and one result each. */
final class BatchRun<T extends Stored, I> implements Runnable {

    private final Call<T, I> call;
    private final List<Ref> records;
    private final boolean acceptWarnings;
    private final Map<Long, Integer> versions;
    private final Function<Call<T, I>, Rehearsal> step;
    private final Actor actor = Acting.required();
    private final Queue<Result> results = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;
    private volatile boolean ended;

    /** How it came out for one record, and what of it was seen to change. */
    record Result(Ref record, Outcome outcome, List<Rehearsal.Effect> effects) {}

    /**
     * @param versions that the records must still have; of a record that has none here, any will do
     * @param step does it, or tries it
     */
    BatchRun(
            Call<T, I> call,
            List<Ref> records,
            boolean acceptWarnings,
            Map<Long, Integer> versions,
            Function<Call<T, I>, Rehearsal> step) {
        this.call = call;
        this.records = records;
        this.acceptWarnings = acceptWarnings;
        this.versions = versions;
        this.step = step;
    }

    @Override
    public void run() {
        try {
            Acting.as(actor, this::each);
        } finally {
            ended = true;
        }
    }

    private void each() {
        for (Ref record : records) {
            if (stopped) {
                return;
            }
            Call<T, I> one = call.onRecord(record.id()).ifVersion(versions.get(record.id()));
            Rehearsal came = perform(one);
            results.add(new Result(record, came.outcome(), came.effects()));
        }
    }

    private Rehearsal perform(Call<T, I> one) {
        Rehearsal came = step.apply(one);
        return acceptWarnings
                        && came.outcome() instanceof Outcome.Unchecked unchecked
                        && !unchecked.checks().blocks()
                ? step.apply(one.acknowledging(unchecked.checks().checks().stream()
                        .map(Checklist.Check::name)
                        .collect(Collectors.toSet())))
                : came;
    }

    /** Ends after the record at hand. */
    void stop() {
        stopped = true;
    }

    boolean hasEnded() {
        return ended;
    }

    int total() {
        return records.size();
    }

    List<Result> results() {
        return List.copyOf(results);
    }
}
