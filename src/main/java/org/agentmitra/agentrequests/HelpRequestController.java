package org.agentmitra.agentrequests;

import jakarta.servlet.http.HttpServletRequest;
import org.agentmitra.onboarding.Journeys;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks support to find the viewer an agent. */
@Controller
@RequestMapping({Spot.STEP + "/help", Spot.OWN + "/help"})
class HelpRequestController {
    private final Journeys journeys;
    private final RequestDesk desk;

    HelpRequestController(Journeys journeys, RequestDesk desk) {
        this.journeys = journeys;
        this.desk = desk;
    }

    @PostMapping
    String create(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String row,
            HttpServletRequest request,
            RedirectAttributes flash) {
        Spot spot = Spot.of(request, viewer, journeys);
        desk.seekHelp(viewer, spot.journey());
        flash.addFlashAttribute("message", "agentrequests.help.asked");
        return "redirect:" + spot.onward(journeys, row);
    }
}
