package fundsdesk.crud.form;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import fundsdesk.crud.Row;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Over a record that changed while somebody looks at it (FW-16): says so, and shows it as it is now when asked; or at once
 * where he waits for what he just did to take effect.
 */
final class ChangedBanner<T extends Stored> extends Div {

    private final Screen<T> screen;
    private final long id;
    private final int version;
    private final Workbench bench;
    private final BooleanSupplier waiting;
    private final Runnable show;
    private @Nullable Registration live;

    /** @param waiting whether the reader waits for the change */
    ChangedBanner(Screen<T> screen, Row shown, BooleanSupplier waiting, Runnable show, Workbench bench) {
        this.screen = screen;
        this.id = shown.id();
        this.version = shown.version();
        this.waiting = waiting;
        this.show = show;
        this.bench = bench;
        addClassName("changed-banner");
        getElement().setAttribute("role", "status");
        Button now = new Button(bench.texts().of("detail.show-changed"), click -> show.run());
        now.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(new Span(bench.texts().of("detail.changed")), now);
        setVisible(false);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        live = bench.live().listen(event.getUI(), screen.entity(), this::changed);
        if (waiting.getAsBoolean()) {
            // It may have come between reading the record and listening.
            event.getUI().beforeClientResponse(this, attached -> changed(Set.of(id)));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (live != null) {
            live.remove();
        }
    }

    private void changed(Set<Long> ids) {
        if (!isVisible() && (ids.contains(id) || ids.contains(0L))) {
            Optional<Row> now = bench.rows().one(screen, id, List.of());
            boolean differs = now.isEmpty() || now.get().version() != version;
            if (differs && waiting.getAsBoolean()) {
                show.run();
            } else {
                setVisible(differs);
            }
        }
    }
}
