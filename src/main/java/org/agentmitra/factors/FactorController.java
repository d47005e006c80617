package org.agentmitra.factors;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.shared.Viewer;
import org.agentmitra.signin.SecondSteps;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The viewer's own second step. Whatever changes it takes a fresh proof, see the rules of URLs. */
@Controller
@RequestMapping("/factors")
class FactorController {
    private static final String BACK = "redirect:/factors";

    private final TotpFactors factors;
    private final SecondSteps steps;
    private final Accounts accounts;

    FactorController(TotpFactors factors, SecondSteps steps, Accounts accounts) {
        this.factors = factors;
        this.steps = steps;
        this.accounts = accounts;
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        model.addAttribute("others", factors.others(viewer.user()));
        model.addAttribute("state", factors.state(viewer.user(), viewer.zone()));
        model.addAttribute("demanded", demanded(viewer.user()));
        return "factors/show";
    }

    /** Begins a set-up. */
    @PostMapping
    String create(Viewer viewer) {
        factors.begin(viewer.user());
        return "redirect:/factors/setup";
    }

    /** Makes other recovery codes; the answer is the one page that ever shows them. */
    @PostMapping("/recovery")
    String update(Viewer viewer, Model model) {
        Optional<List<String>> codes = factors.renewRecovery(viewer.user());
        if (codes.isEmpty()) {
            return BACK;
        }
        model.addAttribute("codes", codes.get());
        return "factors/codes";
    }

    @PostMapping("/end")
    String delete(Viewer viewer, RedirectAttributes flash) {
        factors.remove(viewer.user());
        boolean still = factors.wanted(viewer.user());
        flash.addFlashAttribute("message", still ? "factors.removed.app" : "factors.removed");
        return BACK;
    }

    /** Whether nothing else opens before there is a second step. */
    private boolean demanded(UUID user) {
        return accounts.active(user).filter(Account::factorRequired).isPresent() && !steps.any(user);
    }
}
