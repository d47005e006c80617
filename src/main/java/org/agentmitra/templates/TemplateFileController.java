package org.agentmitra.templates;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.designs.DesignFile;
import org.agentmitra.designs.DesignedColumn;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.ImportTargets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes a template of a file that another installation wrote. */
@Controller
@RequestMapping("/imports/templates/file")
class TemplateFileController {
    private static final String FORM = "templates/file";

    private final TemplateService templates;
    private final ImportTargets targets;
    private final ProviderDirectory providers;

    TemplateFileController(TemplateService templates, ImportTargets targets, ProviderDirectory providers) {
        this.templates = templates;
        this.targets = targets;
        this.providers = providers;
    }

    /**
     * The file and what comes beside it.
     *
     * @param name in place of the file's; blank for that
     * @param kept what the file said that was sent before, as the page carried it; nobody says that it is the same
     */
    record FileForm(
            @Nullable MultipartFile file,
            @Nullable String owner,

            @Nullable @Size(max = 120, message = "{templates.name.long}")
            String name,

            @Nullable String kept) {

        /** What was sent now, else what was sent before; null for neither. */
        byte @Nullable [] content() throws IOException {
            if (file != null && !file.isEmpty()) {
                return file.getBytes();
            }
            return kept == null || kept.isBlank() ? null : kept.getBytes(StandardCharsets.UTF_8);
        }

        /** What somebody typed; null for nothing, or where it is the page's word for a file that another one replaces. */
        public @Nullable String called() {
            String typed = Typed.orNull(name);
            boolean replaced = file != null && !file.isEmpty() && typed != null && typed.equals(nameOfKept());
            return replaced ? null : typed;
        }

        private @Nullable String nameOfKept() {
            if (kept == null || kept.isBlank() || kept.length() > DesignFile.LARGEST) {
                return null;
            }
            try {
                return DesignFile.read(kept.getBytes(StandardCharsets.UTF_8))
                        .name()
                        .strip();
            } catch (DesignFile.Unfit unfit) {
                return null;
            }
        }
    }

    @GetMapping("/new")
    String newForm(Viewer viewer, Model model) {
        mayCreate(viewer);
        model.addAttribute("form", new FileForm(null, null, null, null));
        choices(viewer, model);
        return FORM;
    }

    /** Where somebody comes to who reloads a form that was refused. */
    @GetMapping
    String again(Viewer viewer) {
        mayCreate(viewer);
        return "redirect:/imports/templates/file/new";
    }

    @PostMapping
    String create(
            Viewer viewer,
            @Valid @ModelAttribute("form") FileForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        mayCreate(viewer);
        byte[] content = form.content();
        Owner owner = Owner.of(viewer, form.owner());
        if (owner == null) {
            result.rejectValue("owner", "templates.owner.blank");
        }
        DesignFile design = content == null ? null : read(content, result);
        if (content == null) {
            result.rejectValue("file", "templates.file.blank");
        }
        if (design != null && !result.hasErrors() && owner != null) {
            UUID id = taken(viewer, owner, design, form.called(), result);
            if (id != null) {
                flash.addFlashAttribute("message", "templates.created");
                return "redirect:/imports/templates/" + id;
            }
        }
        if (design != null && content != null && !result.hasFieldErrors("file")) {
            model.addAttribute("kept", new String(content, StandardCharsets.UTF_8));
            model.addAttribute("called", design.name().strip());
        }
        choices(viewer, model);
        return FORM;
    }

    /** What the file says; null where it is none, which then stands at the field. */
    private static @Nullable DesignFile read(byte[] content, BindingResult result) {
        if (content.length > DesignFile.LARGEST) {
            result.rejectValue("file", "templates.file.large");
            return null;
        }
        try {
            return DesignFile.read(content);
        } catch (DesignFile.Unfit unfit) {
            result.rejectValue("file", "templates.file.unfit");
            return null;
        }
    }

    private @Nullable UUID taken(
            Viewer viewer, Owner owner, DesignFile design, @Nullable String called, BindingResult result) {
        try {
            List<DesignedColumn> columns = design.designed();
            String name = called == null ? design.name().strip() : called;
            String description = Typed.orNull(design.description());
            if (name.length() > 120 || (description != null && description.length() > 500)) {
                result.rejectValue("file", "templates.file.unfit");
            } else if (!targets.has(design.entity())) {
                result.rejectValue("file", "templates.file.entity");
            } else {
                Optional<DesignFile.Stray> stray = design.stray(targets.entity(design.entity()));
                if (stray.isPresent()) {
                    Object[] names = {stray.get().field(), stray.get().header()};
                    result.rejectValue("file", "templates.file.unknown-field", names, null);
                    return null;
                }
                return templates.create(
                        viewer, owner.provider(), design.entity(), name, description, design.handling(), columns);
            }
        } catch (DesignFile.Unfit unfit) {
            result.rejectValue("file", "templates.file.unfit");
        } catch (Refused refused) {
            boolean handled = refused.field().equals("mode") || refused.field().equals("doubles");
            result.rejectValue(handled ? "file" : refused.field(), refused.code());
        }
        return null;
    }

    private void choices(Viewer viewer, Model model) {
        model.addAttribute("above", TemplateController.ALL);
        model.addAttribute("choosesOwner", Sight.choosesProvider(viewer));
        model.addAttribute("owners", Sight.choosesProvider(viewer) ? providers.known() : List.of());
    }

    private static void mayCreate(Viewer viewer) {
        if (!viewer.may(Sight.CREATE)) {
            throw new NotFound("template", "new");
        }
    }
}
