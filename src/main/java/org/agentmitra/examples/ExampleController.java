package org.agentmitra.examples;

import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.formats.Template;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.Entity;
import org.agentmitra.templates.TemplateDrafts;
import org.agentmitra.uploads.IncomingFile;
import org.agentmitra.uploads.RefusedFile;
import org.agentmitra.uploads.UploadedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes a draft of an example: a file as senders send it, of which nothing is kept but what its columns are. */
@Controller
@RequestMapping("/imports/templates/example")
class ExampleController {
    private static final String FORM = "examples/new";

    private final TemplateDrafts drafts;
    private final ExampleDrafts examples;

    ExampleController(TemplateDrafts drafts, ExampleDrafts examples) {
        this.drafts = drafts;
        this.examples = examples;
    }

    @GetMapping("/new")
    String newForm(
            Viewer viewer, @RequestParam(name = "too-large", required = false) @Nullable String tooLarge, Model model) {
        drafts.mayCreate(viewer);
        model.addAttribute("form", new ExampleForm(null, "", null, null));
        return form(viewer, tooLarge != null, model);
    }

    /** Where somebody comes to who reloads a form that was refused. */
    @GetMapping
    String again(Viewer viewer) {
        drafts.mayCreate(viewer);
        return "redirect:/imports/templates/example/new";
    }

    @PostMapping
    String create(
            Viewer viewer,
            @Valid @ModelAttribute("form") ExampleForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        drafts.mayCreate(viewer);
        Entity entity = drafts.entities().stream()
                .filter(one -> one.key().equals(form.entity()))
                .findFirst()
                .orElse(null);
        if (entity == null) {
            result.rejectValue("entity", "templates.entity.blank");
        }
        // Asked here already, so that everything that is missing is said at once.
        if (!drafts.isOwned(viewer, form.owner())) {
            result.rejectValue("owner", "templates.owner.blank");
        }
        Optional<UUID> made = UploadedFile.of(
                form.file(), result, (name, content) -> made(viewer, form, entity, name, content, result, flash));
        if (made.isEmpty() || result.hasErrors()) {
            return form(viewer, false, model);
        }
        return "redirect:/imports/templates/" + made.get();
    }

    /** The template that was made; any id where a field is wrong. */
    private UUID made(
            Viewer viewer,
            ExampleForm form,
            @Nullable Entity entity,
            String name,
            InputStream content,
            BindingResult result,
            RedirectAttributes flash)
            throws IOException, RefusedFile {
        if (entity == null) {
            throw new RefusedFile("templates.entity.blank", List.of());
        }
        List<Proposed> columns = columns(viewer, form, entity, name, content);
        flash.addFlashAttribute("message", "examples.made");
        flash.addFlashAttribute(
                "messageArguments",
                List.of(
                        columns.stream().filter(one -> !one.column().unused()).count(),
                        columns.size(),
                        columns.stream().filter(Proposed::doubtful).count()));
        try {
            return examples.create(viewer, form, entity, columns);
        } catch (Refused refused) {
            result.rejectValue(refused.field(), refused.code());
            return viewer.user();
        }
    }

    private List<Proposed> columns(Viewer viewer, ExampleForm form, Entity entity, String name, InputStream content)
            throws IOException, RefusedFile {
        Template builtIn = entity.builtIn();
        Insurer insurer = examples.insurer(viewer, form.owner());
        try (IncomingFile file = IncomingFile.of(name, content)) {
            ExampleSheet sheet = file.read(path -> ExampleSheet.read(path, name, builtIn, insurer))
                    .orElseThrow(() -> new RefusedFile("examples.no-list", List.of()));
            return new Inference(entity, builtIn, sheet).columns();
        }
    }

    private String form(Viewer viewer, boolean tooLarge, Model model) {
        model.addAttribute("above", Map.of("href", "/imports/templates", "key", "templates.title"));
        model.addAttribute("tooLarge", tooLarge);
        model.addAttribute("failed", tooLarge);
        model.addAttribute("entities", drafts.entities());
        model.addAttribute("choosesOwner", drafts.choosesOwner(viewer));
        model.addAttribute("owners", drafts.owners(viewer));
        return FORM;
    }
}
