package org.agentmitra.templates;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
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
     */
    record FileForm(
            @Nullable MultipartFile file,
            @Nullable String owner,

            @Nullable @Size(max = 120, message = "{templates.name.long}")
            String name) {}

    @GetMapping("/new")
    String newForm(Viewer viewer, Model model) {
        mayCreate(viewer);
        model.addAttribute("form", new FileForm(null, null, null));
        choices(viewer, model);
        return FORM;
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
        MultipartFile file = form.file();
        Owner owner = Owner.of(viewer, form.owner());
        if (owner == null) {
            result.rejectValue("owner", "templates.owner.blank");
        }
        if (file == null || file.isEmpty()) {
            result.rejectValue("file", "templates.file.blank");
        } else if (file.getSize() > DesignFile.LARGEST) {
            result.rejectValue("file", "templates.file.large");
        } else if (!result.hasErrors() && owner != null) {
            UUID id = taken(viewer, owner, file.getBytes(), Typed.orNull(form.name()), result);
            if (id != null) {
                flash.addFlashAttribute("message", "templates.created");
                return "redirect:/imports/templates/" + id;
            }
        }
        choices(viewer, model);
        return FORM;
    }

    private @Nullable UUID taken(
            Viewer viewer, Owner owner, byte[] bytes, @Nullable String called, BindingResult result) {
        try {
            DesignFile design = DesignFile.read(bytes);
            List<DesignedColumn> columns = design.designed();
            String name = called == null ? design.name().strip() : called;
            String description = Typed.orNull(design.description());
            if (name.length() > 120 || (description != null && description.length() > 500)) {
                result.rejectValue("file", "templates.file.unfit");
            } else if (!targets.has(design.entity())) {
                result.rejectValue("file", "templates.file.entity");
            } else {
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
        model.addAttribute("choosesOwner", Sight.choosesProvider(viewer));
        model.addAttribute("owners", Sight.choosesProvider(viewer) ? providers.known() : List.of());
    }

    private static void mayCreate(Viewer viewer) {
        if (!viewer.may(Sight.CREATE)) {
            throw new NotFound("template", "new");
        }
    }
}
