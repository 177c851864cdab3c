package fundsdesk.crud.grid;

import fundsdesk.access.Grants;
import fundsdesk.access.Preferences;
import fundsdesk.crud.ActionDialogs;
import fundsdesk.crud.Actions;
import fundsdesk.crud.DeniedReads;
import fundsdesk.crud.Desk;
import fundsdesk.crud.DetailPanels;
import fundsdesk.crud.FilterCodec;
import fundsdesk.crud.Formats;
import fundsdesk.crud.Help;
import fundsdesk.crud.Lookup;
import fundsdesk.crud.OwnParts;
import fundsdesk.crud.PastMoments;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Texts;
import fundsdesk.crud.Values;
import fundsdesk.crud.live.LiveChanges;
import fundsdesk.crud.sheets.ExportMenus;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the parts of a grid page work with. */
@Component
record GridTools(
        Screens screens,
        Rows rows,
        Desk desk,
        Actions actions,
        Grants grants,
        Texts texts,
        Formats formats,
        Values values,
        FilterCodec codec,
        Clock clock,
        SortStatistics statistics,
        GridAddress address,
        GridLayouts layouts,
        SavedViews views,
        Lookup lookup,
        OwnParts parts,
        LiveChanges live,
        PastMoments moments,
        ExportMenus exports,
        Help help,
        DeniedReads deniedReads,
        ObjectProvider<Preferences> preferences,
        ObjectProvider<ActionDialogs> dialogs,
        ObjectProvider<DetailPanels> details) {}
