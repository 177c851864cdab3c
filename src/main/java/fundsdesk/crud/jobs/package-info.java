/**
 * Long work in the background (FW-14): progress, cancel, a result to fetch later, on whichever node is free.
 *
 * <p>A module that has such work offers a {@link fundsdesk.crud.jobs.JobHandler} as a bean and hands work in through
 * {@link fundsdesk.crud.jobs.Jobs}.
 */
@NullMarked
@NamedInterface("jobs")
package fundsdesk.crud.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
