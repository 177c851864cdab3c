package fundsdesk.crud.form;

import fundsdesk.crud.Attribute;
import fundsdesk.crud.RecordHistory;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import fundsdesk.crud.TimelineEntry;
import fundsdesk.crud.TimelineSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The steps in a record's life: the revisions that moved one of the attributes its screen named, and what modules add. */
@Component("detailTimeline")
final class Timeline {

    private static final int MOST = 100;

    private final ObjectProvider<RecordHistory> history;
    private final List<TimelineSource<?>> sources;
    private final Texts texts;

    Timeline(ObjectProvider<RecordHistory> history, List<TimelineSource<?>> sources, Texts texts) {
        this.history = history;
        this.sources = sources;
        this.texts = texts;
    }

    /** Oldest first; empty where the screen declared no timeline. */
    <T extends Stored> List<TimelineEntry> of(Screen<T> screen, long id) {
        Set<String> steps =
                screen.declared().timeline().stream().map(Attribute::name).collect(Collectors.toSet());
        if (steps.isEmpty()) {
            return List.of();
        }
        List<TimelineEntry> entries = new ArrayList<>();
        history.ifAvailable(told -> told.of(screen, id, RecordHistory.NEWEST, MOST).stream()
                .flatMap(revision -> entry(screen, steps, revision).stream())
                .forEach(entries::add));
        sources.forEach(source -> entries.addAll(contributed(source, screen, id)));
        entries.sort(Comparator.comparing(TimelineEntry::ahead).thenComparing(TimelineEntry::at));
        return entries;
    }

    private Optional<TimelineEntry> entry(Screen<?> screen, Set<String> steps, RecordHistory.Revision revision) {
        Optional<RecordHistory.Change> status = revision.changes().stream()
                .filter(change -> steps.contains(change.field()) && change.after() != null)
                .reduce((first, second) -> isStatus(screen, first) ? first : second);
        return status.map(change -> new TimelineEntry(
                revision.at(),
                title(revision.action()),
                revision.user(),
                Optional.ofNullable(revision.reason())
                        .map(reason -> texts.reason(reason, revision.changes()))
                        .orElse(null),
                Objects.requireNonNull(change.after()),
                false));
    }

    private static boolean isStatus(Screen<?> screen, RecordHistory.Change change) {
        return screen.declared()
                .status()
                .map(status -> status.name().equals(change.field()))
                .orElse(false);
    }

    /** {@code deposit-reviews.approve} as "Approved" where the bundles say so. */
    private String title(String action) {
        String verb = action.substring(action.lastIndexOf('.') + 1);
        return texts.firstOf(Texts.words(verb), "timeline." + action, "timeline." + verb);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Stored> List<TimelineEntry> contributed(
            TimelineSource<?> source, Screen<T> screen, long id) {
        return source.entity().isAssignableFrom(screen.entity())
                ? ((TimelineSource<? super T>) source).of(screen, id)
                : List.of();
    }
}
