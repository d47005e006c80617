package org.agentmitra.mappings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.agentmitra.formats.CellChoices;
import org.agentmitra.formats.CellType;
import org.agentmitra.formats.DateOrder;
import org.agentmitra.formats.Expected;
import org.agentmitra.formats.Guess;
import org.agentmitra.formats.MappedColumn;
import org.agentmitra.formats.Matcher;
import org.agentmitra.formats.Recognised;
import org.agentmitra.formats.Recognition;
import org.agentmitra.formats.SheetHead;
import org.agentmitra.formats.Template;
import org.agentmitra.formats.TemplateColumn;
import org.agentmitra.imports.ImportSight.Sighted;
import org.agentmitra.jobs.ImportJobs;
import org.agentmitra.mappings.MappingPage.Change;
import org.agentmitra.mappings.MappingPage.Line;
import org.agentmitra.mappings.MappingPage.Option;
import org.agentmitra.mappings.MappingPage.Word;
import org.agentmitra.sheets.Cell;
import org.agentmitra.sheets.SheetRow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts together the page on which a file's columns are named. */
@Component
class MappingPages {
    private static final int SAMPLES = 3;
    private static final int LONGEST = 40;
    private static final Set<CellType> DATES =
            Set.of(CellType.DATE, CellType.PAST_DATE, CellType.BIRTH_DATE, CellType.DATE_OR_MONTH, CellType.MONTH);

    private final ImportJobs jobs;
    private final SourceMemory memory;
    private final Words words;
    private final MessageSource messages;

