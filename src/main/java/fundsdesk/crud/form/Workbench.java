package fundsdesk.crud.form;

import fundsdesk.access.Grants;
import fundsdesk.crud.Actions;
import fundsdesk.crud.DeniedReads;
import fundsdesk.crud.Desk;
import fundsdesk.crud.Differences;
import fundsdesk.crud.Formats;
import fundsdesk.crud.Forms;
import fundsdesk.crud.Inputs;
import fundsdesk.crud.Lookup;
import fundsdesk.crud.OutcomeWords;
import fundsdesk.crud.OwnParts;
import fundsdesk.crud.PastMoments;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import fundsdesk.crud.UploadLimits;
import fundsdesk.crud.Values;
import fundsdesk.crud.live.LiveChanges;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What forms, dialogs and details are made with. */
@Component
record Workbench(
        Screens screens,
        Actions actions,
        Grants grants,
        Desk desk,
        Rows rows,
        Differences differences,
        Forms forms,
        Inputs inputs,
        Values values,
        Texts texts,
        Formats formats,
        Lookup lookup,
        OutcomeWords words,
        DialogWords titles,
        UploadLimits uploads,
        PastMoments moments,
        LiveChanges live,
        DeniedReads deniedReads,
        OwnParts parts,
        java.util.List<fundsdesk.crud.FormPreview<?>> previews) {

    /** Where the reader finds the record: on the screen itself, else on the main one of its kind; on neither, nowhere. */
    <T extends Stored> Optional<Screen<?>> whereabouts(Screen<T> screen, long id) {
        return Stream.<Screen<?>>concat(Stream.of(screen), screens.of(screen.entity()).stream())
                .filter(each -> rows.isVisible(each, id))
                .findFirst();
    }
}
