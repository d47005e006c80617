package org.agentmitra.journeypages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.agentmitra.onboarding.Answer;
import org.agentmitra.onboarding.Journey;
import org.agentmitra.onboarding.JourneyBook;
import org.agentmitra.onboarding.JourneyDesk;
import org.agentmitra.onboarding.JourneyStep;
import org.agentmitra.onboarding.Progress;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All answers, each with a link to change it, before the journey is sent in. */
@Controller
@RequestMapping(JourneyBook.CHECK)
class CheckController {
    private final JourneyBook journeys;
    private final JourneyDesk desk;
    private final Frames frames;

    CheckController(JourneyBook journeys, JourneyDesk desk, Frames frames) {
        this.journeys = journeys;
        this.desk = desk;
        this.frames = frames;
    }

    /** @param label message key of the step's name */
    record Part(String label, String path, List<Answer> answers) {}

    @GetMapping
    String show(Viewer viewer, Locale locale, Model model, RedirectAttributes flash) {
        Optional<Journey> open = journeys.open(viewer.user());
        if (open.isEmpty()) {
            return "redirect:/onboarding";
        }
        Journey journey = open.get();
        Progress progress = journeys.progress(journey.id());
        Optional<JourneyStep> missing = progress.frontier();
        if (missing.isPresent()) {
            flash.addFlashAttribute("refusal", "onboarding.check.later");
            return "redirect:" + missing.get().path();
        }
        model.addAttribute("parts", parts(journey, progress.steps(), locale));
        model.addAttribute("marks", frames.marks(progress, null));
        model.addAttribute("lacks", desk.lacks(journey.id()));
        return "onboarding/check";
    }

    static List<Part> parts(Journey journey, List<JourneyStep> steps, Locale locale) {
        return steps.stream()
                .map(step -> new Part(step.key().label(), step.path(), step.answers(journey.id(), locale)))
                .toList();
    }
}
