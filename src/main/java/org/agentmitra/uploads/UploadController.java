package org.agentmitra.uploads;

import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.ImportTargets;
import org.agentmitra.uploads.UploadedFile.Taken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The page that brings a file; what becomes of it is shown by the import's own pages. */
@Controller
@RequestMapping("/imports")
class UploadController {
    /** Files of one form. */
    private static final int MOST = 20;

    private final Uploads uploads;
    private final UploadChoices choices;
    private final ImportTargets targets;

    UploadController(Uploads uploads, UploadChoices choices, ImportTargets targets) {
        this.uploads = uploads;
        this.choices = choices;
        this.targets = targets;
    }

    @GetMapping("/new")
    String newForm(
            Viewer viewer,
            @RequestParam(required = false) @Nullable UUID provider,
            @RequestParam(required = false) @Nullable UUID agent,
            @RequestParam(defaultValue = "") String agents,
            @RequestParam(name = "too-large", required = false) @Nullable String tooLarge,
            Model model,
            RedirectAttributes redirect) {
        if (provider == null && choices.provider(viewer, null).isEmpty()) {
            redirect.addFlashAttribute("refusal", "uploads.no-insurer");
            return "redirect:/imports";
        }
        ProviderRef chosen = provider(viewer, provider);
        UUID into = agent != null
                ? agent
                : choices.own(viewer, chosen).map(AgentRef::id).orElse(null);
        UploadForm form = new UploadForm(chosen.id(), into, null, Ids.next());
        model.addAttribute("form", form);
        model.addAttribute("tooLarge", tooLarge != null);
        model.addAttribute("failed", tooLarge != null);
        return form(viewer, chosen, agents, model);
    }

    @PostMapping
    String create(
            Viewer viewer,
            @Valid @ModelAttribute("form") UploadForm form,
            BindingResult result,
            @RequestParam(defaultValue = "") String agents,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        if (result.getTarget() == null) {
            // An id that cannot be one: the form was not ours.
            throw new NotFound("form", "imports");
        }
        ProviderRef provider = provider(viewer, form.provider());
        List<Taken> taken = submit(viewer, provider, form, result);
        if (result.hasErrors() || taken.isEmpty()) {
            model.addAttribute("taken", taken);
            model.addAttribute("tooLarge", false);
            model.addAttribute("formAddress", address(provider, form.agent(), agents));
            return form(viewer, provider, agents, model);
        }
        if (taken.size() > 1) {
            redirect.addFlashAttribute("message", "uploads.taken");
            redirect.addFlashAttribute("messageArguments", List.of(taken.size()));
            return "redirect:/imports";
        }
        UUID id = taken.getFirst().id();
        sayCorrected(viewer, form.files().getFirst(), form.key(form.files().getFirst()), redirect);
        return "redirect:/imports/" + id + (uploads.isUnread(id) ? "/mapping" : "");
    }

    /** Who brings mended rows comes to an import of another name, and is told why. */
    private void sayCorrected(Viewer viewer, MultipartFile file, UUID key, RedirectAttributes redirect) {
        if (uploads.corrects(viewer, key)) {
            redirect.addFlashAttribute("message", "uploads.corrected");
            redirect.addFlashAttribute("messageArguments", List.of(String.valueOf(file.getOriginalFilename())));
        }
    }

    /** Of the form as it was filled in, but for the file: that has to be chosen again. */
    private static String address(ProviderRef provider, @Nullable UUID agent, String agents) {
        return UriComponentsBuilder.fromPath("/imports/new")
                .queryParam("provider", provider.id())
                .queryParamIfPresent("agent", Optional.ofNullable(agent))
                .queryParamIfPresent("agents", Optional.of("{agents}").filter(text -> !agents.isEmpty()))
                .encode()
                .buildAndExpand(Map.of("agents", agents))
                .toUriString();
    }

    private List<Taken> submit(Viewer viewer, ProviderRef provider, UploadForm form, BindingResult result)
            throws IOException {
        List<MultipartFile> files = form.files();
        if (files.size() > 1) {
            if (files.size() > MOST) {
                result.rejectValue("file", "uploads.file.too-many", new Object[] {MOST}, "");
            }
            return UploadedFile.each(files, result, file -> intake(viewer, provider, form, file));
        }
        MultipartFile file = files.isEmpty() ? null : files.getFirst();
        return UploadedFile.of(file, result, intake(viewer, provider, form, file)).stream()
                .map(id -> new Taken(id, ""))
                .toList();
    }

    private UploadedFile.Intake intake(
            Viewer viewer, ProviderRef provider, UploadForm form, @Nullable MultipartFile file) {
        return (name, content) -> {
            AgentRef agent = choices.agent(viewer, Objects.requireNonNull(form.agent()), provider.id())
                    .orElseThrow(() -> new NotFound("agent", String.valueOf(form.agent())));
            return uploads.submit(
                    viewer,
                    targets.intoBooks(viewer),
                    new ImportContext.Book(provider, agent),
                    form.key(Objects.requireNonNull(file)),
                    name,
                    content);
        };
    }

    private String form(Viewer viewer, ProviderRef provider, String agents, Model model) {
        model.addAttribute("providers", choices.providers(viewer, provider));
        model.addAttribute("agents", choices.agents(viewer, provider, agents));
        model.addAttribute("agentText", agents);
        model.addAttribute("provider", provider);
        model.addAttribute("suspended", !choices.open(provider));
        model.addAttribute("templates", targets.templates(targets.intoBooks(viewer)));
        model.addAttribute("listsAgents", targets.kind("agents").isFor(viewer));
        model.addAttribute("designed", choices.designed(viewer, provider));
        model.addAttribute("sampled", targets.sampled(targets.intoBooks(viewer)));
        return "uploads/form";
    }

    private ProviderRef provider(Viewer viewer, @Nullable UUID wanted) {
        return choices.provider(viewer, wanted).orElseThrow(() -> new NotFound("provider", String.valueOf(wanted)));
    }
}
