package org.agentmitra.paperpages;

import java.util.UUID;
import org.agentmitra.papers.PaperDesk;
import org.agentmitra.papers.PaperRow;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the pages of a paper stand. */
@Controller
@RequestMapping("/papers/{id}/turn")
class PaperTurnController {
    private final PaperDesk desk;

    PaperTurnController(PaperDesk desk) {
        this.desk = desk;
    }

    /** @param to quarter turns to the right from how the paper came */
    @PostMapping
    String update(Viewer viewer, @PathVariable UUID id, @RequestParam int to, @RequestParam @Nullable String back) {
        PaperRow row = desk.turn(viewer, id, to);
        return Back.to(back, row);
    }
}
