package fundsdesk.guidance;

import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.access.Permission;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the pictures of guidelines to people at the desk, as the preview of a guideline needs them. */
@RestController
class ImageView {

    private final ImageContents images;
    private final Grants grants;

    ImageView(ImageContents images, Grants grants) {
        this.images = images;
        this.grants = grants;
    }

    @GetMapping("/guidance-images/{hash:[0-9a-f]{64}}.png")
    ResponseEntity<byte[]> image(@PathVariable String hash) {
        if (!grants.allow(Acting.required(), new Permission("GUIDANCE_IMAGES_READ"))) {
            return ResponseEntity.status(403).build();
        }
        return images.of(hash)
                .map(content -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.maxAge(java.time.Duration.ofDays(30))
                                .cachePrivate())
                        .body(content))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
