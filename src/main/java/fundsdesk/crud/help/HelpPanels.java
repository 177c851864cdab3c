package fundsdesk.crud.help;

import fundsdesk.access.Grants;
import fundsdesk.crud.Formats;
import fundsdesk.crud.Help;
import fundsdesk.crud.HelpPages;
import fundsdesk.crud.Meanings;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Texts;
import org.springframework.stereotype.Component;

/** Makes the help panels. */
@Component
record HelpPanels(HelpPages pages, Texts texts, Formats formats, Grants grants, Screens screens, Meanings meanings)
        implements Help {

    @Override
    public void open(Screen<?> screen) {
        new HelpPanel(screen, pages, texts, formats, grants, screens, meanings).open();
    }
}
