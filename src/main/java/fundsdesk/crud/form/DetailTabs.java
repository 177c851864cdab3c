package fundsdesk.crud.form;

import com.vaadin.flow.component.Component;
import fundsdesk.access.Acting;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.DetailNotice;
import fundsdesk.crud.DetailTab;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tabs of a record: its details, the rows that refer to it, and what modules contribute. */
@org.springframework.stereotype.Component
final class DetailTabs {

    private final Workbench bench;
    private final Dialogs dialogs;
    private final List<DetailTab<?>> contributed;
    private final List<DetailNotice<?>> notices;

    DetailTabs(Workbench bench, Dialogs dialogs, List<DetailTab<?>> contributed, List<DetailNotice<?>> notices) {
        this.notices = notices;
        this.bench = bench;
        this.dialogs = dialogs;
        this.contributed = contributed;
    }

    /**
     * One tab.
     *
     * @param key in the address of the page
     * @param count of things in it, 0 for none to tell
     * @param content made when the tab is first opened
     */
    record Tab(String key, String label, long count, int order, Supplier<Component> content) {}

    /** What there is to say of the record before anything else. */
    <T extends Stored> List<Component> notices(Screen<T> screen, long id) {
        return notices.stream()
                .flatMap(notice -> said(notice, screen, id).stream())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Stored> Optional<Component> said(DetailNotice<?> notice, Screen<T> screen, long id) {
        return notice.entity().isAssignableFrom(screen.entity())
                ? ((DetailNotice<? super T>) notice).of(screen, id)
                : Optional.empty();
    }

    /** @param asOf the record as it was at that moment: only what is known of then; none for as it is */
    <T extends Stored> List<Tab> of(Screen<T> screen, long id, @Nullable Instant asOf) {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab(
                "details",
                bench.texts().of("tab.details"),
                0,
                DetailTab.DETAILS,
                () -> new DetailsTab(screen, id, asOf, bench)));
        bench.screens().all().stream()
                .filter(other -> bench.grants().allow(Acting.required(), other.readPermission()))
                .filter(other -> asOf == null || bench.rows().keepsPast(other))
                .forEach(other -> related(other, screen, id, asOf).forEach(tabs::add));
        if (asOf == null) {
            contributed.forEach(tab -> contributed(tab, screen, id).forEach(tabs::add));
        }
        tabs.sort(Comparator.comparingInt(Tab::order));
        return tabs;
    }

    private <R extends Stored, T extends Stored> Stream<Tab> related(
            Screen<R> other, Screen<T> screen, long id, @Nullable Instant asOf) {
        List<Attribute<R>> references = other.declared().tabOf().stream()
                .filter(reference -> reference.type().isAssignableFrom(screen.entity()))
                .filter(reference -> bench.rows().isReadable(other, reference.name()))
                .toList();
        return references.stream()
                .map(reference -> new Tab(
                        other.key(),
                        label(other, reference, references.size() > 1),
                        RelatedRows.count(other, reference, id, asOf, bench),
                        DetailTab.RELATED,
                        () -> new RelatedPart<>(other, reference, id, asOf, bench, dialogs)));
    }

    private <R extends Stored> String label(Screen<R> other, Attribute<R> reference, boolean ambiguous) {
        String rows = bench.texts().screen(other);
        return ambiguous ? rows + " (" + bench.texts().attribute(other, reference) + ")" : rows;
    }

    @SuppressWarnings("unchecked")
    private <T extends Stored> Stream<Tab> contributed(DetailTab<?> tab, Screen<T> screen, long id) {
        if (!tab.entity().isAssignableFrom(screen.entity())) {
            return Stream.empty();
        }
        DetailTab<? super T> fitting = (DetailTab<? super T>) tab;
        return fitting.isOffered(screen)
                ? Stream.of(new Tab(
                        tab.key(),
                        bench.texts().of("tab." + tab.key()),
                        fitting.count(screen, id),
                        tab.order(),
                        () -> fitting.content(screen, id)))
                : Stream.empty();
    }
}
