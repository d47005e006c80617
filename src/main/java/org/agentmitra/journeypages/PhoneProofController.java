package org.agentmitra.journeypages;

import org.agentmitra.accounts.OwnPhone;
import org.agentmitra.codes.PhoneProofs;
import org.agentmitra.codes.PhoneProving;
import org.agentmitra.onboarding.JourneyBook;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Before the first step the customer shows that the phone of the account is at hand. */
@Controller
@RequestMapping(PhoneProofController.PATH)
class PhoneProofController extends PhoneProving {
    static final String PATH = "/onboarding/phone";

    private final PhoneProofs proofs;
    private final JourneyBook journeys;

    PhoneProofController(PhoneProofs proofs, JourneyBook journeys) {
        super(proofs, PATH);
        this.proofs = proofs;
        this.journeys = journeys;
    }

    @Override
    protected String page(Viewer viewer, Model model) {
        model.addAttribute("number", proofs.phone(viewer).map(OwnPhone::grouped).orElse(""));
        model.addAttribute("proved", journeys.phoneProved(viewer));
        return "onboarding/phone";
    }

    @Override
    protected String onward(RedirectAttributes flash) {
        return "redirect:/onboarding";
    }
}