    MappingPages(ImportJobs jobs, SourceMemory memory, Words words, MessageSource messages) {
        this.jobs = jobs;
        this.memory = memory;
        this.words = words;
        this.messages = messages;
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
    Proposal proposed(Sighted of, List<SheetHead> heads, Template template) {
        if (of.template().equals(template.choice())
                && Recognition.missing(template, jobs.columns(of.mapping())).isEmpty()) {
            Recognised stored = Recognition.at(heads, template, of.sheet(), of.headerRow());
            return new Proposal(stored.with(jobs.columns(of.mapping())), Map.of(), null);
        }
        Optional<Proposal> before = memory.sources(of.agent(), of.provider()).stream()
                .filter(source -> source.template().choice().equals(template.choice()))
                .flatMap(source -> source.in(heads).map(found -> proposal(source, found)).stream())
                .max(Comparator.comparingLong(proposal -> mapped(proposal.read)));
        return before.filter(proposal ->
                        mapped(proposal.read) > proposal.read.columns().size() / 2)
                .orElseGet(() -> guessed(of, heads, template, of.sheet(), of.headerRow()));
    }

    private static long mapped(Recognised read) {
        return read.columns().stream().filter(column -> column.column() != null).count();
    }

    private static Proposal proposal(KnownSource source, KnownSource.Found found) {
        List<String> added = found.read().columns().stream()
                .filter(column -> column.column() == null && !column.header().isEmpty())
                .map(MappedColumn::header)
                .toList();
        return new Proposal(
                found.read(),
                Map.of(),
                new Change(source.usedAt(), found.gone().stream().sorted().toList(), added));
    }

    /** As the columns look below the row. */
    Proposal guessed(Sighted of, List<SheetHead> heads, Template template, int sheet, int header) {
        Recognised at = Recognition.at(heads, template, sheet, header);
        List<Matcher.FileColumn> file = at.columns().stream()
                .map(column -> new Matcher.FileColumn(
                        header == 0 ? "" : column.header(), cells(heads, sheet, header, column.index())))
                .toList();
        Expected expected = jobs.expected(of.id());
        List<Guess> guesses = new Matcher(template, expected).match(file);
        Map<Integer, Guess> found = new HashMap<>();
        List<MappedColumn> columns = new ArrayList<>();
        for (int i = 0; i < guesses.size(); i++) {
            MappedColumn column = at.columns().get(i);
            String name = column.header().isEmpty() ? Recognition.letters(i) : column.header();
            columns.add(new MappedColumn(i, name, guesses.get(i).column()));
            if (guesses.get(i).column() != null) {
                found.put(i, guesses.get(i));
            }
        }
        return new Proposal(at.with(columns), found, null);
    }

    private static List<Cell> cells(List<SheetHead> heads, int sheet, int header, int index) {
        return heads.get(sheet).rows().stream()
                .filter(row -> row.number() > header)
                .map(row -> row.cell(index))
                .filter(Predicate.not(Cell.Empty.class::isInstance))
                .toList();
    }

    MappingPage page(
            Sighted of,
            List<Template> templates,
            List<SheetHead> heads,
            Proposal shown,
            MappingForm form,
            Locale locale)
            throws IOException {
        Recognised read = shown.read;
        Template template = read.template();
        List<MappedColumn> columns = form.mapped(read.columns());
        Map<Integer, Map<String, String>> unknown = unknown(of, template, read.sheet(), read.headerRow(), columns);
        List<Line> lines = new ArrayList<>();
        for (MappedColumn column : columns) {
            CellType type = column.column() == null
                    ? null
                    : template.column(column.column()).type();
            lines.add(new Line(
                    column.index(),
                    column.header(),
                    samples(heads, read, column.index()),
                    column.column() == null ? "" : column.column(),
                    shown.guesses.get(column.index()),
                    type != null && DATES.contains(type)
                            ? Optional.ofNullable(column.dates()).orElse(DateOrder.DAY_FIRST)
                            : null,
                    type == null
                            ? List.of()
                            : said(column, type, unknown.getOrDefault(column.index(), Map.of()), locale)));
        }
        return new MappingPage(
                of.id(),
                of.fileName(),
                templates.stream()
                        .map(one ->
                                new Option(one.choice(), one.name() == null ? text(one.nameKey(), locale) : one.name()))
                        .toList(),
                IntStream.range(0, heads.size())
                        .mapToObj(i ->
                                new Option(Integer.toString(i), heads.get(i).name()))
                        .toList(),
                rows(heads.get(read.sheet()), locale),
                lines,
                template.columns().stream()
                        .map(column -> option(column, locale))
                        .toList(),
                template.columns().stream()
                        .filter(TemplateColumn::required)
                        .map(TemplateColumn::header)
                        .toList(),
                shown.change);
    }

    /** Unknown words of the columns of few choices. */
    Map<Integer, Map<String, String>> unknown(
            Sighted of, Template template, int sheet, int header, List<MappedColumn> columns) throws IOException {
        Map<Integer, CellType> few = new HashMap<>();
        for (MappedColumn column : columns) {
            if (column.column() != null) {
                CellType type = template.column(column.column()).type();
                if (!CellChoices.of(type).isEmpty()) {
                    few.put(column.index(), type);
                }
            }
        }
        return words.unknown(of.id(), sheet, header, few);
    }

    private List<Word> said(MappedColumn column, CellType type, Map<String, String> unknown, Locale locale) {
        List<Option> choices = CellChoices.of(type).stream()
                .map(value -> new Option(value, text("policies.mode." + value, locale)))
                .toList();
        Set<String> keys = new HashSet<>(unknown.keySet());
        keys.addAll(column.values().keySet());
        return keys.stream()
                .sorted()
                .map(key -> new Word(
                        "words[" + column.index() + "." + Words.encoded(key) + "]",
                        unknown.getOrDefault(key, key),
                        column.values().getOrDefault(key, ""),
                        choices))
                .toList();
    }

    private static List<String> samples(List<SheetHead> heads, Recognised read, int index) {
        return cells(heads, read.sheet(), read.headerRow(), index).stream()
                .map(Cell::display)
                .distinct()
                .limit(SAMPLES)
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text)
                .toList();
    }

    private List<Option> rows(SheetHead head, Locale locale) {
        Stream<Option> rows = head.rows().stream()
                .map(row -> new Option(
                        Integer.toString(row.number()),
                        messages.getMessage("mappings.row", new Object[] {row.number(), brief(row)}, locale)));
        return Stream.concat(rows, Stream.of(new Option("0", text("mappings.row.none", locale))))
                .toList();
    }

    private static String brief(SheetRow row) {
        return row.cells().stream()
                .map(Cell::display)
                .filter(text -> !text.isEmpty())
                .limit(4)
                .map(text -> text.length() > 20 ? text.substring(0, 20) + "…" : text)
                .collect(Collectors.joining(", "));
    }

    private Option option(TemplateColumn column, Locale locale) {
        String label = column.required()
                ? messages.getMessage("mappings.column.required", new Object[] {column.header()}, locale)
                : column.header();
        return new Option(column.header(), label);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
