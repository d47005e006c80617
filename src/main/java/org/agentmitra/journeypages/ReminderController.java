package org.agentmitra.journeypages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.agentmitra.carriers.Channel;
import org.agentmitra.onboarding.Journey;
import org.agentmitra.onboarding.JourneyBook;
import org.agentmitra.onboarding.JourneyDesk;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.signin.Claim;
import org.agentmitra.signin.Tries;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sends the way back to one's own phone or mailbox, to go on with another device. */
@Controller
@RequestMapping("/onboarding/reminders")
class ReminderController {
    private static final int MOST = 5;
    private static final Duration HOUR = Duration.ofHours(1);

    private final JourneyBook journeys;
    private final JourneyDesk desk;
    private final Tries tries;

    ReminderController(JourneyBook journeys, JourneyDesk desk, Tries tries) {
        this.journeys = journeys;
        this.desk = desk;
        this.tries = tries;
    }

    /** @param by sms, else e-mail */
    @PostMapping
    String create(
            Viewer viewer,
            @RequestParam(defaultValue = "") String by,
            Locale locale,
            HttpServletRequest request,
            RedirectAttributes flash) {
        Journey journey = journeys.current(viewer);
        tries.ration("onboarding-link", Claim.of(viewer.user()), request, MOST, HOUR);
        String until = DateTimeFormatter.ofPattern("dd MMM yyyy", locale)
                .format(JourneyStartController.day(journey, viewer.zone()));
        try {
            desk.remind(viewer, "sms".equals(by) ? Channel.SMS : Channel.EMAIL, until);
            flash.addFlashAttribute("message", "onboarding.reminder.sent");
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return "redirect:/onboarding";
    }
}
