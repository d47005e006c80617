package org.agentmitra.journeypages;

import java.time.ZonedDateTime;
import org.agentmitra.onboarding.Journey;
import org.agentmitra.onboarding.JourneyBook;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What was sent in, under which reference, and what happens next: a page to come back to. */
@Controller
@RequestMapping(ReceiptController.PATH)
class ReceiptController {
    static final String PATH = "/onboarding/confirmation";

    private final JourneyBook journeys;

    ReceiptController(JourneyBook journeys) {
        this.journeys = journeys;
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        Journey journey = journeys.submitted(viewer);
        ZonedDateTime at = journey.submittedAt()
                .orElseThrow(() -> new NotFound("journey", journey.id()))
                .atZone(viewer.zone());
        model.addAttribute("reference", journey.reference().orElse(""));
        model.addAttribute("at", at);
        return "onboarding/confirmation";
    }
}
