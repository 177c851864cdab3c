package fundsdesk.crud.grid;

import com.vaadin.flow.component.button.Button;
import fundsdesk.crud.Filter;
import fundsdesk.crud.FixedView;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import java.util.function.Consumer;

/** Says why a grid shows nothing, and what would be there or how to see more. */
final class EmptyGrid<T extends Stored> {

    private final Screen<T> screen;
    private final Texts texts;
    private final RowTable<T> table;
    private final Consumer<GridState> go;

    /** @param go moves on to a state that shows more */
    EmptyGrid(Screen<T> screen, Texts texts, RowTable<T> table, Consumer<GridState> go) {
        this.screen = screen;
        this.texts = texts;
        this.table = table;
        this.go = go;
    }

    /** @param inForce the filters in words */
    void explain(GridState state, String inForce) {
        if (state.bin()) {
            table.explainEmptiness(texts.of("empty.bin"), "");
        } else if (state.isNarrowed()) {
            Button all = new Button(texts.of("grid.clear-all"), event -> go.accept(all(state)));
            table.explainEmptiness(texts.of("empty.filtered"), inForce, all);
        } else {
            table.explainEmptiness(title(state), sentence(state));
        }
    }

    /** What would be here; a part that happens to be empty says nothing about the rest. */
    private String sentence(GridState state) {
        FixedView part = state.tab();
        return part == null
                ? texts.firstOf(texts.of("empty.general"), "empty." + screen.key())
                : texts.firstOf("", "empty." + screen.key() + "." + part.key());
    }

    private String title(GridState state) {
        FixedView part = state.tab();
        if (part != null) {
            return texts.of("empty.part", ViewTabs.name(screen, part, texts));
        }
        String named = Texts.inSentence(texts.screen(screen));
        return texts.firstOf(texts.of("empty.title", named), "empty-title." + screen.key());
    }

    private static GridState all(GridState state) {
        return state.with(Filter.EVERYTHING).searching("");
    }
}
