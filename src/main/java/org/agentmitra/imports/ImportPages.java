package org.agentmitra.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.formats.MappedColumn;
import org.agentmitra.imports.ImportPage.State;
import org.agentmitra.jobs.ImportJobs;
import org.agentmitra.jobs.ImportStatus;
import org.agentmitra.jobs.PagePart;
import org.agentmitra.reviews.FindingFilter;
import org.agentmitra.reviews.Reviews;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.ImportKind;
import org.agentmitra.targets.ImportTargets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts together what the pages of imports show. */
@Component
class ImportPages {
    /** States in which what the check found can be looked at. */
    private static final Set<State> REVIEWED = Set.of(State.CHECKED, State.FINISHED, State.CANCELLED);

    private final Reviews reviews;
    private final ImportJobs jobs;
    private final ImportTargets targets;
    private final ObjectProvider<PagePart> parts;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    ImportPages(
            Reviews reviews,
            ImportJobs jobs,
            ImportTargets targets,
            ObjectProvider<PagePart> parts,
            MessageSource messages,
            Clock clock,
            @Value("${portal.zone}") ZoneId zone) {
        this.reviews = reviews;
        this.jobs = jobs;
        this.targets = targets;
        this.parts = parts;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    PageOf<ImportRow> rows(PageOf<ImportFacts> page) {
        List<ImportRow> rows = page.items().stream().map(this::row).toList();
        return new PageOf<>(rows, page.total(), page.next(), page.previous());
    }

    ImportPage of(Viewer viewer, ImportFacts facts, FindingFilter filter, Locale locale) {
        State state = state(facts.status());
        boolean reviewed = !facts.purged() && REVIEWED.contains(state);
        return new ImportPage(
                facts.id(),
                facts.kind(),
                facts.fileName(),
                facts.statusKey(),
                "status-" + facts.style(),
                state,
                facts.isFor(viewer),
                facts.status().cancellable() && viewer.may(facts.kind().create()),
                sheet(facts),
                facts.repeats(),
                progress(facts),
                facts.tally(),
                reviewed ? reviews.of(facts.id(), jobs.target(facts.template()), filter, locale) : null,
                failure(facts, locale),
                parts(viewer, facts.id()));
    }

    private List<PagePart.Part> parts(Viewer viewer, UUID id) {
        return parts.stream()
                .flatMap(part -> part.of(viewer, id).stream())
                .sorted(Comparator.comparingInt(PagePart.Part::order))
                .toList();
    }

    /** Kinds to choose from in the list; none where the viewer sees one alone. */
    List<ImportKind> kinds(Viewer viewer) {
        List<ImportKind> seen =
                targets.kinds().stream().filter(kind -> viewer.may(kind.read())).toList();
        return seen.size() > 1 ? seen : List.of();
    }

    private ImportRow row(ImportFacts facts) {
        return new ImportRow(
                facts.id(),
                facts.fileName(),
                "imports.template." + facts.template(),
                facts.templateName(),
                facts.agentName(),
                facts.uploadedAt().atZone(zone),
                facts.statusKey(),
                "status-" + facts.style(),
                facts.rows(),
                facts.tally().failed());
    }

    private ImportPage.Sheet sheet(ImportFacts facts) {
        List<MappedColumn> columns = jobs.columns(facts.mapping());
        List<String> mapped = columns.stream()
                .filter(column -> column.column() != null)
                .map(MappedColumn::header)
                .toList();
        List<String> ignored = columns.stream()
                .filter(column -> column.column() == null && !column.header().isEmpty())
                .map(MappedColumn::header)
                .toList();
        return new ImportPage.Sheet(
                "imports.template." + facts.template(),
                facts.templateName(),
                facts.sheetName(),
                facts.headerRow(),
                mapped,
                ignored,
                facts.asOf(),
                facts.agent(),
                facts.uploadedAt().atZone(zone),
                facts.rows(),
                facts.skipped());
    }

    private ImportPage.Progress progress(ImportFacts facts) {
        boolean running = facts.startedAt() != null;
        int percent = facts.percent();
        int done = running ? facts.done().total() : facts.rows();
        Instant begun = facts.startedAt() == null ? facts.uploadedAt() : facts.startedAt();
        long millis = Math.max(1, Duration.between(begun, clock.instant()).toMillis());
        int rate = (int) Math.min(1_000_000, 1000L * done / millis);
        Long left = running && percent > 0 ? millis * (100 - percent) / percent / 1000 : null;
        return new ImportPage.Progress(percent, done, rate, left, took(facts));
    }

    private static @Nullable Long took(ImportFacts facts) {
        return facts.startedAt() == null || facts.finishedAt() == null
                ? null
                : Duration.between(facts.startedAt(), facts.finishedAt()).toSeconds();
    }

    private ImportPage.@Nullable Failure failure(ImportFacts facts, Locale locale) {
        String key = facts.failureKey();
        if (key == null) {
            return null;
        }
        String text = messages.getMessage(key, facts.failureArguments().toArray(), locale);
        return new ImportPage.Failure(text, facts.failureReference());
    }

    private static State state(ImportStatus status) {
        return switch (status) {
            case UPLOADED -> State.WAITING;
            case MAPPING -> State.MAPPING;
            case CHECKING -> State.CHECKING;
            case CHECKED -> State.CHECKED;
            case RUNNING -> State.RUNNING;
            case COMPLETED, COMPLETED_WITH_ERRORS -> State.FINISHED;
            case FAILED -> State.FAILED;
            case CANCELLED -> State.CANCELLED;
        };
    }
}
