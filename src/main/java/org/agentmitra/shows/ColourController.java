package org.agentmitra.shows;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.presentations.Slideshow;
import org.agentmitra.presentations.Slideshows;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The colours of a presentation. The address holds their hash, so that browsers need never ask again. */
@Controller
class ColourController {
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final Duration YEAR = Duration.ofDays(365);

    private final Slideshows shows;

    ColourController(Slideshows shows) {
        this.shows = shows;
    }

    @GetMapping("/p/colours/{id}/{hash}.css")
    ResponseEntity<String> show(Optional<Viewer> viewer, @PathVariable UUID id, @PathVariable String hash) {
        Slideshow show = shows.published(id)
                .or(() -> viewer.flatMap(who -> shows.seen(who, "presentations.read", id)))
                .filter(found -> found.sheet().endsWith("/" + hash + ".css"))
                .orElseThrow(() -> new NotFound("colours", id));
        CacheControl kept = CacheControl.maxAge(YEAR).immutable();
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(show.published() ? kept.cachePublic() : kept.cachePrivate())
                .body(show.colours());
    }
}
