package fundsdesk.crud.remarks;

import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.crud.Row;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.rest.RecordFinder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells the remarks on a record to whoever may read the record. */
@RestController
class RemarkApi {

    private final RecordFinder finder;
    private final Grants grants;
    private final Remarks remarks;

    RemarkApi(RecordFinder finder, Grants grants, Remarks remarks) {
        this.finder = finder;
        this.grants = grants;
        this.remarks = remarks;
    }

    /** All of them, the oldest first. */
    record Thread(List<Said> rows) {}

    /**
     * One of them.
     *
     * @param answers the id of the remark that it answers; none for one that begins a thread
     */
    record Said(
            long id,
            Instant at,
            String by,
            String text,
            @Nullable Long answers) {
        static Said of(Remark remark) {
            return new Said(
                    remark.id(),
                    remark.createdAt(),
                    remark.createdBy(),
                    remark.words(),
                    remark.thread().orElse(null));
        }
    }

    @GetMapping("/api/v1/{screen:[a-z][a-z0-9-]*}/{id}/remarks")
    Thread of(@PathVariable("screen") String key, @PathVariable("id") String id) {
        Screen<?> screen = finder.screen(key);
        if (!grants.allow(Acting.required(), screen.readPermission())) {
            throw new Rows.NotGranted(screen);
        }
        Row row = finder.required(screen, id, List.of());
        return new Thread(remarks.of(Remark.subjectOf(screen.entity()), row.id()).stream()
                .map(Said::of)
                .toList());
    }
}
