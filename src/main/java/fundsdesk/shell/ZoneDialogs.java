package fundsdesk.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import fundsdesk.access.Preferences.Choice;
import fundsdesk.crud.Texts;
import fundsdesk.users.UserPreferences;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks in which zone somebody wants to see times. */
@Component
class ZoneDialogs {

    private final UserPreferences preferences;
    private final Texts texts;
    private final Clock clock;

    ZoneDialogs(UserPreferences preferences, Texts texts, Clock clock) {
        this.preferences = preferences;
        this.texts = texts;
        this.clock = clock;
    }

    void open() {
        Choice now = preferences.current();
        ComboBox<ZoneId> zone = new ComboBox<>(texts.of("shell.zone.label"));
        zone.setItems(zones());
        zone.setItemLabelGenerator(
                each -> each.getId() + "  UTC" + each.getRules().getOffset(clock.instant()));
        zone.setValue(now.zone());
        zone.setWidthFull();
        Dialog dialog = new Dialog(texts.of("shell.zone.title"), zone);
        dialog.setWidth("26rem");
        Button save = new Button(texts.of("shell.save"), pressed -> {
            if (zone.getValue() != null) {
                preferences.choose(now.with(zone.getValue()));
                UI.getCurrent().getPage().reload();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(texts.of("shell.cancel"), pressed -> dialog.close()), save);
        dialog.open();
        zone.focus();
    }

    private static List<ZoneId> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .map(ZoneId::of)
                .toList();
    }
}
