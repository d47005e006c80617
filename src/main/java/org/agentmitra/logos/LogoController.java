package org.agentmitra.logos;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.images.Portrait;
import org.agentmitra.providers.ProviderLogos;
import org.agentmitra.shared.Refused;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The logo of an insurer. The address of the picture changes with it, in the query. */
@Controller
@RequestMapping("/providers/{id}/logo")
class LogoController {
    private static final String FIELD = "picture";
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
        model.addAttribute("form", new LogoForm(null));
        return page(viewer, id, model);
    }

    @PostMapping
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @ModelAttribute("form") LogoForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        MultipartFile file = form.picture();
        if (file == null || file.isEmpty()) {
            result.rejectValue(FIELD, "profile.picture.missing");
        } else if (file.getSize() > Portrait.LARGEST) {
            result.rejectValue(FIELD, "profile.picture.large");
        } else {
            take(viewer, id, file, result);
        }
        if (result.hasErrors()) {
            return page(viewer, id, model);
        }
        flash.addFlashAttribute("message", "logos.changed");
        return BACK;
    }

    private void take(Viewer viewer, UUID id, MultipartFile file, BindingResult result) throws IOException {
        try {
            logos.replace(viewer, id, Portrait.whole(file.getBytes()));
        } catch (Refused refused) {
            result.rejectValue(FIELD, refused.code());
        }
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
