package org.agentmitra.profile;

import java.time.Duration;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The picture itself, for those whom the user shows it to. Its address changes with it, in the query. */
@Controller
class PictureFileController {
    private final PictureService pictures;

    PictureFileController(PictureService pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/pictures/{id}")
    ResponseEntity<byte[]> show(Viewer viewer, @PathVariable UUID id) {
        byte[] jpeg = pictures.read(viewer, id);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
                .body(jpeg);
    }
}
