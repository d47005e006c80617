package org.agentmitra.uploads;

import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.agents.AgentRoll;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.ImportKind;
import org.agentmitra.targets.ImportTargets;
import org.agentmitra.templates.TemplateDesigns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that brings a list of an insurer's agents; what becomes of it is shown by the import's own pages. */
@Controller
@RequestMapping("/imports/agents")
class AgentsUploadController {
    private static final String KIND = "agents";

    private final Uploads uploads;
    private final ProviderDirectory providers;
    private final AgentRoll agents;
    private final TemplateDesigns designs;
    private final ImportTargets targets;

    AgentsUploadController(
            Uploads uploads,
            ProviderDirectory providers,
            AgentRoll agents,
            TemplateDesigns designs,
            ImportTargets targets) {
        this.uploads = uploads;
        this.providers = providers;
        this.agents = agents;
        this.designs = designs;
        this.targets = targets;
    }

    @GetMapping("/new")
    String newForm(
            Viewer viewer,
            @RequestParam(required = false) @Nullable UUID provider,
            @RequestParam(name = "too-large", required = false) @Nullable String tooLarge,
            Model model) {
        List<ProviderRef> reached = reached(viewer);
        ProviderRef chosen = provider == null
                ? reached.stream().findFirst().orElse(null)
                : reached.stream()
                        .filter(one -> one.id().equals(provider))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("provider", provider));
        model.addAttribute("form", new AgentsUploadForm(chosen == null ? null : chosen.id(), null, Ids.next()));
        model.addAttribute("tooLarge", tooLarge != null);
        model.addAttribute("failed", tooLarge != null);
        return form(viewer, reached, chosen, model);
    }

    /** Where somebody comes to who reloads a form that was refused. */
    @GetMapping
    String again() {
        return "redirect:/imports/agents/new";
    }

    @PostMapping
    String create(
            Viewer viewer, @Valid @ModelAttribute("form") AgentsUploadForm form, BindingResult result, Model model)
            throws IOException {
        if (result.getTarget() == null) {
            // An id that cannot be one: the form was not ours.
            throw new NotFound("form", "imports");
        }
        List<ProviderRef> reached = reached(viewer);
        ProviderRef provider = reached.stream()
                .filter(one -> one.id().equals(form.provider()))
                .findFirst()
                .orElseThrow(() -> new NotFound("provider", String.valueOf(form.provider())));
        String path = place(viewer, provider)
                .orElseThrow(() -> new NotFound("provider", provider.id()))
                .path();
        Optional<UUID> submitted = UploadedFile.of(
                form.file(),
                result,
                (name, content) -> uploads.submitAgents(
                        viewer, provider, path, form.key() == null ? Ids.next() : form.key(), name, content));
        if (submitted.isEmpty()) {
            model.addAttribute("tooLarge", false);
            model.addAttribute("formAddress", "/imports/agents/new?provider=" + provider.id());
            return form(viewer, reached, provider, model);
        }
        UUID id = submitted.get();
        return "redirect:/imports/" + id + (uploads.isUnread(id) ? "/mapping" : "");
    }

    private String form(Viewer viewer, List<ProviderRef> reached, @Nullable ProviderRef chosen, Model model) {
        ImportKind kind = targets.kind(KIND);
        model.addAttribute("providers", reached);
        model.addAttribute("provider", chosen);
        model.addAttribute("suspended", chosen != null && !providers.isActive(chosen.id()));
        model.addAttribute("mayInvite", viewer.may("users.create"));
        model.addAttribute("templates", kind.templates());
        model.addAttribute("sampled", kind.sampled() ? kind.templates() : List.of());
        model.addAttribute("designed", chosen == null ? List.of() : designs.offered(List.of(KIND), chosen.id()));
        return "uploads/agents";
    }

    /** Insurers in whose trees the viewer may put agents. */
    private List<ProviderRef> reached(Viewer viewer) {
        if (!targets.kind(KIND).isFor(viewer)) {
            throw new NotFound("kind of import", KIND);
        }
        Set<UUID> planted = agents.insurers(viewer, targets.kind(KIND).create());
        return providers.all().stream()
                .filter(one -> planted.contains(one.id()))
                .sorted(Comparator.comparing(ProviderRef::name))
                .toList();
    }

    private Optional<AgentRoll.Spot> place(Viewer viewer, ProviderRef provider) {
        return agents.top(viewer, targets.kind(KIND).create(), provider.id());
    }
}
