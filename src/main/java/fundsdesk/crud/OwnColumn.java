package fundsdesk.crud;

import com.vaadin.flow.data.renderer.Renderer;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Draws the cells of one column of a grid. Heading, order, width, keyboard, export, REST and who may read what stay the
 * framework's: who sees an attribute masked gets the framework's cell, and this class never meets the value.
 *
 * <pre>{@code
 * @Component
 * final class OpenColumn extends OwnColumn<Branch, Boolean> {
 *     OpenColumn() {
 *         super(Branch_.open);
 *     }
 *
 *     @Override
 *     protected Renderer<Row> draw(Cell<Branch, Boolean> cell) {
 *         return LitRenderer.<Row>of("<b>${item.text}</b>").withProperty("text", cell::text);
 *     }
 * }
 * }</pre>
 *
 * @param <T> the entity
 * @param <V> the type of the attribute
 */
public abstract non-sealed class OwnColumn<T extends Stored, V extends @Nullable Object> extends OwnPart<T> {

    private Set<String> beside = Set.of();

    protected OwnColumn(SingularAttribute<? super T, V> attribute) {
        super(attribute);
    }

    /** Other attributes of the row that it draws with: they are read too, whether or not their columns are shown. */
    @SafeVarargs
    protected final void reads(SingularAttribute<? super T, ?>... attributes) {
        beside = Arrays.stream(attributes)
                .map(jakarta.persistence.metamodel.Attribute::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    public final Set<String> beside() {
        return beside;
    }

    /** How wide the column is in pixels unless somebody made it wider; 0 for as wide as its kind. */
    public int width() {
        return 0;
    }

    /**
     * How a cell looks. A {@code LitRenderer} rather than components, for a cell should cost no more than a text; with
     * words for whoever cannot see it.
     */
    protected abstract Renderer<Row> draw(Cell<T, V> cell);

    /** The renderer over cells that the framework reads. */
    @SuppressWarnings("unchecked")
    public final Renderer<Row> renderer(Cell<?, ?> cell) {
        return draw((Cell<T, V>) cell);
    }

    /**
     * What a cell may show.
     *
     * @param <T> the entity
     * @param <V> the type of the attribute
     */
    public interface Cell<T extends Stored, V extends @Nullable Object> {

        Optional<V> value(Row row);

        /** The value in words, as the framework says it; empty for none. */
        String text(Row row);

        /** What another attribute holds that {@link #reads} names; nothing where the reader may not see all of it. */
        <W> Optional<W> beside(Row row, SingularAttribute<? super T, W> attribute);
    }
}
