package org.agentmitra.uploads;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.formats.Templates;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that brings a list of people to be invited; what becomes of it is shown by the import's own pages. */
@Controller
@RequestMapping("/imports/people")
class PeopleUploadController {
    private final Uploads uploads;

    PeopleUploadController(Uploads uploads) {
        this.uploads = uploads;
    }

    @GetMapping("/new")
    String newForm(@RequestParam(name = "too-large", required = false) @Nullable String tooLarge, Model model) {
        model.addAttribute("form", new PeopleUploadForm(null, Ids.next()));
        model.addAttribute("tooLarge", tooLarge != null);
        model.addAttribute("failed", tooLarge != null);
        return form(model);
    }

    private static String form(Model model) {
        model.addAttribute("columns", Templates.PEOPLE.columns());
        return "uploads/people";
    }

    /** Where somebody comes to who reloads a form that was refused. */
    @GetMapping
    String again() {
        return "redirect:/imports/people/new";
    }

    @PostMapping
    String create(Viewer viewer, @ModelAttribute("form") PeopleUploadForm form, BindingResult result, Model model)
            throws IOException {
        if (result.getTarget() == null) {
            // An id that cannot be one: the form was not ours.
            throw new NotFound("form", "imports");
        }
        Optional<UUID> submitted = UploadedFile.of(
                form.file(),
                result,
                (name, content) ->
                        uploads.submitPeople(viewer, form.key() == null ? Ids.next() : form.key(), name, content));
        if (submitted.isEmpty()) {
            model.addAttribute("tooLarge", false);
            model.addAttribute("formAddress", "/imports/people/new");
            return form(model);
        }
        return "redirect:/imports/" + submitted.get();
    }
}
