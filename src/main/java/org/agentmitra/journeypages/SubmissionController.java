package org.agentmitra.journeypages;

import org.agentmitra.onboarding.JourneyBook;
import org.agentmitra.onboarding.JourneyDesk;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a journey in. Sent again it leads to the same confirmation. */
@Controller
@RequestMapping("/onboarding/submission")
class SubmissionController {
    private final JourneyDesk desk;

    SubmissionController(JourneyDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    String create(Viewer viewer, RedirectAttributes flash) {
        try {
            desk.submit(viewer);
            return "redirect:" + ReceiptController.PATH;
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
            return "redirect:" + JourneyBook.CHECK;
        }
    }
}
