package fundsdesk.crud;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words what a call would change, for whoever looks: what they may not read is left out, what they see masked stays so. */
@Component
public final class Differences {

    private final Rows rows;
    private final Texts texts;

    Differences(Rows rows, Texts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    /** One attribute under its label. */
    public record Line(
            String label, @Nullable Object before, @Nullable Object after) {}

    /** The effects as lines of a table. */
    public List<Line> lines(Screen<?> screen, List<Rehearsal.Effect> effects) {
        return effects.stream()
                .filter(effect -> rows.isReadable(screen, effect.attribute()))
                .map(effect -> line(screen, effect.attribute(), effect.before(), effect.after()))
                .toList();
    }

    /** The effects with their values as they may be told. */
    public List<Rehearsal.Effect> told(Screen<?> screen, List<Rehearsal.Effect> effects) {
        return effects.stream()
                .filter(effect -> rows.isReadable(screen, effect.attribute()))
                .map(effect -> rows.isMasked(screen, effect.attribute())
                        ? new Rehearsal.Effect(
                                effect.attribute(), Rows.mask(effect.before()), Rows.mask(effect.after()))
                        : effect)
                .toList();
    }

    /** One line; of many values only those that come or go: nobody finds them among a hundred that stay. */
    public Line line(Screen<?> screen, String name, @Nullable Object before, @Nullable Object after) {
        if (before instanceof Collection<?> had && after instanceof Collection<?> gets) {
            return line(screen, name, without(had, gets), without(gets, had), false);
        }
        return line(screen, name, before, after, rows.isMasked(screen, name));
    }

    private static List<Object> without(Collection<?> many, Collection<?> others) {
        return many.stream()
                .<Object>map(each -> each)
                .filter(each -> others.stream().noneMatch(other -> Changes.same(each, other)))
                .toList();
    }

    private Line line(Screen<?> screen, String name, @Nullable Object before, @Nullable Object after, boolean masked) {
        Attribute<?> attribute = screen.declared().required(name);
        return new Line(
                texts.attribute(screen, attribute),
                masked ? Rows.mask(before) : said(attribute, before),
                masked ? Rows.mask(after) : said(attribute, after));
    }

    private @Nullable Object said(Attribute<?> attribute, @Nullable Object value) {
        return attribute.words(value).<Object>map(texts::of).orElse(value);
    }
}
