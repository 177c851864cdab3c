package fundsdesk.crud.sheets;

import fundsdesk.access.Permission;
import fundsdesk.crud.Action;
import fundsdesk.crud.GenericActions;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import fundsdesk.crud.jobs.Jobs;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets every screen be exported, for those whom a role allows it. */
@Component
@Order(30)
final class ExportActions implements GenericActions {

    private final ExportOrders orders;
    private final ObjectProvider<Jobs> jobs;
    private final Texts texts;

    ExportActions(ExportOrders orders, ObjectProvider<Jobs> jobs, Texts texts) {
        this.orders = orders;
        this.jobs = jobs;
        this.texts = texts;
    }

    @Override
    public <T extends Stored> List<Action<T, ?>> of(Screen<T> screen) {
        return List.of(new ExportRows<>(screen, orders, jobs, texts));
    }

    static Permission permission(Screen<?> screen) {
        return Permission.of(screen.key(), ExportRows.NAME);
    }
}
