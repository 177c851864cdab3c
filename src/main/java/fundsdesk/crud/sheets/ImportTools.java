package fundsdesk.crud.sheets;

import fundsdesk.crud.Lookup;
import fundsdesk.crud.NewRecords;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Texts;
import fundsdesk.crud.Writes;
import org.springframework.stereotype.Component;

/** What trials and imports work with. */
@Component
record ImportTools(
        Screens screens,
        ImportColumns columns,
        CellValues cells,
        Lookup lookup,
        Rows rows,
        NewRecords newRecords,
        Writes writes,
        ImportRuns runs,
        ImportLimits limits,
        fundsdesk.crud.Formats formats,
        Texts texts) {}
