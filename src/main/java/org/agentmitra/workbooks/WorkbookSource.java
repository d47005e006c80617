package org.agentmitra.workbooks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.agents.AgentDirectory;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.plans.PlanCatalogue;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.ImportKind;
import org.agentmitra.targets.ImportTargets;
import org.agentmitra.templates.TemplateDesign;
import org.agentmitra.templates.TemplateDesigns;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Empty workbooks for those who bring such files, and for those who design them. A fixed number of queries each. */
@Component
class WorkbookSource {
    private static final String BRINGS = "imports.create";
    private static final String DESIGNS = "templates.read";

    private final TemplateDesigns designs;
    private final ProviderDirectory providers;
    private final PlanCatalogue plans;
    private final AgentDirectory agents;
    private final ImportTargets targets;
    private final MessageSource messages;
    private final Clock clock;

    WorkbookSource(
            TemplateDesigns designs,
            ProviderDirectory providers,
            PlanCatalogue plans,
            AgentDirectory agents,
            ImportTargets targets,
            MessageSource messages,
            Clock clock) {
        this.clock = clock;
        this.targets = targets;
        this.designs = designs;
        this.providers = providers;
        this.plans = plans;
        this.agents = agents;
        this.messages = messages;
    }

    /**
     * The workbook of a template.
     *
     * @param choice id of a template that is offered, or key of one of the portal's own
     * @param wanted the insurer it is for; null for the viewer's own, or any
     * @throws NotFound when there is no such template for the viewer, or the insurer is none of the viewer's
     */
    Blank blank(Viewer viewer, String choice, @Nullable UUID wanted, Locale locale) {
        TemplateDesign design = design(viewer, choice);
        ProviderRef provider = provider(viewer, design, wanted);
        String title =
                design.name() == null ? messages.getMessage(design.builtIn().nameKey(), null, locale) : design.name();
        return new Blank(
                title,
                design.version() == null ? null : design.number(),
                provider == null ? null : provider.name(),
                Mark.of(design),
                Blank.columns(design.columns(), live(viewer, provider)));
    }

    /** What is known of the insurer, for a workbook of its own. */
    Live live(Viewer viewer, @Nullable ProviderRef provider) {
        if (provider == null) {
            return Live.nothing(today());
        }
        String own = Optional.ofNullable(viewer.agent())
                .flatMap(agent -> agents.find(viewer, BRINGS, agent, provider.id()))
                .map(AgentRef::code)
                .orElse(null);
        return new Live(provider, List.copyOf(plans.of(provider.id()).keySet()), own, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private TemplateDesign design(Viewer viewer, String choice) {
        Optional<TemplateDesign> builtIn = targets.template(choice)
                // Sheets of people have a workbook of their own, with the roles that the viewer may give.
                .filter(own -> targets.intoBooks().contains(own.target()))
                .map(TemplateDesign::of);
        return builtIn.or(() -> id(choice).flatMap(id -> designs.offered(viewer, id, kind -> insurers(viewer, kind))))
                .orElseThrow(() -> new NotFound("template", choice));
    }

    private Set<UUID> insurers(Viewer viewer, ImportKind kind) {
        return agents.insurers(viewer, kind.create());
    }

    private @Nullable ProviderRef provider(Viewer viewer, TemplateDesign design, @Nullable UUID wanted) {
        UUID of = design.provider() != null ? design.provider() : wanted != null ? wanted : viewer.provider();
        if (of == null) {
            return null;
        }
        boolean reached = of.equals(design.provider())
                || of.equals(viewer.provider())
                || insurers(viewer, targets.kind(design.builtIn().target())).contains(of)
                || viewer.scope(DESIGNS) instanceof Scope.Everything;
        return Optional.of(of)
                .filter(id -> reached)
                .flatMap(providers::byId)
                .orElseThrow(() -> new NotFound("provider", of));
    }

    private static Optional<UUID> id(String choice) {
        try {
            return Optional.of(UUID.fromString(choice));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
