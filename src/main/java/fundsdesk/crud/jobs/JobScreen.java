package fundsdesk.crud.jobs;

import fundsdesk.access.Grants;
import fundsdesk.access.Permission;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Text;
import org.springframework.stereotype.Component;

/** Everybody's own jobs; those of others only with a permission. */
@Component
final class JobScreen extends Screen<JobRun> {

    static final String KEY = "jobs";

    static final Permission OF_OTHERS = new Permission("JOBS_OF_OTHERS");

    JobScreen(Grants grants) {
        super(KEY, JobRun.class);
        columns(
                JobRun_.kind,
                JobRun_.subject,
                JobRun_.state,
                JobRun_.done,
                JobRun_.createdBy,
                JobRun_.createdAt,
                JobRun_.startedAt,
                JobRun_.endedAt,
                JobRun_.message,
                JobRun_.resultName);
        filters(JobRun_.kind, JobRun_.state, JobRun_.createdBy);
        search(JobRun_.subject);
        words(JobRun_.kind, String.class, kind -> Text.of("job." + kind));
        section("job", JobRun_.kind, JobRun_.subject, JobRun_.state, JobRun_.message, JobRun_.resultName);
        section("job", JobRun_.startedAt, JobRun_.endedAt, JobRun_.done, JobRun_.total, JobRun_.attempt);
        section("job-origin", JobRun_.person, JobRun_.address, JobRun_.input);
        label(JobRun_.subject);
        status(JobRun_.state);
        rowAccess(actor -> grants.allow(actor, OF_OTHERS)
                ? Filter.EVERYTHING
                : Filter.where("createdBy", Operator.EQ, actor.username()));
        readableWith(JobRun_.input, OF_OTHERS.code());
    }
}
