package org.agentmitra.imports;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.formats.CellType;
import org.agentmitra.formats.MappedColumn;
import org.agentmitra.formats.TemplateColumn;
import org.agentmitra.imports.ImportPage.State;
import org.agentmitra.jobs.ImportJobs;
import org.agentmitra.jobs.ImportStatus;
import org.agentmitra.jobs.PagePart;
import org.agentmitra.jobs.Rechecks;
import org.agentmitra.journals.ImportJournal;
import org.agentmitra.journals.Pace;
import org.agentmitra.journals.Work;
import org.agentmitra.reviews.ErrorWorkbook;
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

    private static final Set<State> UNDERWAY = Set.of(State.WAITING, State.CHECKING, State.RUNNING);

    private final Reviews reviews;
    private final ErrorWorkbook errors;
    private final ImportJobs jobs;
    private final Rechecks rechecks;
    private final ImportJournal journal;
    private final ImportTargets targets;
    private final ObjectProvider<PagePart> parts;
    private final MessageSource messages;
    private final ZoneId zone;

    ImportPages(
            Reviews reviews,
            ErrorWorkbook errors,
            ImportJobs jobs,
            Rechecks rechecks,
            ImportJournal journal,
            ImportTargets targets,
            ObjectProvider<PagePart> parts,
            MessageSource messages,
            @Value("${portal.zone}") ZoneId zone) {
        this.reviews = reviews;
        this.errors = errors;
        this.jobs = jobs;
        this.rechecks = rechecks;
        this.journal = journal;
        this.targets = targets;
        this.parts = parts;
        this.messages = messages;
        this.zone = zone;
    }

    PageOf<ImportRow> rows(PageOf<ImportFacts> page) {
        List<ImportRow> rows = page.items().stream().map(this::row).toList();
        return new PageOf<>(rows, page.total(), page.next(), page.previous());
    }

    ImportPage of(Viewer viewer, ImportFacts facts, FindingFilter filter, Locale locale) {
        State state = state(facts);
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
                hold(facts),
                facts.interruptedAt() == null ? null : facts.interruptedAt().atZone(zone),
                facts.approvalAsked(),
                state == State.CHECKED && jobs.isOutdated(facts.id()),
                UNDERWAY.contains(state) && jobs.waits(facts.id()),
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
                facts.fromFolder() ? null : facts.sender(),
                facts.statusKey(),
                "status-" + facts.style(),
                facts.rows(),
                facts.tally().failed());
    }

    private ImportPage.Sheet sheet(ImportFacts facts) {
        List<MappedColumn> columns = jobs.columns(facts.mapping());
        Set<String> unused = unused(facts.id());
        List<String> mapped = columns.stream()
                .filter(column -> column.column() != null && !unused.contains(column.column()))
                .map(MappedColumn::header)
                .toList();
        List<String> ignored = columns.stream()
                .filter(column -> column.column() == null || unused.contains(column.column()))
                .filter(column -> !column.header().isEmpty())
                .map(MappedColumn::header)
                .toList();
        return new ImportPage.Sheet(
                "imports.template." + facts.template(),
                facts.templateName(),
                facts.sheetName(),
                facts.headerRow(),
                mapped,
                errors.withoutAdded(ignored),
                facts.layout(),
                facts.fromFolder(),
                facts.asOf(),
                facts.agent(),
                facts.uploadedAt().atZone(zone),
                facts.rows(),
                facts.skipped());
    }

    /** Columns that the template knows, only to leave them out. */
    private Set<String> unused(UUID id) {
        return rechecks.template(id).columns().stream()
                .filter(column -> column.type() == CellType.UNUSED)
                .map(TemplateColumn::header)
                .collect(Collectors.toSet());
    }

    private ImportPage.Progress progress(ImportFacts facts) {
        boolean run = facts.startedAt() != null;
        int done = run ? facts.done().total() : facts.rows();
        Optional<Pace> pace = pace(facts, run ? Work.RUN : Work.CHECK);
        return new ImportPage.Progress(
                run,
                facts.percent(),
                done,
                pace.map(Pace::rate).orElse(null),
                run ? pace.map(now -> now.secondsFor(facts.rows() - done)).orElse(null) : null,
                took(facts));
    }

    /** None while it stands still. */
    private Optional<Pace> pace(ImportFacts facts, Work work) {
        boolean moving = facts.status() == ImportStatus.CHECKING || facts.status() == ImportStatus.RUNNING;
        return moving && facts.pausedAt() == null && facts.interruptedAt() == null
                ? journal.pace(facts.id(), work)
                : Optional.empty();
    }

    private ImportPage.@Nullable Hold hold(ImportFacts facts) {
        return facts.pausedAt() == null || facts.pausedBy() == null
                ? null
                : new ImportPage.Hold(facts.pausedBy(), facts.pausedAt().atZone(zone));
    }

    /** Seconds that were begun, as in the report; none for less than one. */
    private static @Nullable Long took(ImportFacts facts) {
        if (facts.startedAt() == null || facts.finishedAt() == null) {
            return null;
        }
        Duration took = Duration.between(facts.startedAt(), facts.finishedAt());
        return took.toSeconds() == 0 ? 0 : took.plusMillis(999).toSeconds();
    }

    private ImportPage.@Nullable Failure failure(ImportFacts facts, Locale locale) {
        String key = facts.failureKey();
        if (key == null) {
            return null;
        }
        String text = messages.getMessage(key, facts.failureArguments().toArray(), locale);
        return new ImportPage.Failure(text, facts.failureReference());
    }

    private static State state(ImportFacts facts) {
        return facts.pausedAt() != null ? State.PAUSED : state(facts.status());
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
