package org.agentmitra.agentrequests;

import jakarta.servlet.http.HttpServletRequest;
import org.agentmitra.onboarding.Journeys;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the viewer's request back, to choose another agent. */
@Controller
@RequestMapping({Spot.STEP + "/withdrawal", Spot.OWN + "/withdrawal"})
class WithdrawalController {
    private final Journeys journeys;
    private final RequestDesk desk;

    WithdrawalController(Journeys journeys, RequestDesk desk) {
        this.journeys = journeys;
        this.desk = desk;
    }

    @PostMapping
    String create(Viewer viewer, HttpServletRequest request, RedirectAttributes flash) {
        Spot spot = Spot.of(request, viewer, journeys);
        try {
            desk.withdraw(viewer, spot.journey());
            flash.addFlashAttribute("message", "agentrequests.withdrawn");
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return "redirect:" + spot.base();
    }
}
