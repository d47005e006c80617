package org.agentmitra.alerts;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Looking into an alert. */
@Controller
class AcknowledgementController {
    private final AlertList alerts;

    AcknowledgementController(AlertList alerts) {
        this.alerts = alerts;
    }

    @PostMapping("/security/alerts/{id}/acknowledgement")
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AcknowledgementForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        SecurityController.seesAll(viewer);
        AlertRow alert = alerts.find(id, viewer.zone());
        if (!result.hasErrors()) {
            try {
                alerts.acknowledge(viewer, id, Objects.requireNonNull(form.note()));
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
                alert = alerts.find(id, viewer.zone());
            }
        }
        if (result.hasErrors()) {
            AlertController.describe(alert, true, viewer, model);
            return "alerts/show";
        }
        flash.addFlashAttribute("message", "security.alert.acknowledged");
        return "redirect:/security/alerts";
    }
}
