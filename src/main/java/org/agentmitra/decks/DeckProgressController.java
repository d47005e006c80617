package org.agentmitra.decks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How far the slides of a file are, for a page that asks again and again. */
@Controller
class DeckProgressController {
    private final DeckService decks;

    DeckProgressController(DeckService decks) {
        this.decks = decks;
    }

    @GetMapping("/decks/{id}/progress")
    String show(
            Viewer viewer,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Deck deck = decks.get(viewer, id);
        if (deck.presentation() != null) {
            response.setHeader("HX-Redirect", request.getContextPath() + "/decks/" + id);
        }
        model.addAttribute("deck", deck);
        return "decks/show :: progress";
    }
}
