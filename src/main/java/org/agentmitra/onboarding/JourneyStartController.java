package org.agentmitra.onboarding;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.OwnPhone;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where journeys begin and go on: says what is needed before anybody has to sign in. */
@Controller
@RequestMapping("/onboarding")
class JourneyStartController {
    private final JourneyBook journeys;
    private final JourneyDesk desk;
    private final Route route;
    private final Frames frames;
    private final Accounts accounts;

    JourneyStartController(JourneyBook journeys, JourneyDesk desk, Route route, Frames frames, Accounts accounts) {
        this.journeys = journeys;
        this.desk = desk;
        this.route = route;
        this.frames = frames;
        this.accounts = accounts;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable String link,
            @RequestParam(required = false) @Nullable String way,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("minutes", route.minutes());
        model.addAttribute("link", code(link).orElse(""));
        model.addAttribute("way", "qr".equals(way) ? way : "");
        if (!(request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer)) {
            String query = code(link)
                    .map(code -> "?link=" + code + ("qr".equals(way) ? "&way=qr" : ""))
                    .orElse("");
            model.addAttribute("next", "/onboarding" + query);
            return "onboarding/welcome";
        }
        if (!viewer.may("onboarding.run")) {
            return "onboarding/other";
        }
        return own(viewer, model);
    }

    private String own(Viewer viewer, Model model) {
        Optional<Journey> journey = journeys.latest(viewer.user());
        if (journey.filter(found -> !found.open()).isPresent()) {
            return "redirect:" + ReceiptController.PATH;
        }
        model.addAttribute(
                "proved", accounts.phone(viewer.user()).filter(OwnPhone::opens).isPresent());
        journey.ifPresent(open -> {
            Progress progress = journeys.progress(open.id());
            model.addAttribute("marks", frames.marks(progress, null));
            model.addAttribute("minutes", progress.minutesLeft());
            model.addAttribute("until", day(open, viewer.zone()));
            model.addAttribute("onward", onward(progress));
        });
        return "onboarding/start";
    }

    /** Begins, or goes on with what was begun. */
    @PostMapping
    String create(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String link,
            @RequestParam(required = false) @Nullable String way,
            Locale language,
            HttpServletRequest request,
            RedirectAttributes flash) {
        Optional<String> code = code(link);
        Source source = code.isEmpty() ? Source.REGISTRATION : "qr".equals(way) ? Source.QR : Source.LINK;
        Device device = Device.of(request.getHeader(HttpHeaders.USER_AGENT));
        try {
            Journey journey = desk.begin(viewer, code, source, device, language);
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

    /** As links are spelled; whatever is none of them is left out. */
    private static Optional<String> code(@Nullable String link) {
        return Optional.ofNullable(link).map(String::strip).filter(text -> text.matches("[A-Za-z0-9-]{4,40}"));
    }
}
