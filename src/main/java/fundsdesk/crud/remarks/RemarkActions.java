package fundsdesk.crud.remarks;

import fundsdesk.crud.Action;
import fundsdesk.crud.GenericActions;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets every screen have remarks, for those whom a role allows it. */
@Component
@Order(10)
final class RemarkActions implements GenericActions {

    private final Remarks remarks;

    RemarkActions(Remarks remarks) {
        this.remarks = remarks;
    }

    @Override
    public <T extends Stored> List<Action<T, ?>> of(Screen<T> screen) {
        return List.of(new AddRemark<>(screen, remarks), new AnswerRemark<>(screen, remarks));
    }
}
