package fundsdesk.reconciliation;

import com.vaadin.flow.component.Component;
import fundsdesk.access.Grants;
import fundsdesk.crud.DetailTab;
import fundsdesk.crud.Formats;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Texts;

/** What a run comes to, first on its page. */
@org.springframework.stereotype.Component
record SummaryTab(RunFigures figures, Texts texts, Formats formats, Grants grants)
        implements DetailTab<ReconciliationRun> {

    @Override
    public Class<ReconciliationRun> entity() {
        return ReconciliationRun.class;
    }

    @Override
    public String key() {
        return "reconciliation-summary";
    }

    @Override
    public int order() {
        return DETAILS - 1;
    }

    @Override
    public Component content(Screen<? extends ReconciliationRun> screen, long run) {
        return new SummaryView(run, this);
    }
}
