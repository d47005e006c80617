package org.agentmitra.mappings;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.agentmitra.formats.CellChoices;
import org.agentmitra.formats.CellType;
import org.agentmitra.formats.DateOrder;
import org.agentmitra.formats.MappedColumn;
import org.agentmitra.formats.Template;
import org.agentmitra.formats.TemplateColumn;
import org.agentmitra.imports.ImportSight.Sighted;
import org.agentmitra.jobs.FileHead;
import org.agentmitra.mappings.MappingPage.Line;
import org.agentmitra.mappings.MappingPage.Option;
import org.agentmitra.mappings.MappingPage.Word;
import org.agentmitra.recognition.Guess;
import org.agentmitra.recognition.Recognised;
import org.agentmitra.recognition.SheetHead;
import org.agentmitra.sheets.Cell;
import org.agentmitra.sheets.Encoding;
import org.agentmitra.sheets.Separator;
import org.agentmitra.sheets.SheetRow;
import org.agentmitra.sheets.TextForm;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts together the page on which a file's columns are named. */
@Component
class MappingPages {
    private static final int SAMPLES = 3;
    private static final Set<CellType> DATES =
            Set.of(CellType.DATE, CellType.PAST_DATE, CellType.BIRTH_DATE, CellType.DATE_OR_MONTH, CellType.MONTH);

    private final Words words;
    private final MessageSource messages;

    MappingPages(Words words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    MappingPage page(
            Sighted of,
            List<Template> templates,
            FileHead head,
            Proposals.Proposal shown,
            MappingForm form,
            ZoneId zone,
            Locale locale)
            throws IOException {
        List<SheetHead> heads = head.sheets();
        Recognised read = shown.read();
        Template template = read.template();
        List<MappedColumn> columns = form.mapped(read.columns());
        Map<Integer, Map<String, String>> unknown = unknown(of, read.with(columns));
        List<Line> lines = new ArrayList<>();
        for (MappedColumn column : columns) {
            TemplateColumn as = column.column() == null ? null : template.column(column.column());
            lines.add(new Line(
                    column.index(),
                    column.header(),
                    samples(heads, read, column.index()),
                    column.column() == null ? "" : column.column(),
                    why(shown, column),
                    as != null && DATES.contains(as.type())
                            ? Optional.ofNullable(column.dates())
                                    .or(() -> Optional.ofNullable(as.dates()))
                                    .orElse(DateOrder.DAY_FIRST)
                            : null,
                    as == null
                            ? List.of()
                            : said(
                                    column,
                                    as,
                                    unknown.getOrDefault(column.index(), Map.of()),
                                    form.words().getOrDefault(column.index(), Map.of()),
                                    shown,
                                    locale)));
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
                OtherSheets.lists(heads, read.sheet(), templates),
                rows(heads.get(read.sheet()), locale),
                text(head.text(), locale),
                Preview.of(heads.get(read.sheet()), read),
                lines,
                template.columns().stream()
                        .map(column -> option(column, locale))
                        .toList(),
                template.columns().stream()
                        .filter(TemplateColumn::required)
                        .map(TemplateColumn::header)
                        .toList(),
                shown.change(zone));
    }

    private MappingPage.@Nullable Text text(@Nullable TextForm text, Locale locale) {
        if (text == null) {
            return null;
        }
        List<Option> encodings = Encoding.known().stream()
                .filter(one -> !text.marked() || one == text.encoding())
                .map(one -> option(one, text.foundEncoding(), text.marked(), locale))
                .toList();
        List<Option> separators = Arrays.stream(Separator.values())
                .filter(one -> !text.declared() || one == text.separator())
                .map(one -> option(one, text.foundSeparator(), text.declared(), locale))
                .toList();
        return new MappingPage.Text(encodings, separators);
    }

    /** @param said whether the file itself says so, not only its looks */
    private Option option(Enum<?> one, @Nullable Enum<?> found, boolean said, Locale locale) {
        String label = text("mappings.text." + one.name(), locale);
        return new Option(
                one.name(),
                one == found && !said
                        ? messages.getMessage("mappings.text.found", new Object[] {label}, locale)
                        : label);
    }

    /** Why it was proposed, where it still is. */
    private static MappingPage.@Nullable Why why(Proposals.Proposal shown, MappedColumn column) {
        Guess first = shown.guesses().get(column.index());
        Guess guess = first != null && first.column() != null && first.column().equals(column.column()) ? first : null;
        if (guess != null && guess.doubtful()) {
            return new MappingPage.Why("DOUBTFUL", guess.confidence());
        }
        if (shown.isAsBefore(column)) {
            return new MappingPage.Why("BEFORE", 0);
        }
        return guess != null && guess.how() != null
                ? new MappingPage.Why(guess.how().name(), guess.confidence())
                : null;
    }

    /** Unknown words of the columns of few choices. */
    Map<Integer, Map<String, String>> unknown(Sighted of, Recognised read) throws IOException {
        Map<Integer, TemplateColumn> few = new HashMap<>();
        for (MappedColumn column : read.columns()) {
            if (column.column() != null) {
                TemplateColumn as = read.template().column(column.column());
                if (!CellChoices.of(as).isEmpty()) {
                    few.put(column.index(), as);
                }
            }
        }
        return words.unknown(of.id(), read, few);
    }

    /**
     * What somebody said of a word is kept, be it that nobody knows; of others what they meant for the template's column
     * last time, or most likely mean.
     */
    private List<Word> said(
            MappedColumn column,
            TemplateColumn as,
            Map<String, String> unknown,
            Map<String, String> words,
            Proposals.Proposal shown,
            Locale locale) {
        Map<String, String> meant = shown.words(as.header());
        // An administrator's own choices are in the administrator's own words.
        List<Option> choices = CellChoices.of(as).stream()
                .map(value ->
                        new Option(value, as.choices().isEmpty() ? text("policies.mode." + value, locale) : value))
                .toList();
        Set<String> keys = new HashSet<>(unknown.keySet());
        keys.addAll(column.values().keySet());
        keys.addAll(meant.keySet());
        boolean renamed = !shown.isAsBefore(column);
        return keys.stream()
                .sorted()
                .map(key -> {
                    String means = words.containsKey(key)
                            ? words.get(key)
                            : meant.getOrDefault(key, CellChoices.alike(as, key).orElse(""));
                    return new Word(
                            "words[" + column.index() + "." + Words.encoded(key) + "]",
                            unknown.getOrDefault(key, key),
                            means,
                            renamed && means.equals(meant.get(key)),
                            choices);
                })
                .toList();
    }

    private static List<String> samples(List<SheetHead> heads, Recognised read, int index) {
        return Proposals.cells(heads, read.sheet(), read.headerRow(), index).stream()
                .filter(cell -> !(cell instanceof Cell.Empty))
                .map(Cell::display)
                .distinct()
                .limit(SAMPLES)
                .map(Preview::brief)
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
                .map(Preview::brief)
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
