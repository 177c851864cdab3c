package fundsdesk.crud.help;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.markdown.Markdown;
import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.crud.Formats;
import fundsdesk.crud.HelpPages;
import fundsdesk.crud.Meanings;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import java.util.Arrays;
import java.util.Optional;

/** The help of one screen at the side of the page: what it is for, its runbook, its statuses, and ways on. */
final class HelpPanel extends Dialog {

    private final Texts texts;
    private final Formats formats;
    private final Grants grants;
    private final Screens screens;
    private final Meanings meanings;

    HelpPanel(
            Screen<?> screen,
            HelpPages pages,
            Texts texts,
            Formats formats,
            Grants grants,
            Screens screens,
            Meanings meanings) {
        this.meanings = meanings;
        this.texts = texts;
        this.formats = formats;
        this.grants = grants;
        this.screens = screens;
        setModality(com.vaadin.flow.component.ModalityMode.MODELESS);
        setHeaderTitle(texts.of("help-page.title", texts.screen(screen)));
        addClassName("help-panel");
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        close.setAriaLabel(texts.of("dialog.close"));
        getHeader().add(close);
        add(new Markdown(pages.of(screen).orElseGet(() -> texts.of("help-page.nothing"))));
        statuses(screen).ifPresent(this::add);
        add(ways(screen));
    }

    private <T extends Stored> Optional<Component> statuses(Screen<T> screen) {
        return screen.declared()
                .status()
                .filter(status -> status.type().isEnum())
                .map(status -> {
                    DescriptionList list = new DescriptionList();
                    Arrays.stream(status.type().getEnumConstants())
                            .map(value -> (Enum<?>) value)
                            .forEach(value -> list.add(line(value)));
                    return new Div(new H3(texts.of("help-page.statuses")), list);
                });
    }

    private Component line(Enum<?> value) {
        DescriptionList.Description meaning =
                new DescriptionList.Description(meanings.of(value).orElse(""));
        return new Div(new DescriptionList.Term(formats.badge(value)), meaning);
    }

    /** On to every code there is; for configurators also to what they can change of the screen. */
    private Component ways(Screen<?> screen) {
        Div ways = new Div(new Anchor("code-centre", texts.of("screen.code-centre")));
        ways.addClassName("ways");
        addWay(ways, "wordings", "wordings?q=" + screen.key(), "help-page.words");
        addWay(ways, "approval-flows", "approval-flows?q=" + screen.key(), "help-page.approvals");
        return ways;
    }

    private void addWay(Div ways, String key, String address, String words) {
        screens.find(key)
                .filter(screen -> grants.allow(Acting.required(), screen.readPermission()))
                .ifPresent(screen -> ways.add(new Anchor(address, texts.of(words))));
    }
}
