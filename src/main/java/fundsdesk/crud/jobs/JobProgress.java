package fundsdesk.crud.jobs;

import java.util.Optional;

/**
 * How far a job is, for whoever waits for it.
 *
 * @param id of the job
 * @param state whether it waits, runs or how it ended
 * @param done how much of it is done
 * @param total of how much; 0 while nobody knows
 * @param message how it ended, in words
 * @param result the file that it made
 */
public record JobProgress(
        long id, JobState state, long done, long total, Optional<String> message, Optional<JobResult> result) {}
