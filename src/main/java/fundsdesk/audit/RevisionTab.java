package fundsdesk.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.crud.DetailTab;
import fundsdesk.crud.Lookup;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one revision did to the records of every screen, field by field, as far as the reader may see them. */
@org.springframework.stereotype.Component
record RevisionTab(History history, Screens screens, Grants grants, Rows rows, ChangeViews views)
        implements DetailTab<TrailEntry> {

    /** Of each screen; the rest is on the tab of rows. */
    private static final int MOST = 50;

    @Override
    public Class<TrailEntry> entity() {
        return TrailEntry.class;
    }

    @Override
    public String key() {
        return "revision-changes";
    }

    @Override
    public int order() {
        return RELATED - 1;
    }

    @Override
    public Component content(Screen<? extends TrailEntry> screen, long revision) {
        Div all = new Div();
        all.addClassName("history");
        Set<Class<?>> told = new HashSet<>();
        List<History.Changed> changes = screens.all().stream()
                .filter(each -> rows.keepsPast(each)
                        && grants.allow(Acting.required(), each.readPermission())
                        && told.add(each.entity()))
                .flatMap(each -> history.in(each, revision, MOST).stream())
                .toList();
        Map<String, Lookup.Led> records = views.recordsOf(changes);
        // A record that the reader may not see now has no past for them either.
        changes.stream()
                .filter(change -> records.containsKey(ChangeViews.addressOf(change)))
                .forEach(change -> all.add(entry(change, records)));
        if (all.getComponentCount() == 0) {
            all.add(new Paragraph(views.texts().of("history.empty")));
        }
        return all;
    }

    private Component entry(History.Changed change, Map<String, Lookup.Led> records) {
        Div head = new Div(views.linkTo(change, records, "?tab=history"));
        head.addClassName("change-head");
        return new Div(
                head,
                views.tableOf(
                        change.screen(),
                        change.changes(),
                        views.texts().of("history.before"),
                        views.texts().of("history.after")));
    }
}
