package org.agentmitra.privacy;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Refused;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people ask about their data, for those who answer. */
@Controller
@RequestMapping("/privacy/requests")
class RequestController {
    private static final String PAGE = "privacy/show";

    private final PrivacyRequests requests;

    RequestController(PrivacyRequests requests) {
        this.requests = requests;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable UUID before,
            Model model) {
        boolean all = "all".equals(state);
        model.addAttribute("all", all);
        model.addAttribute("rows", requests.list(viewer, all, after, before));
        return "privacy/list";
    }

    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        model.addAttribute("form", new AnswerForm(null));
        return page(viewer, id, model);
    }

    @PostMapping("/{id}")
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (!result.hasErrors()) {
            try {
                requests.answer(viewer, id, form.typed());
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        if (result.hasErrors()) {
            return page(viewer, id, model);
        }
        flash.addFlashAttribute("message", "privacy.answered");
        return "redirect:/privacy/requests";
    }

    private String page(Viewer viewer, UUID id, Model model) {
        RequestRow request = requests.find(viewer, id);
        model.addAttribute("request", request);
        model.addAttribute(
                "mayAnswer",
                viewer.may(RequestAsked.PERMISSION) && !request.user().equals(viewer.user()));
        model.addAttribute("above", Map.of("href", "/privacy/requests", "text", request.name()));
        return PAGE;
    }
}
