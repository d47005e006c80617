package org.agentmitra.examples;

import java.util.List;
import java.util.UUID;
import org.agentmitra.formats.Handling;
import org.agentmitra.plans.PlanCatalogue;
import org.agentmitra.recognition.KnownWords;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.standings.RecordedStatus;
import org.agentmitra.targets.Entity;
import org.agentmitra.templates.TemplateDrafts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what an example suggests as a draft, and beside it how sure that is. */
@Service
class ExampleDrafts {
    private final TemplateDrafts drafts;
    private final PlanCatalogue plans;
    private final ProposalStore proposals;

    ExampleDrafts(TemplateDrafts drafts, PlanCatalogue plans, ProposalStore proposals) {
        this.drafts = drafts;
        this.plans = plans;
        this.proposals = proposals;
    }

    /**
     * What its values are held against.
     *
     * @param owner the insurer's id or {@code all}; ignored for who cannot choose
     */
    Insurer insurer(Viewer viewer, @Nullable String owner) {
        UUID provider = drafts.provider(viewer, owner);
        KnownWords words = new KnownWords(
                plans.words(provider), text -> RecordedStatus.of(text).isPresent(), true);
        return new Insurer(drafts.expected(provider), words);
    }

    /** @throws Refused when nobody or nothing can have it so */
    @Transactional
    public UUID create(Viewer viewer, ExampleForm form, Entity entity, List<Proposed> columns) {
        UUID template = drafts.create(
                viewer,
                form.owner(),
                new TemplateDrafts.Draft(
                        form.name(),
                        null,
                        entity,
                        Handling.USUAL,
                        columns.stream().map(Proposed::column).toList()));
        proposals.keep(template, columns);
        return template;
    }
}
