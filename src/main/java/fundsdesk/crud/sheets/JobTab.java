package fundsdesk.crud.sheets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import fundsdesk.crud.DetailTab;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;

/** How far a job is and what it made, on the job's own page: where whoever asked for it finds it again. */
@org.springframework.stereotype.Component
record JobTab(SheetTools tools) implements DetailTab<Stored> {

    @Override
    public Class<Stored> entity() {
        return Stored.class;
    }

    @Override
    public String key() {
        return "job";
    }

    @Override
    public int order() {
        return DETAILS - 1;
    }

    @Override
    public boolean isOffered(Screen<? extends Stored> screen) {
        return screen.key().equals("jobs");
    }

    @Override
    public Component content(Screen<? extends Stored> screen, long id) {
        return tools.jobs().progress(id).isPresent()
                ? new JobView(id, tools, ended -> {})
                : new Paragraph(tools.texts().of("job.of-another"));
    }
}
