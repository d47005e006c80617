package org.agentmitra.codes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.Verdict;
import org.agentmitra.codemessages.CodeMessage.Purpose;
import org.agentmitra.signin.Entrance;
import org.agentmitra.signin.Evidence;
import org.agentmitra.signin.Names;
import org.agentmitra.signin.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** Signs in with the code that was sent. */
@Controller
@RequestMapping("/login/code")
class CodeController {
    private static final String ASK = "redirect:/login/code/new";

    private final Names names;
    private final Accounts accounts;
    private final OneTimeCodes codes;
    private final Entrance entrance;

    CodeController(Names names, Accounts accounts, OneTimeCodes codes, Entrance entrance) {
        this.names = names;
        this.accounts = accounts;
        this.codes = codes;
        this.entrance = entrance;
    }

    @GetMapping
    Object show(HttpServletRequest request, @Nullable Principal signedIn, Model model) {
        Optional<AskedCode> asked = AskedCode.of(request);
        if (signedIn != null) {
            return Entrance.onward(asked.map(AskedCode::next).orElse(null));
        }
        if (asked.isEmpty()) {
            return ASK;
        }
        model.addAttribute("asked", asked.get());
        model.addAttribute("form", CodeForm.empty());
        return "codes/enter";
    }

    @PostMapping
    Object create(
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult result,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<AskedCode> asked = AskedCode.of(request);
        if (asked.isEmpty()) {
            return ASK;
        }
        if (!result.hasErrors()) {
            Optional<View> in = enter(asked.get(), form, request, response);
            if (in.isPresent()) {
                return in.get();
            }
            result.rejectValue("code", "codes.code.wrong");
        }
        model.addAttribute("asked", asked.get());
        return "codes/enter";
    }

    private Optional<View> enter(
            AskedCode asked, CodeForm form, HttpServletRequest request, HttpServletResponse response) {
        Evidence code = user -> weigh(asked, user, form.digits());
        return entrance.enter(names.read(asked.name()), Way.CODE, code, asked.next(), request, response);
    }

    private Verdict weigh(AskedCode asked, @Nullable UUID user, String digits) {
        Verdict verdict = accounts.weigh(user, codes.redeem(asked.id(), user, Purpose.SIGN_IN, digits));
        if (user != null && verdict == Verdict.RIGHT) {
            accounts.reached(user, CodeRequests.way(asked.name()));
        }
        return verdict;
    }
}
