package org.agentmitra.mappings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.agentmitra.formats.MappedColumn;
import org.agentmitra.formats.Template;
import org.agentmitra.imports.ImportSight.Sighted;
import org.agentmitra.jobs.FileHead;
import org.agentmitra.jobs.ImportJobs;
import org.agentmitra.mappings.MappingPage.Change;
import org.agentmitra.plans.PlanCatalogue;
import org.agentmitra.recognition.Guess;
import org.agentmitra.recognition.KnownWords;
import org.agentmitra.recognition.Matcher;
import org.agentmitra.recognition.Recognised;
import org.agentmitra.recognition.Recognition;
import org.agentmitra.recognition.SheetHead;
import org.agentmitra.sheets.Cell;
import org.agentmitra.sheets.Layout;
import org.agentmitra.standings.RecordedStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a file could be read: as somebody said, as its like was read before, or as it looks. */
@Component
class Proposals {
    private final ImportJobs jobs;
    private final SourceMemory memory;
    private final PlanCatalogue plans;

    Proposals(ImportJobs jobs, SourceMemory memory, PlanCatalogue plans) {
        this.jobs = jobs;
        this.memory = memory;
        this.plans = plans;
    }

    /**
     * How a file is read before anybody says otherwise.
     *
     * @param guesses by index; none where columns were named before
     */
    record Proposal(
            Recognised read,
            Map<Integer, Guess> guesses,
            @Nullable Change change) {}

    /** As it is stored where that was said or recognised, as its like was read before, or as it looks. */
    Proposal proposed(Sighted of, FileHead head, Template template) {
        if (isSaid(of, template, jobs.columns(of.mapping()))) {
            Recognised stored = at(head, template, of.sheet(), of.headerRow());
            return new Proposal(stored.with(jobs.columns(of.mapping())), Map.of(), null);
        }
        Optional<Proposal> before = sources(of).stream()
                .filter(source -> source.template().choice().equals(template.choice()))
                .flatMap(source ->
                        source.in(head.sheets()).map(found -> proposal(source, found, head.layout())).stream())
                .max(Comparator.comparingLong(proposal -> mapped(proposal.read)));
        return before.filter(proposal ->
                        mapped(proposal.read) > proposal.read.columns().size() / 2)
                .orElseGet(() -> guessed(of, head, template, of.sheet(), of.headerRow()));
    }

    /** As it looks, or as it is stored where the row says the same as the one that is stored. */
    Proposal reread(Sighted of, FileHead head, Template template, int sheet, int header) {
        List<MappedColumn> stored = jobs.columns(of.mapping());
        Recognised at = at(head, template, sheet, header);
        return isSaid(of, template, stored) && headers(at.columns()).equals(headers(stored))
                ? new Proposal(at.with(stored), Map.of(), null)
                : guessed(of, head, template, sheet, header);
    }

    /** Whether it is known how the file is read; else it is only stored what comes nearest. */
    private static boolean isSaid(Sighted of, Template template, List<MappedColumn> stored) {
        return of.template().equals(template.choice())
                && Recognition.missing(template, stored).isEmpty();
    }

    private static List<String> headers(List<MappedColumn> columns) {
        return columns.stream().map(MappedColumn::header).toList();
    }

    /** Sheets of its agent that were read before; none of one that is about an insurer's agents. */
    private List<KnownSource> sources(Sighted of) {
        return of.agent() == null ? List.of() : memory.sources(of.agent(), of.provider());
    }

    private static long mapped(Recognised read) {
        return read.columns().stream().filter(column -> column.column() != null).count();
    }

    private static Proposal proposal(KnownSource source, KnownSource.Found found, Layout layout) {
        List<String> added = found.read().columns().stream()
                .filter(column -> column.column() == null && !column.header().isEmpty())
                .map(MappedColumn::header)
                .toList();
        return new Proposal(
                found.read().with(layout),
                Map.of(),
                new Change(source.usedAt(), found.gone().stream().sorted().toList(), added));
    }

    private static Recognised at(FileHead head, Template template, int sheet, int header) {
        return Recognition.at(head.sheets(), template, sheet, header).with(head.layout());
    }

    /** As the columns look below the row. */
    Proposal guessed(Sighted of, FileHead head, Template template, int sheet, int header) {
        Recognised at = at(head, template, sheet, header);
        List<Matcher.FileColumn> file = at.columns().stream()
                .map(column -> new Matcher.FileColumn(
                        header == 0 ? "" : column.header(), cells(head.sheets(), sheet, header, column.index())))
                .toList();
        List<Guess> guesses = new Matcher(template, jobs.expected(of.id()), words(of)).match(file);
        Map<Integer, Guess> found = new HashMap<>();
        List<MappedColumn> columns = new ArrayList<>();
        for (int i = 0; i < guesses.size(); i++) {
            MappedColumn column = at.columns().get(i);
            String name = column.header().isEmpty() ? Recognition.letters(i) : column.header();
            columns.add(new MappedColumn(
                    i, name, guesses.get(i).column(), guesses.get(i).dates(), Map.of()));
            if (guesses.get(i).column() != null) {
                found.put(i, guesses.get(i));
            }
        }
        return new Proposal(at.with(columns), found, null);
    }

    private KnownWords words(Sighted of) {
        return new KnownWords(
                plans.words(of.provider()), text -> RecordedStatus.of(text).isPresent(), true);
    }

    /** What the column holds below the header, as far as it was looked at. */
    static List<Cell> cells(List<SheetHead> heads, int sheet, int header, int index) {
        return heads.get(sheet).rows().stream()
                .filter(row -> row.number() > header)
                .map(row -> row.cell(index))
                .filter(Predicate.not(Cell.Empty.class::isInstance))
                .toList();
    }
}
