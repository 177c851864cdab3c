package fundsdesk.payouts;

import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Texts;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives out the exact bytes of files, never to be shown in place. */
@RestController
class TransferDownload {

    private final TransferDesk desk;
    private final Texts texts;

    TransferDownload(TransferDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    /** The address of a file, from the root of the desk. */
    static String addressOf(TransferFile file, TransferDesk.Purpose purpose) {
        return "download/transfers/" + file.number() + (purpose == TransferDesk.Purpose.REVIEW ? "/not-released" : "");
    }

    @GetMapping("/download/transfers/{number}")
    ResponseEntity<byte[]> download(@PathVariable("number") String number) {
        return saved(number, TransferDesk.Purpose.UPLOAD);
    }

    @GetMapping("/download/transfers/{number}/not-released")
    ResponseEntity<byte[]> lookAt(@PathVariable("number") String number) {
        return saved(number, TransferDesk.Purpose.REVIEW);
    }

    private ResponseEntity<byte[]> saved(String number, TransferDesk.Purpose purpose) {
        try {
            return desk.taken(number, purpose)
                    .map(TransferDownload::saved)
                    .orElseGet(() -> ResponseEntity.notFound().build());
        } catch (RefusedException late) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .cacheControl(CacheControl.noStore())
                    .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                    .body(texts.of(late.refusal().reason()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static ResponseEntity<byte[]> saved(TransferDesk.Taken file) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .headers(headers -> {
                    headers.setContentDisposition(ContentDisposition.attachment()
                            .filename(file.fileName())
                            .build());
                    headers.set("X-Content-Type-Options", "nosniff");
                })
                .body(file.content());
    }
}
