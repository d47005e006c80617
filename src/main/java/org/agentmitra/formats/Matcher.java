package org.agentmitra.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.agentmitra.sheets.Cell;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/** Proposes for each column of a file what it stands for: by its header, else by what its cells hold. */
public final class Matcher {
    private static final int EXACT = 100;
    private static final int SYNONYM = 95;
    /** Headers less alike than this, in percent, are no more alike than any two words. */
    private static final int ALIKE = 92;
    /** Headers of fewer letters are alike by chance. */
    private static final int SHORTEST = 4;
    /** Share of cells that have to be readable for a guess by values, in percent. */
    private static final int READABLE = 90;

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private final Template template;
    private final Expected expected;

    public Matcher(Template template, Expected expected) {
        this.template = template;
        this.expected = expected;
    }

    /** @param cells some cells below the header, blank ones left out */
    public record FileColumn(String header, List<Cell> cells) {}

    private record Match(int index, Guess guess) {}

    /** A guess for each column in order; no column of the template is proposed twice. */
    public List<Guess> match(List<FileColumn> columns) {
        List<Match> matches = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            for (TemplateColumn column : template.columns()) {
                Guess guess = guess(columns.get(index), column);
                if (guess.confidence() > 0) {
                    matches.add(new Match(index, guess));
                }
            }
        }
        matches.sort(Comparator.comparingInt((Match match) -> match.guess.confidence())
                .reversed()
                .thenComparingInt(Match::index));
        Guess[] guesses = new Guess[columns.size()];
        Arrays.fill(guesses, Guess.NONE);
        Set<String> taken = new HashSet<>();
        for (Match match : matches) {
            String column = match.guess.column();
            if (guesses[match.index] == Guess.NONE && column != null && taken.add(column)) {
                guesses[match.index] = match.guess;
            }
        }
        return List.of(guesses);
    }

    private Guess guess(FileColumn of, TemplateColumn column) {
        DateOrder dates = dates(of.cells, column.type());
        String key = Headers.key(of.header);
        if (key.equals(Headers.key(column.header())) && !key.isEmpty()) {
            return new Guess(column.header(), EXACT, Guess.How.EXACT, dates);
        }
        if (column.keys().contains(key)) {
            return new Guess(column.header(), SYNONYM, Guess.How.SYNONYM, dates);
        }
        int readable = readable(of.cells, column.type(), dates);
        int alike = column.keys().stream()
                .mapToInt(known -> alike(key, known))
                .max()
                .orElse(0);
        // Headers that read alike mean other things where no cell can be read as such.
        if (alike >= ALIKE && (of.cells.isEmpty() || readable >= READABLE / 2)) {
            return new Guess(column.header(), alike * 9 / 10, Guess.How.SIMILAR, dates);
        }
        int telling = of.cells.size() < 2 ? 0 : telling(column.type());
        return telling > 0 && readable >= READABLE
                ? new Guess(column.header(), telling, Guess.How.VALUES, dates)
                : Guess.NONE;
    }

    private static int alike(String one, String other) {
        if (one.length() < SHORTEST || other.length() < SHORTEST) {
            return 0;
        }
        return one.contains(other) || other.contains(one) ? 90 : (int) Math.round(100 * SIMILARITY.apply(one, other));
    }

    /** How much it says, in percent, that cells can be read as this: nearly every text is a name. */
    private static int telling(CellType type) {
        return switch (type) {
            case MODE, MOBILE, PROVIDER, AGENCY_CODE -> 75;
            case ID_OF_NINE, EMAIL -> 70;
            case MONTH -> 65;
            case BIRTH_DATE, PAST_DATE -> 45;
            default -> 0;
        };
    }

    /** Month first, where that alone makes days of the cells. */
    private @Nullable DateOrder dates(List<Cell> cells, CellType type) {
        boolean days = type == CellType.DATE || type == CellType.PAST_DATE || type == CellType.BIRTH_DATE;
        int usual = days ? readable(cells, type, null) : 100;
        return usual < 100 && readable(cells, type, DateOrder.MONTH_FIRST) > usual ? DateOrder.MONTH_FIRST : null;
    }

    /** Share of the cells that can be read as this, in percent. */
    private int readable(List<Cell> cells, CellType type, @Nullable DateOrder dates) {
        CellParser parser = Parsers.of(type, expected, dates == null ? DateOrder.DAY_FIRST : dates);
        long read = cells.stream()
                .filter(cell -> {
                    Reading reading = parser.parse(cell);
                    boolean address = type != CellType.EMAIL || cell.display().indexOf('@') > 0;
                    return address && reading.value() != null && reading.flaw() == null;
                })
                .count();
        return cells.isEmpty() ? 0 : (int) (100 * read / cells.size());
    }
}
