package org.agentmitra.cards;

import java.time.Duration;
import java.util.UUID;
import org.agentmitra.documents.DocumentStore;
import org.agentmitra.shared.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The picture on an agent's published card, for everybody. Its address changes with it, in the query. */
@Controller
class CardPictureController {
    private final CardSearch cards;
    private final DocumentStore store;

    CardPictureController(CardSearch cards, DocumentStore store) {
        this.cards = cards;
        this.store = store;
    }

    @GetMapping("/cards/{agent}/picture")
    ResponseEntity<byte[]> show(@PathVariable UUID agent) {
        UUID document = cards.picture(agent).orElseThrow(() -> new NotFound("picture", agent));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
                .body(store.read(document));
    }
}
