package fundsdesk.crud.sheets;

import fundsdesk.crud.FilterCodec;
import fundsdesk.crud.Texts;
import fundsdesk.crud.jobs.Jobs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the actions of imports work with. */
@Component
record ImportDesk(ObjectProvider<Jobs> jobs, ImportRuns runs, ImportLimits limits, Texts texts, FilterCodec filters) {}
