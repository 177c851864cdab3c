package fundsdesk.crud.sheets;

import fundsdesk.crud.Actions;
import fundsdesk.crud.Desk;
import fundsdesk.crud.OutcomeWords;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Texts;
import fundsdesk.crud.UploadLimits;
import fundsdesk.crud.jobs.Jobs;
import org.springframework.stereotype.Component;

/** What menus and dialogs of files work with. */
@Component
record SheetTools(
        Screens screens,
        Actions actions,
        Desk desk,
        Jobs jobs,
        Texts texts,
        OutcomeWords words,
        UploadLimits uploads) {}
