package org.agentmitra.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.agentmitra.formats.Expected;
import org.agentmitra.formats.MappedColumn;
import org.agentmitra.formats.Template;
import org.agentmitra.formats.TemplateColumn;
import org.agentmitra.sheets.Cell;

/** Which template a file is likeliest of whose headers say little: the one of which its cells can be most. */
public final class Likeliest {
    /** Templates that a file is held against: whoever brings it waits. */
    private static final int MOST = 40;

    private final List<LookedColumn> columns;
    private final Recognised nearest;

    private Likeliest(List<LookedColumn> columns, Recognised nearest) {
        this.columns = columns;
        this.nearest = nearest;
    }

    /**
     * How a template fits.
     *
     * @param found required columns that are there
     * @param headed columns that are known by their headers
     */
    private record Fit(Template template, int found, long headed) {
        boolean isBetterThan(Fit other) {
            return found > other.found || found == other.found && headed > other.headed;
        }
    }

    /**
     * The file read by the template of which most required columns are there; of equals by that of which most headers
     * are, then by the first of the portal's own.
     *
     * @param nearest what comes nearest by its headers
     * @param offered in the order of preference
     * @return the nearest itself where it is no guess, or nothing fits
     */
    public static Recognised of(
            List<SheetHead> heads, Recognised nearest, List<Template> offered, Expected expected, KnownWords words) {
        if (!nearest.isGuess()) {
            return nearest;
        }
        List<Matcher.FileColumn> columns = nearest.columns().stream()
                .map(column -> new Matcher.FileColumn(column.header(), cells(heads, nearest, column.index())))
                .toList();
        Likeliest likeliest = new Likeliest(LookedColumn.of(columns, expected, words), nearest);
        Template best = likeliest.best(offered, expected, words);
        return best.choice().equals(nearest.template().choice())
                ? nearest
                : Recognition.at(heads, best, nearest.sheet(), nearest.headerRow())
                        .with(nearest.layout());
    }

    private static List<Cell> cells(List<SheetHead> heads, Recognised nearest, int index) {
        return heads.get(nearest.sheet()).rows().stream()
                .filter(row -> row.number() > nearest.headerRow())
                .map(row -> row.cell(index))
                .toList();
    }

    private Template best(List<Template> offered, Expected expected, KnownWords words) {
        List<Template> ownFirst = offered.stream()
                .sorted(Comparator.comparing(template -> template.version() != null))
                .toList();
        Fit best = new Fit(nearest.template(), 0, Long.MAX_VALUE);
        int held = 0;
        for (Template template : ownFirst) {
            // At best all that it requires is there.
            long headed = headed(template);
            if (held < MOST && new Fit(template, required(template), headed).isBetterThan(best)) {
                held++;
                Fit fit = new Fit(template, found(template, new Matcher(template, expected, words)), headed);
                best = fit.isBetterThan(best) ? fit : best;
            }
        }
        return best.template;
    }

    private long headed(Template template) {
        return columns.stream()
                .filter(column ->
                        template.columns().stream().anyMatch(one -> one.keys().contains(column.key())))
                .count();
    }

    private static int required(Template template) {
        return (int)
                template.columns().stream().filter(TemplateColumn::required).count();
    }

    private int found(Template template, Matcher matcher) {
        List<Guess> guesses = matcher.guesses(columns);
        List<MappedColumn> mapped = new ArrayList<>();
        for (MappedColumn column : nearest.columns()) {
            String as = guesses.get(mapped.size()).column();
            mapped.add(new MappedColumn(column.index(), column.header(), as));
        }
        return required(template) - Recognition.missing(template, mapped).size();
    }
}
