package org.agentmitra.flags;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is switched on for a user, and why. The address is posted: it shall stand in no log. */
@Controller
@RequestMapping("/flags/explanations")
class ExplanationController {
    private final People people;
    private final Flags flags;
    private final Clock clock;

    ExplanationController(People people, Flags flags, Clock clock) {
        this.people = people;
        this.flags = flags;
        this.clock = clock;
    }

    /** Whose flags are asked for. */
    record PersonForm(
            @NotBlank(message = "{flags.person.blank}") String email) {}

    /**
     * A flag's value for the user.
     *
     * @param because key of the sentence, whose arguments are the next two and the roll-out's share
     */
    record Line(
            String key,
            boolean on,
            String because,
            @Nullable String by,
            @Nullable OffsetDateTime at,
            @Nullable Integer share,
            Set<String> places) {}

    @GetMapping("/new")
    String newForm(Viewer viewer, Model model) {
        FlagService.permit(viewer, FlagService.READ);
        model.addAttribute("form", new PersonForm(""));
        return "flags/ask";
    }

    @PostMapping
    String create(Viewer viewer, @Valid @ModelAttribute("form") PersonForm form, BindingResult result) {
        FlagService.permit(viewer, FlagService.READ);
        if (!result.hasErrors()) {
            People.Person person = people.find(viewer, form.email()).orElse(null);
            if (person != null) {
                return "redirect:/flags/explanations/" + person.who().user();
            }
            result.rejectValue("email", "flags.person.unknown");
        }
        return "flags/ask";
    }

    @GetMapping("/{user}")
    String show(Viewer viewer, @PathVariable UUID user, Model model) {
        FlagService.permit(viewer, FlagService.READ);
        People.Person person = people.find(viewer, user).orElseThrow(() -> new NotFound("user", user));
        model.addAttribute("person", person);
        model.addAttribute("lines", lines(viewer, person.who()));
        return "flags/explanation";
    }

    private List<Line> lines(Viewer viewer, FlagRule.Who who) {
        return flags.rules().stream()
                .filter(rule -> !rule.archived())
                .map(rule -> {
                    Verdict verdict = rule.of(who, clock.instant());
                    return new Line(
                            rule.key(),
                            verdict.on(),
                            verdict.key(),
                            verdict.override() == null
                                    ? null
                                    : verdict.override().by(),
                            verdict.at() == null
                                    ? null
                                    : verdict.at().atZone(viewer.zone()).toOffsetDateTime(),
                            rule.rollOut(),
                            flags.obeyed().getOrDefault(rule.key(), Set.of()));
                })
                .toList();
    }
}
