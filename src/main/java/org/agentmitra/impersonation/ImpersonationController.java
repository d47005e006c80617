package org.agentmitra.impersonation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Begins to act in a user's place, in the viewer's own session. */
@Controller
@RequestMapping("/users/{id}/impersonation")
class ImpersonationController {
    private final ImpersonationService impersonations;

    ImpersonationController(ImpersonationService impersonations) {
        this.impersonations = impersonations;
    }

    @GetMapping("/new")
    String newForm(Viewer viewer, @PathVariable UUID id, Model model) {
        describe(impersonations.page(viewer, id), model);
        model.addAttribute("form", new ImpersonationForm("", null));
        return "impersonation/new";
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ImpersonationForm form,
            BindingResult result,
            HttpServletRequest request,
            Model model) {
        ImpersonationPage page = impersonations.page(viewer, id);
        if (!result.hasErrors()) {
            try {
                boolean writes = Boolean.TRUE.equals(form.writes());
                UUID begun = impersonations.start(
                        viewer, id, form.reason(), writes, request.getSession().getId());
                SessionActings.begin(request, begun);
                return "redirect:/";
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        describe(page, model);
        return "impersonation/new";
    }

    private static void describe(ImpersonationPage page, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("above", Map.of("href", "/users/" + page.user(), "text", page.name()));
    }
}
