package org.agentmitra.kycdesk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Holders;
import org.agentmitra.kyc.CaseClaims;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives cases to somebody, and says of each what became of it. */
@Controller
class AssignmentController {
    private final CaseClaims claims;
    private final QueueList list;
    private final Holders holders;

    AssignmentController(CaseClaims claims, QueueList list, Holders holders) {
        this.claims = claims;
        this.list = list;
        this.holders = holders;
    }

    /** Sent again it gives the same cases to the same person once more, which changes nothing. */
    @PostMapping("/kyc/assignments")
    String create(
            Viewer viewer,
            @ModelAttribute("form") AssignmentForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        Optional<Account> to = holders.of("kyc.review").stream()
                .filter(account -> account.id().equals(form.to()))
                .findFirst();
        if (result.hasErrors() || form.id().isEmpty() || to.isEmpty()) {
            flash.addFlashAttribute("refusal", form.id().isEmpty() ? "kyc.assign.none" : "kyc.assign.nobody");
            return "redirect:/kyc";
        }
        String name = to.orElseThrow().name();
        List<CaseClaims.Assigned> results =
                claims.assign(viewer, form.id(), to.orElseThrow().id(), name);
        Map<UUID, QueueRow> rows =
                list.rows(viewer, form.id()).stream().collect(Collectors.toMap(QueueRow::id, row -> row));
        model.addAttribute("to", name);
        model.addAttribute("results", results);
        model.addAttribute("rows", rows);
        return "kycdesk/assigned";
    }
}
