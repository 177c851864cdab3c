package fundsdesk.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** The page around everything: styles, name, icon, push. */
@Push
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("css/tokens.css")
@StyleSheet("css/controls.css")
@StyleSheet("css/frame.css")
@StyleSheet("css/start.css")
@StyleSheet("css/grid.css")
@StyleSheet("css/form.css")
@StyleSheet("css/sheets.css")
@StyleSheet("css/audit.css")
@StyleSheet("css/deposits.css")
@StyleSheet("css/guide.css")
@StyleSheet("css/users.css")
@StyleSheet("css/link.css")
@StyleSheet("css/reconciliation.css")
@Viewport("width=device-width, initial-scale=1")
public class Frame implements AppShellConfigurator {

    /** Before the router of the browser listens: a Back that only closes a dialog is no navigation. */
    private static final String FIRST_TO_HEAR_BACK =
            "window.addEventListener('popstate', (event) => window.fundsdeskLeave?.moved(event));";

    @Override
    public void configurePage(AppShellSettings page) {
        page.setPageTitle("Fundsdesk");
        page.addLink("icon", "icons/fundsdesk.svg");
        page.addMetaTag("referrer", "same-origin");
        page.addInlineWithContents(Inline.Position.PREPEND, FIRST_TO_HEAR_BACK, Inline.Wrapping.JAVASCRIPT);
    }
}
