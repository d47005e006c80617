package org.agentmitra.followups;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.books.BookChoice;
import org.agentmitra.books.BookRuns;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The same follow-up for many customers of the list. */
@Controller
@RequestMapping("/customers/followups")
class ManyFollowUpsController {
    private final BookRuns runs;
    private final Clock clock;

    ManyFollowUpsController(BookRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    @GetMapping("/new")
    String newForm(
            Viewer viewer,
            @RequestParam(required = false) @Nullable List<String> id,
            @RequestParam Map<String, String> query,
            Model model,
            RedirectAttributes flash) {
        BookChoice choice = BookChoice.of(id, query);
        if (choice.nobody()) {
            flash.addFlashAttribute("refusal", "books.run.nobody");
            return "redirect:/customers?q=";
        }
        model.addAttribute("form", FollowUpForm.on(viewer.today(clock)));
        return form(viewer, choice, model);
    }

    @PostMapping
    String create(
            Viewer viewer,
            @RequestParam(required = false) @Nullable List<String> id,
            @RequestParam Map<String, String> query,
            @Valid @ModelAttribute("form") FollowUpForm form,
            BindingResult result,
            Locale language,
            Model model) {
        BookChoice choice = BookChoice.of(id, query);
        UUID key = form.key();
        if (key == null) {
            throw new NotFound("follow-up", "new");
        }
        form.faults().stream()
                .filter(fault -> !result.hasFieldErrors(fault.field()))
                .forEach(fault -> result.rejectValue(fault.field(), fault.code()));
        if (!result.hasErrors()) {
            try {
                runs.begin(viewer, key, FollowUpDeed.PLAN, FollowUpDeed.details(form), choice, language);
                return "redirect:/customers/runs/" + key;
            } catch (Refused refused) {
                result.reject(refused.code());
            }
        }
        return form(viewer, choice, model);
    }

    private String form(Viewer viewer, BookChoice choice, Model model) {
        model.addAttribute("choice", choice);
        model.addAttribute("names", runs.names(viewer, choice));
        model.addAttribute("kinds", FollowUpKind.values());
        return "followups/many";
    }
}
