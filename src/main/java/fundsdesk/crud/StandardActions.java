package fundsdesk.crud;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the standard actions that a screen declared. */
@Component
@Order(0)
final class StandardActions implements GenericActions {

    private final Records records;
    private final Saving saving;
    private final FormDocuments documents;
    private final java.time.Clock clock;
    private final Usages usages;

    StandardActions(Records records, Saving saving, FormDocuments documents, java.time.Clock clock, Usages usages) {
        this.usages = usages;
        this.records = records;
        this.saving = saving;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public <T extends Stored> List<Action<T, ?>> of(Screen<T> screen) {
        List<Action<T, ?>> actions = new ArrayList<>();
        for (Screen.Standard each : screen.declared().standard) {
            Action<T, ?> action = make(screen, each);
            if (screen.declared().rules().stepsUp) {
                action.stepUp();
            }
            actions.add(action);
        }
        return actions;
    }

    private <T extends Stored> Action<T, ?> make(Screen<T> screen, Screen.Standard standard) {
        return switch (standard) {
            case CREATE -> new CreateRecord<>(screen, records, saving, documents);
            case EDIT -> new EditRecord<>(screen, saving, documents);
            case DELETE -> new DeleteRecord<>(screen, clock, usages);
            case RESTORE -> new RestoreRecord<>(screen, saving);
            case COPY -> new CopyRecord<>(screen, records, saving);
        };
    }
}
