package org.agentmitra.drops;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The folder of an insurer: whether it is watched, and what came in. */
@Controller
@RequestMapping("/providers/{id}/drop-folder")
class DropFolderController {
    private final DropFolders folders;
    private final DropFiles files;

    DropFolderController(DropFolders folders, DropFiles files) {
        this.folders = folders;
        this.files = files;
    }

    @GetMapping
    String show(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable UUID before,
            Model model) {
        ProviderRef provider = folders.provider(viewer, id);
        describe(provider, model);
        model.addAttribute("folder", folders.of(id).orElse(null));
        model.addAttribute("page", files.page(id, after, before));
        model.addAttribute("zone", viewer.zone());
        return "drops/show";
    }

    @GetMapping("/edit")
    String edit(Viewer viewer, @PathVariable UUID id, Model model) {
        ProviderRef provider = folders.provider(viewer, id);
        Optional<DropFolder> now = folders.of(id);
        model.addAttribute(
                "form",
                new DropForm(
                        now.map(DropFolder::switchedOn).orElse(false),
                        now.map(DropFolder::folder).orElse(provider.code())));
        describe(provider, model);
        return "drops/edit";
    }

    @PostMapping
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") DropForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        ProviderRef provider = folders.provider(viewer, id);
        if (!result.hasErrors()) {
            try {
                folders.set(viewer, id, form);
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        if (result.hasErrors()) {
            describe(provider, model);
            return "drops/edit";
        }
        flash.addFlashAttribute("message", "drops.set");
        return "redirect:/providers/{id}/drop-folder";
    }

    private void describe(ProviderRef provider, Model model) {
        model.addAttribute("provider", provider);
        model.addAttribute("possible", folders.isPossible());
        model.addAttribute("above", Map.of("href", "/providers/" + provider.id(), "text", provider.name()));
    }
}
