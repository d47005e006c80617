package org.agentmitra.factors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.signin.Entrance;
import org.agentmitra.signin.Evidence;
import org.agentmitra.signin.HalfWay;
import org.agentmitra.signin.Way;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The second step at sign-in. */
@Controller
@RequestMapping(TotpFactors.PAGE)
class SecondStepController {
    private static final String BACK = "redirect:/login";
    private static final String PAGE = "factors/enter";

    private final TotpFactors factors;
    private final Accounts accounts;
    private final Entrance entrance;

    SecondStepController(TotpFactors factors, Accounts accounts, Entrance entrance) {
        this.factors = factors;
        this.accounts = accounts;
        this.entrance = entrance;
    }

    /** @param recovery whether to ask for a recovery code instead of the app's */
    @ModelAttribute("recovery")
    boolean recovery(@RequestParam(defaultValue = "false") boolean recovery) {
        return recovery;
    }

    @GetMapping
    String show(HttpServletRequest request, Model model) {
        Optional<HalfWay> half = entrance.halfWay(request);
        if (half.isEmpty()) {
            return BACK;
        }
        model.addAttribute("form", CodeForm.empty());
        return page(half.get(), model);
    }

    @PostMapping
    Object create(
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult result,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<HalfWay> half = entrance.halfWay(request);
        if (half.isEmpty()) {
            return BACK;
        }
        if (!result.hasErrors()) {
            Evidence code = user -> accounts.weigh(user, user != null && factors.passes(user, form.typedCode()));
            Optional<View> in = entrance.finish(half.get(), Way.FACTOR, code, request, response);
            if (in.isPresent()) {
                return in.get();
            }
            result.rejectValue("code", "factors.code.refused");
        }
        return page(half.get(), model);
    }

    /** Who has no app can only give a recovery code here. */
    private String page(HalfWay half, Model model) {
        boolean app = factors.app(half.user());
        model.addAttribute("app", app);
        model.addAttribute("others", factors.others(half.user()));
        if (!app) {
            model.addAttribute("recovery", true);
        }
        return PAGE;
    }
}
