package org.agentmitra.schedules;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.presentations.PresentationPage;
import org.agentmitra.presentations.PresentationPages;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When which presentation shows. */
@Controller
class SlotController {
    private static final String LIST = "redirect:/presentations/schedule";

    private final Slots slots;
    private final PresentationPages pages;
    private final Clock clock;

    SlotController(Slots slots, PresentationPages pages, Clock clock) {
        this.slots = slots;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/presentations/schedule")
    String list(Viewer viewer, Model model) {
        model.addAttribute("unplanned", slots.unplanned(viewer));
        model.addAttribute("queue", slots.queue(viewer));
        model.addAttribute("past", slots.past(viewer));
        model.addAttribute("mayPlan", viewer.may(Slots.PUBLISH));
        return "schedules/list";
    }

    @GetMapping("/presentations/{id}/schedule/new")
    String newForm(Viewer viewer, @PathVariable UUID id, Model model) {
        LocalDateTime next = LocalDateTime.ofInstant(clock.instant(), viewer.zone())
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(1);
        return form(viewer, id, new SlotForm(next.toString(), ""), model);
    }

    @PostMapping("/presentations/{id}/schedule")
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @ModelAttribute("form") SlotForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        form.check(result, viewer.zone(), clock.instant());
        if (!result.hasErrors()) {
            try {
                Instant from = Objects.requireNonNull(SlotForm.instant(form.from(), viewer.zone()));
                slots.plan(viewer, id, from, SlotForm.instant(form.until(), viewer.zone()));
                flash.addFlashAttribute("message", "schedules.planned");
                return LIST;
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        return form(viewer, id, form, model);
    }

    @PostMapping("/presentations/schedule/{slot}/end")
    String delete(Viewer viewer, @PathVariable UUID slot, RedirectAttributes flash) {
        slots.end(viewer, slot);
        flash.addFlashAttribute("message", "schedules.ended");
        return LIST;
    }

    private String form(Viewer viewer, UUID id, SlotForm form, Model model) {
        PresentationPage page = pages.page(viewer, id);
        if (!page.mayPublish()) {
            throw new NotFound("presentation to show", id);
        }
        model.addAttribute("form", form);
        model.addAttribute("page", page);
        model.addAttribute("above", page.above());
        return "schedules/new";
    }
}
