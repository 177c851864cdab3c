package fundsdesk.payouts;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives out released files, never to be shown in place. */
@RestController
class TransferDownload {

    private final TransferDesk desk;

    TransferDownload(TransferDesk desk) {
        this.desk = desk;
    }

    /** The address of a file, from the root of the desk. */
    static String addressOf(TransferFile file) {
        return "download/transfers/" + file.number();
    }

    @GetMapping("/download/transfers/{number}")
    ResponseEntity<byte[]> download(@PathVariable("number") String number) {
        return desk.taken(number)
                .map(TransferDownload::saved)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> saved(TransferDesk.Released file) {
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
