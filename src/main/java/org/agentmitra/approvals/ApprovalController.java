package org.agentmitra.approvals;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.jobs.WrongState;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The question whether an import may start, with its figures, and the decision of another person. */
@Controller
@RequestMapping("/imports/{id}/approval")
class ApprovalController {
    private final ApprovalPages pages;
    private final ApprovalService approvals;

    ApprovalController(ApprovalPages pages, ApprovalService approvals) {
        this.pages = pages;
        this.approvals = approvals;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        model.addAttribute("form", new DecisionForm("", ""));
        return form(viewer, id, model);
    }

    @PostMapping
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @ModelAttribute("form") DecisionForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        try {
            if (form.approves()) {
                approvals.approve(viewer, id, form.text());
            } else {
                approvals.refuse(viewer, id, form.reason());
            }
        } catch (Refused refused) {
            result.rejectValue("note", refused.code());
            return form(viewer, id, model);
        } catch (WrongState moved) {
            flash.addFlashAttribute("refusal", "imports.moved");
            return "redirect:/imports/{id}";
        }
        flash.addFlashAttribute("message", form.approves() ? "approvals.approved" : "approvals.refused");
        return "redirect:/imports/{id}";
    }

    /** Who asked asks no longer; the import can be started anew. */
    @PostMapping("/end")
    String delete(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        try {
            approvals.withdraw(viewer, id);
            flash.addFlashAttribute("message", "approvals.withdrawn");
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return "redirect:/imports/{id}";
    }

    private String form(Viewer viewer, UUID id, Model model) {
        ApprovalPage page = pages.page(viewer, id);
        model.addAttribute("page", page);
        model.addAttribute("above", Map.of("href", "/imports/" + id, "text", page.fileName()));
        return "approvals/show";
    }
}
