package org.agentmitra.decks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How far the slides of a file are, for a page that asks again and again. */
@Controller
class DeckProgressController {
    private final DeckService decks;

    DeckProgressController(DeckService decks) {
        this.decks = decks;
    }

    /**
     * What is new, so that what is not is not read aloud again; nothing (204) where nothing is.
     *
     * @param seen {@link Deck#mark()} of what the page tells already
     */
    @GetMapping("/decks/{id}/progress")
    Object show(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String seen,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Deck deck = decks.get(viewer, id);
        if (!deck.waits()) {
            response.setHeader("HX-Redirect", request.getContextPath() + "/decks/" + id);
        } else if (seen.equals(deck.mark())) {
            return ResponseEntity.noContent().build();
        }
        model.addAttribute("deck", deck);
        return "decks/show :: progress";
    }
}
