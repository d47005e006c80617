package org.agentmitra.media;

import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.images.Artwork;
import org.agentmitra.shared.PageOf;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pictures that an agent has to show. */
@Controller
@RequestMapping("/media")
class MediaController {
    private static final String LIST = "redirect:/media";

    private final MediaRows pictures;
    private final MediaService service;
    private final MediaPages pages;

    MediaController(MediaRows pictures, MediaService service, MediaPages pages) {
        this.pictures = pictures;
        this.service = service;
        this.pages = pages;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable UUID before,
            Model model) {
        PageOf<PictureRef> page = pictures.page(viewer, after, before);
        pages.list(
                viewer,
                page,
                service.counts(page.items().stream().map(PictureRef::id).toList()),
                model);
        return "media/list";
    }

    @GetMapping("/new")
    String newForm(Model model) {
        model.addAttribute("form", new BroughtForm(null, ""));
        above(model);
        return "media/new";
    }

    @PostMapping
    String create(
            Viewer viewer,
            @Valid @ModelAttribute("form") BroughtForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        MultipartFile file = form.picture();
        if (file == null || file.isEmpty()) {
            result.rejectValue("picture", "media.picture.missing");
        } else if (file.getSize() > Artwork.LARGEST) {
            result.rejectValue("picture", "media.picture.large");
        }
        if (!result.hasErrors() && file != null) {
            try {
                String name = file.getOriginalFilename();
                var brought = service.bring(viewer, name == null ? "" : name, file.getBytes(), form.alt());
                flash.addFlashAttribute("message", brought.already() ? "media.already" : "media.brought");
                return LIST;
            } catch (Refused refused) {
                result.rejectValue("picture", refused.code());
            }
        }
        above(model);
        return "media/new";
    }

    @GetMapping("/{id}/edit")
    String edit(Viewer viewer, @PathVariable UUID id, Model model) {
        model.addAttribute("form", new AltForm(service.alt(viewer, id)));
        return editPage(id, model);
    }

    @PostMapping("/{id}")
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AltForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        service.alt(viewer, id);
        if (result.hasErrors()) {
            return editPage(id, model);
        }
        service.describe(viewer, id, form.alt());
        flash.addFlashAttribute("message", "media.described");
        return LIST;
    }

    @PostMapping("/{id}/end")
    String delete(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        MediaPages.remove(() -> service.remove(viewer, id), "media.removed", flash);
        return LIST;
    }

    private String editPage(UUID id, Model model) {
        PictureRef picture = pictures.byId(List.of(id)).get(id);
        model.addAttribute("picture", picture);
        above(model);
        return "media/edit";
    }

    private static void above(Model model) {
        model.addAttribute("above", Map.of("href", "/media", "key", "media.title"));
    }
}
