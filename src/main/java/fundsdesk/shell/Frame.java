package fundsdesk.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.lumo.Lumo;

/** The page around everything: styles, name, push. */
@Push
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("fundsdesk.css")
public class Frame implements AppShellConfigurator {}
