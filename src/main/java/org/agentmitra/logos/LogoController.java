package org.agentmitra.logos;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.images.PictureForm;
import org.agentmitra.images.Portrait;
import org.agentmitra.providers.ProviderLogos;
import org.agentmitra.shared.Viewer;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The logo of an insurer. The address of the picture changes with it, in the query. */
@Controller
@RequestMapping("/providers/{id}/logo")
class LogoController {
    private static final String BACK = "redirect:/providers/{id}";

    private final LogoService logos;

    LogoController(LogoService logos) {
        this.logos = logos;
    }

    @GetMapping
    ResponseEntity<byte[]> show(Viewer viewer, @PathVariable UUID id) {
        byte[] jpeg = logos.read(viewer, id);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
                .body(jpeg);
    }

    @GetMapping("/edit")
    String edit(Viewer viewer, @PathVariable UUID id, Model model) {
        model.addAttribute("form", new PictureForm(null));
        return page(viewer, id, model);
    }

    @PostMapping
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @ModelAttribute("form") PictureForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        if (!form.take(result, content -> logos.replace(viewer, id, Portrait.whole(content)))) {
            return page(viewer, id, model);
        }
        flash.addFlashAttribute("message", "logos.changed");
        return BACK;
    }

    @PostMapping("/end")
    String delete(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        logos.remove(viewer, id);
        flash.addFlashAttribute("message", "logos.removed");
        return BACK;
    }

    private String page(Viewer viewer, UUID id, Model model) {
        ProviderLogos.Logo logo = logos.changeable(viewer, id);
        model.addAttribute("logo", logo);
        model.addAttribute("above", Map.of("href", "/providers/" + id, "text", logo.name()));
        return "logos/edit";
    }
}
