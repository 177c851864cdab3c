package fundsdesk.crud.form;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Call;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.Desk;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Ref;
import fundsdesk.crud.Stored;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Runs one action on many records beside the page: one transaction and one result each. */
final class BatchRun<T extends Stored, I> implements Runnable {

    private final Call<T, I> call;
    private final List<Ref> records;
    private final boolean acceptWarnings;
    private final Desk desk;
    private final Actor actor = Acting.required();
    private final Queue<Result> results = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;
    private volatile boolean ended;

    /** How it came out for one record. */
    record Result(Ref record, Outcome outcome) {}

    BatchRun(Call<T, I> call, List<Ref> records, boolean acceptWarnings, Desk desk) {
        this.call = call;
        this.records = records;
        this.acceptWarnings = acceptWarnings;
        this.desk = desk;
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
            results.add(new Result(record, perform(call.onRecord(record.id()))));
        }
    }

    private Outcome perform(Call<T, I> one) {
        Outcome outcome = desk.perform(one);
        return acceptWarnings
                        && outcome instanceof Outcome.Unchecked unchecked
                        && !unchecked.checks().blocks()
                ? desk.perform(one.acknowledging(unchecked.checks().checks().stream()
                        .map(Checklist.Check::name)
                        .collect(Collectors.toSet())))
                : outcome;
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
