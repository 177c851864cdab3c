package fundsdesk.crud.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import fundsdesk.crud.DetailPanels;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes the drawer beside a grid: the record, with a way to its own page and a way out. */
@org.springframework.stereotype.Component
final class Panels implements DetailPanels {

    private final RecordDetail.Parts parts;

    Panels(Workbench bench, Dialogs dialogs, DetailTabs tabs, Timeline timeline) {
        this.parts = new RecordDetail.Parts(bench, dialogs, tabs, timeline);
    }

    @Override
    public <T extends Stored> Component panel(
            Screen<T> screen, long id, @Nullable Instant asOf, Runnable changed, Runnable close) {
        Button closing = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> close.run());
        closing.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        closing.setAriaLabel(parts.bench().texts().of("dialog.close"));
        Div tools = new Div(new LinkTools(screen.key(), String.valueOf(id), asOf, true, parts.bench()), closing);
        tools.addClassName("tools");
        Div panel = new Div(new RecordDetail<>(screen, id, asOf, "", false, tools, changed, tab -> {}, parts));
        panel.addClassName("detail-panel");
        return panel;
    }
}
