package org.agentmitra.codes;

import java.util.Optional;
import org.agentmitra.accounts.OwnPhone;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The viewer's own phone: whether codes sent to it sign in. */
@Controller
@RequestMapping(PhoneController.PATH)
class PhoneController extends PhoneProving {
    static final String PATH = "/phone";

    private final PhoneProofs proofs;

    PhoneController(PhoneProofs proofs) {
        super(proofs, PATH);
        this.proofs = proofs;
    }

    @Override
    protected String page(Viewer viewer, Model model) {
        Optional<OwnPhone> phone = proofs.phone(viewer);
        model.addAttribute("phone", phone.orElse(null));
        model.addAttribute("number", phone.map(OwnPhone::grouped).orElse(""));
        return "codes/phone";
    }

    @Override
    protected String onward(RedirectAttributes flash) {
        flash.addFlashAttribute("message", "codes.phone.done");
        return "redirect:" + PATH;
    }
}
