package org.agentmitra.preferences;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.OwnPhone;
import org.agentmitra.shared.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the viewer is told of, by what, and when not. */
@Controller
@RequestMapping("/profile/notices")
class NoticesController {
    private static final int STEP_MINUTES = 30;
    private static final int STEPS = 24 * 60 / STEP_MINUTES;

    private final NoticeChoices choices;
    private final Accounts accounts;
    private final MessageSource texts;
    private final CarriedMedia carried;

    NoticesController(NoticeChoices choices, Accounts accounts, MessageSource texts, CarriedMedia carried) {
        this.carried = carried;
        this.choices = choices;
        this.accounts = accounts;
        this.texts = texts;
    }

    @GetMapping("/edit")
    String edit(Viewer viewer, Locale locale, Model model) {
        model.addAttribute(
                "form",
                NoticesForm.of(
                        choices.all(viewer.user()), choices.quiet(viewer.user()).orElse(null)));
        return page(viewer, locale, model);
    }

    @PostMapping
    String update(
            Viewer viewer,
            Locale locale,
            @ModelAttribute("form") NoticesForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        form.check(times(locale), result);
        if (result.hasErrors()) {
            return page(viewer, locale, model);
        }
        choices.choose(viewer.user(), chosen(viewer, form), form.hours());
        flash.addFlashAttribute("message", "preferences.saved");
        return "redirect:/profile/notices/edit";
    }

    /** What the viewer is not asked stays as it is. */
    private Map<Topic, Set<Medium>> chosen(Viewer viewer, NoticesForm form) {
        Map<Topic, Set<Medium>> chosen = choices.all(viewer.user());
        Map<Topic, Set<Medium>> typed = form.chosen();
        topics(viewer).forEach(topic -> chosen.put(topic, typed.getOrDefault(topic, Set.of())));
        return chosen;
    }

    /** Nobody is asked about what cannot happen to them. */
    private static List<Topic> topics(Viewer viewer) {
        return Arrays.stream(Topic.values())
                .filter(Topic::optional)
                .filter(topic -> switch (topic) {
                    case IMPORTS ->
                        viewer.may("imports.read") || viewer.may("users.create") || viewer.may("agents.create");
                    case REGISTRATION -> viewer.may("onboarding.run");
                    case ANSWERS -> viewer.may("presentations.read");
                    case OFFERS -> !viewer.may("presentations.read");
                    default -> true;
                })
                .toList();
    }

    private String page(Viewer viewer, Locale locale, Model model) {
        model.addAttribute("topics", topics(viewer));
        model.addAttribute("watches", viewer.may("security.read"));
        model.addAttribute("answers", viewer.may("compliance.write"));
        model.addAttribute("media", Medium.values());
        model.addAttribute("carried", carried.carries(Medium.SMS));
        model.addAttribute("times", times(locale));
        model.addAttribute("zone", Zones.name(viewer.zone(), locale));
        model.addAttribute(
                "texts", accounts.phone(viewer.user()).filter(OwnPhone::opens).isPresent());
        return "preferences/notices";
    }

    private List<Choice> times(Locale locale) {
        List<Choice> times = new ArrayList<>();
        times.add(new Choice("", texts.getMessage("preferences.quiet.none", null, locale)));
        for (int i = 0; i < STEPS; i++) {
            String time =
                    LocalTime.MIDNIGHT.plusMinutes((long) i * STEP_MINUTES).toString();
            times.add(new Choice(time, time));
        }
        return times;
    }
}
