package fundsdesk.crud;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers the way back on the screens that declared it. */
@Component
@Order(20)
final class RevertActions implements GenericActions {

    private final Saving saving;
    private final Tools tools;

    RevertActions(
            Saving saving,
            ObjectProvider<RecordHistory> history,
            ObjectProvider<Rows> rows,
            Texts texts,
            ObjectProvider<Formats> formats) {
        this.saving = saving;
        this.tools = new Tools(history, rows, texts, formats);
    }

    /** What the action reads and words the past with; found late, since reading itself knows the screens. */
    record Tools(
            ObjectProvider<RecordHistory> history,
            ObjectProvider<Rows> anyRows,
            Texts texts,
            ObjectProvider<Formats> anyFormats) {

        Rows rows() {
            return anyRows.getObject();
        }

        Formats formats() {
            return anyFormats.getObject();
        }
    }

    @Override
    public <T extends Stored> List<Action<T, ?>> of(Screen<T> screen) {
        return screen.declared().revertible ? List.of(new RevertRecord<>(screen, saving, tools)) : List.of();
    }
}
