package org.agentmitra.mappings;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentmitra.formats.MappedColumn;
import org.agentmitra.formats.Template;
import org.agentmitra.imports.ImportSight.Sighted;
import org.agentmitra.jobs.FileHead;
import org.agentmitra.jobs.ImportJobs;
import org.agentmitra.jobs.ImportStatus;
import org.agentmitra.mappings.MappingPage.Change;
import org.agentmitra.plans.PlanCatalogue;
import org.agentmitra.recognition.Guess;
import org.agentmitra.recognition.KnownWords;
import org.agentmitra.recognition.Matcher;
import org.agentmitra.recognition.Recognised;
import org.agentmitra.recognition.Recognition;
import org.agentmitra.recognition.SheetHead;
import org.agentmitra.sheets.Cell;
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
     * @param guesses by index
     * @param before as its like was read before; null for the first of its kind
     */
    record Proposal(
            Recognised read,
            Map<Integer, Guess> guesses,
            @Nullable Before before) {
        Proposal reading(Recognised other) {
            return new Proposal(other, guesses, before);
        }

        /** What is different from its like; null where nothing is, or there is none. */
        @Nullable
        Change change(ZoneId zone) {
            return before == null
                            || before.found.gone().isEmpty()
                                    && before.found.added().isEmpty()
                    ? null
                    : new Change(
                            before.source.usedAt().atZoneSameInstant(zone).toLocalDate(),
                            before.found.gone(),
                            before.found.added());
        }

        /** What words meant for a column of the template when its like was read. */
        Map<String, String> words(String column) {
            return before == null ? Map.of() : before.source.words(column);
        }

        /** Whether the column is read as in its like. */
        boolean isAsBefore(MappedColumn column) {
            return before != null
                    && before.found.read().sheet() == read.sheet()
                    && before.found.read().headerRow() == read.headerRow()
                    && before.found.read().columns().stream()
                            .anyMatch(one -> one.index() == column.index()
                                    && one.column() != null
                                    && one.column().equals(column.column()));
        }
    }

    /** A file's like as it is known, and what of it is there again. */
    record Before(KnownSource source, KnownSource.Found found) {}

    /** As it is stored where that was said or recognised, as its like was read before, or as it looks. */
    Proposal proposed(Sighted of, FileHead head, Template template) {
        Before before = before(of, head, template);
        List<MappedColumn> stored = jobs.columns(of.mapping());
        if (isSaid(of, template, stored)) {
            Proposal looks = looks(of, at(head, template, of.sheet(), of.headerRow()), head, before);
            return looks.reading(looks.read.with(stored));
        }
        if (before == null) {
            return looks(of, at(head, template, of.sheet(), of.headerRow()), head, null);
        }
        Recognised read = before.found.read();
        Proposal looks = looks(of, at(head, template, read.sheet(), read.headerRow()), head, before);
        return looks.reading(completed(looks.read, before.found));
    }

    /** As it looks, or as it is stored where the row says the same as the one that is stored. */
    Proposal reread(Sighted of, FileHead head, Template template, int sheet, int header) {
        List<MappedColumn> stored = jobs.columns(of.mapping());
        Proposal guessed = guessed(of, head, template, sheet, header);
        return isSaid(of, template, stored) && headers(guessed.read.columns()).equals(headers(stored))
                ? guessed.reading(guessed.read.with(stored))
                : guessed;
    }

    /** As before; columns that were not there are read as they look, unless another is read so. */
    private static Recognised completed(Recognised looks, KnownSource.Found before) {
        Set<String> taken = before.read().columns().stream()
                .flatMap(column -> Stream.ofNullable(column.column()))
                .collect(Collectors.toSet());
        List<MappedColumn> columns = new ArrayList<>();
        for (MappedColumn column : before.read().columns()) {
            MappedColumn look = looks.columns().get(column.index());
            boolean open = before.added().contains(column.header()) && !taken.contains(look.column());
            columns.add(open ? look : column);
        }
        return looks.with(columns);
    }

    /** Whether it is known how the file is read; else it is only stored what comes nearest. */
    private static boolean isSaid(Sighted of, Template template, List<MappedColumn> stored) {
        return of.status() != ImportStatus.MAPPING
                && of.template().equals(template.choice())
                && Recognition.missing(template, stored).isEmpty();
    }

    private static List<String> headers(List<MappedColumn> columns) {
        return columns.stream().map(MappedColumn::header).toList();
    }

    /** The like of a file that has most of its columns; none of a list that is about an insurer's agents. */
    private @Nullable Before before(Sighted of, FileHead head, Template template) {
        if (of.agent() == null) {
            return null;
        }
        return memory.sources(of.agent(), of.provider()).stream()
                .filter(source -> source.template().target().equals(template.target()))
                .map(source -> source.by(template))
                .flatMap(source -> source.in(head.sheets()).map(found -> new Before(source, found)).stream())
                .filter(before -> before.found.isLike())
                .max(Comparator.comparingLong(before -> before.found.mapped()))
                .orElse(null);
    }

    private static Recognised at(FileHead head, Template template, int sheet, int header) {
        return Recognition.at(head.sheets(), template, sheet, header).with(head.layout());
    }

    /** As the columns look below the row. */
    Proposal guessed(Sighted of, FileHead head, Template template, int sheet, int header) {
        return looks(of, at(head, template, sheet, header), head, before(of, head, template));
    }

    private Proposal looks(Sighted of, Recognised at, FileHead head, @Nullable Before before) {
        int header = at.headerRow();
        List<Matcher.FileColumn> file = at.columns().stream()
                .map(column -> new Matcher.FileColumn(
                        header == 0 ? "" : column.header(), cells(head.sheets(), at.sheet(), header, column.index())))
                .toList();
        List<Guess> guesses = new Matcher(at.template(), jobs.expected(of.id()), words(of.provider())).match(file);
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
        return new Proposal(at.with(columns), found, before);
    }

    /** What the insurer's words mean. */
    KnownWords words(UUID provider) {
        return new KnownWords(
                plans.words(provider), text -> RecordedStatus.of(text).isPresent(), true);
    }

    /** What the column holds below the header row by row, as far as it was looked at. */
    static List<Cell> cells(List<SheetHead> heads, int sheet, int header, int index) {
        return heads.get(sheet).rows().stream()
                .filter(row -> row.number() > header)
                .map(row -> row.cell(index))
                .toList();
    }
}
