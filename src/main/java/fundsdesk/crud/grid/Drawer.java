package fundsdesk.crud.grid;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import com.vaadin.flow.component.splitlayout.SplitLayoutVariant;

/** The grid on the left and, while a record is open, its detail on the right; how wide, the reader decides. */
final class Drawer extends SplitLayout {

    private double position = 58;

    Drawer(Component main) {
        super(Orientation.HORIZONTAL);
        addClassName("grid-drawer");
        addThemeVariants(SplitLayoutVariant.LUMO_MINIMAL);
        setSizeFull();
        addToPrimary(main);
        addSplitterDragEndListener(event -> {
            if (event.getSource().getSplitterPosition() != null) {
                position = event.getSource().getSplitterPosition();
            }
        });
        close();
    }

    void open(Component detail) {
        Div side = new Div(detail);
        side.addClassName("drawer-side");
        clearSide();
        addToSecondary(side);
        setSplitterPosition(position);
        removeClassName("closed");
    }

    void close() {
        clearSide();
        addClassName("closed");
        setSplitterPosition(100);
    }

    boolean isOpen() {
        return getSecondaryComponent() != null;
    }

    private void clearSide() {
        if (getSecondaryComponent() != null) {
            remove(getSecondaryComponent());
        }
    }
}
