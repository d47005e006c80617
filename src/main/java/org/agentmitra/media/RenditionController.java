package org.agentmitra.media;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One size of a picture. Its address holds the hash of its content, so that browsers need never ask again. */
@Controller
class RenditionController {
    private static final Duration YEAR = Duration.ofDays(365);

    private final MediaService pictures;

    RenditionController(MediaService pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/media/{id}/{hash}.jpg")
    ResponseEntity<byte[]> show(Optional<Viewer> viewer, @PathVariable UUID id, @PathVariable String hash) {
        MediaService.Content content = pictures.read(viewer, id, hash);
        CacheControl kept = CacheControl.maxAge(YEAR).immutable();
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(content.shared() ? kept.cachePublic() : kept.cachePrivate())
                .body(content.jpeg());
    }
}
