package org.agentmitra.journeypages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.agentmitra.discovery.Invitations;
import org.agentmitra.onboarding.Device;
import org.agentmitra.onboarding.Journey;
import org.agentmitra.onboarding.JourneyBook;
import org.agentmitra.onboarding.JourneyDesk;
import org.agentmitra.onboarding.JourneyStep;
import org.agentmitra.onboarding.Progress;
import org.agentmitra.onboarding.Route;
import org.agentmitra.onboarding.Source;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where journeys begin and go on: says what is needed before anybody has to sign in. */
@Controller
@RequestMapping("/onboarding")
class JourneyStartController {
    private final JourneyBook journeys;
    private final JourneyDesk desk;
    private final Route route;
    private final Frames frames;
    private final Invitations invitations;

    JourneyStartController(
            JourneyBook journeys, JourneyDesk desk, Route route, Frames frames, Invitations invitations) {
        this.journeys = journeys;
        this.desk = desk;
        this.route = route;
        this.frames = frames;
        this.invitations = invitations;
    }

    @GetMapping
    String show(HttpServletRequest request, Model model) {
        model.addAttribute("minutes", route.minutes());
        if (!(request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer)) {
            return "onboarding/welcome";
        }
        return viewer.may("onboarding.run") ? own(viewer, model) : "onboarding/other";
    }

    private String own(Viewer viewer, Model model) {
        Optional<Journey> journey = journeys.latest(viewer.user());
        if (journey.filter(found -> !found.open()).isPresent()) {
            return "redirect:" + ReceiptController.PATH;
        }
        model.addAttribute("proved", journeys.phoneProved(viewer));
        journey.or(() -> journeys.ranOut(viewer))
                .ifPresent(one -> model.addAttribute("until", day(one, viewer.zone())));
        journey.ifPresent(open -> {
            Progress progress = journeys.progress(open.id());
            model.addAttribute("marks", frames.marks(progress, null));
            model.addAttribute("minutes", progress.minutesLeft());
            model.addAttribute("onward", onward(progress));
        });
        return "onboarding/start";
    }

    /** Begins, by the link that this browser came by, or goes on with what was begun. */
    @PostMapping
    String create(
            Viewer viewer,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Optional<Invitations.Arrival> arrival = invitations.arrival(request);
        Source source =
                arrival.map(came -> came.scanned() ? Source.QR : Source.LINK).orElse(Source.REGISTRATION);
        Device device = Device.of(request.getHeader(HttpHeaders.USER_AGENT));
        try {
            Journey journey = desk.begin(viewer, arrival.map(Invitations.Arrival::code), source, device, language);
            invitations.forget(request, response);
            return "redirect:" + (journey.open() ? onward(journeys.progress(journey.id())) : ReceiptController.PATH);
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
            return "redirect:" + PhoneProofController.PATH;
        }
    }

    private static String onward(Progress progress) {
        return progress.frontier().map(JourneyStep::path).orElse(JourneyBook.CHECK);
    }

    static LocalDate day(Journey journey, ZoneId zone) {
        return journey.expiresAt().atZone(zone).toLocalDate();
    }
}
