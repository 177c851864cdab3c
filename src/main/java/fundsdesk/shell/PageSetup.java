package fundsdesk.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import fundsdesk.access.Preferences;
import fundsdesk.crud.Languages;
import fundsdesk.crud.Texts;
import org.springframework.stereotype.Component;

/** Gives each page the language, colours and density its reader chose, and words for when the connection is lost. */
@Component
class PageSetup implements VaadinServiceInitListener {

    private final Preferences preferences;
    private final Defects defects;
    private final Texts texts;

    PageSetup(Preferences preferences, Defects defects, Texts texts) {
        this.preferences = preferences;
        this.defects = defects;
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> open(opened.getUI()));
        event.getSource().addSessionInitListener(begun -> begun.getSession().setErrorHandler(defects));
        event.getSource().setSystemMessagesProvider(info -> messages());
    }

    /** Who chose nothing, or has not signed in yet, reads what their browser asks for. */
    private void open(UI ui) {
        ui.setLocale(Languages.nearest(VaadinRequest.getCurrent().getLocale()));
        apply(ui, preferences.current());
    }

    static void apply(UI ui, Preferences.Choice choice) {
        ui.setLocale(choice.language());
        // Browsers choose the shapes of characters, and screen readers the voice, by it.
        ui.getPage()
                .executeJs(
                        "document.documentElement.lang = $0", choice.language().toLanguageTag());
        ui.getPage()
                .setColorScheme(
                        switch (choice.scheme()) {
                            case SYSTEM -> ColorScheme.Value.SYSTEM;
                            case LIGHT -> ColorScheme.Value.LIGHT;
                            case DARK -> ColorScheme.Value.DARK;
                        });
        ui.getElement().setAttribute("data-density", choice.density().name().toLowerCase(java.util.Locale.ROOT));
    }

    private SystemMessages messages() {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.of("shell.session-ended"));
        messages.setSessionExpiredMessage(texts.of("shell.session-ended.explained"));
        messages.setInternalErrorCaption(texts.of("shell.defect"));
        messages.setInternalErrorMessage(texts.of("shell.defect.explained"));
        return messages;
    }
}
