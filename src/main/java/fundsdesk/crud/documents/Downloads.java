package fundsdesk.crud.documents;

import fundsdesk.crud.Rows;
import fundsdesk.crud.Screens;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives documents out to those who may see the record they belong to, and never to be shown in place. */
@RestController
final class Downloads {

    private final AttachmentRecords records;
    private final AttachmentStore store;
    private final Screens screens;
    private final Rows rows;

    Downloads(AttachmentRecords records, AttachmentStore store, Screens screens, Rows rows) {
        this.records = records;
        this.store = store;
        this.screens = screens;
        this.rows = rows;
    }

    /** The address of a document, from the root of the desk. */
    static String addressOf(Attachment attachment) {
        return "download/documents/" + attachment.id();
    }

    @GetMapping("/download/documents/{id}")
    ResponseEntity<Resource> download(@PathVariable long id) throws IOException {
        Attachment attachment = records.find(id).filter(this::isVisible).orElse(null);
        if (attachment == null) {
            return ResponseEntity.notFound().build();
        }
        InputStream content = store.open(id);
        return ResponseEntity.ok()
                .headers(headers -> protect(headers, attachment))
                .cacheControl(CacheControl.noStore())
                .contentLength(attachment.size())
                .body(new InputStreamResource(content));
    }

    private boolean isVisible(Attachment attachment) {
        return screens.all().stream()
                .filter(screen -> Attachment.subjectOf(screen.entity()).equals(attachment.subject()))
                .anyMatch(screen -> rows.isVisible(screen, attachment.subjectId()));
    }

    /** Whatever is in it, the browser saves it and runs nothing of it. */
    private static void protect(HttpHeaders headers, Attachment attachment) {
        headers.setContentType(MediaType.parseMediaType(attachment.kind().mediaType()));
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(attachment.name(), StandardCharsets.UTF_8)
                .build());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "sandbox");
    }
}
