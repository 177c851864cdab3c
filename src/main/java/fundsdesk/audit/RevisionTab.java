package fundsdesk.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.crud.DetailTab;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import java.util.HashSet;
import java.util.List;
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
        screens.all().stream()
                .filter(each -> rows.keepsPast(each)
                        && grants.allow(Acting.required(), each.readPermission())
                        && told.add(each.entity()))
                .forEach(each ->
                        visible(each, history.in(each, revision, MOST)).forEach(change -> all.add(entry(change))));
        if (all.getComponentCount() == 0) {
            all.add(new Paragraph(views.texts().of("history.empty")));
        }
        return all;
    }

    /** A record that the reader may not see now has no past for them either. */
    private List<History.Changed> visible(Screen<?> screen, List<History.Changed> changes) {
        return changes.stream()
                .filter(change -> rows.isVisible(screen, change.id()))
                .toList();
    }

    private Component entry(History.Changed change) {
        String words = views.texts().one(change.screen()) + " #" + change.id();
        Div head = new Div(new Anchor(change.screen().key() + "/" + change.id() + "?tab=history", words));
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
