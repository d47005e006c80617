package org.agentmitra.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.agentmitra.formats.CellType;
import org.agentmitra.formats.DateOrder;
import org.agentmitra.formats.Expected;
import org.agentmitra.formats.Headers;
import org.agentmitra.formats.Template;
import org.agentmitra.formats.TemplateColumn;
import org.agentmitra.sheets.Cell;

/** Proposes for each column of a file what it stands for: by its header, else by what its cells hold. */
public final class Matcher {
    private static final int EXACT = 100;
    private static final int SYNONYM = 95;
    /** A guess by values that few other columns could be, in percent. */
    private static final int CERTAIN = 60;
    /** Headers less alike than this, in percent, are no more alike than any two words. */
    private static final int ALIKE = 92;
    /** Share of cells that have to be readable where a header reads alike, in percent. */
    private static final int LIKELY = 45;
    /** Share of cells that have to be readable for a guess by values, in percent: a few may be bad. */
    static final int READABLE = 75;
    /** The same of modes: somebody may say what other words mean. */
    private static final int UNDERSTOOD = 50;

    private final Template template;
    private final Expected expected;
    private final KnownWords words;

    public Matcher(Template template, Expected expected) {
        this(template, expected, KnownWords.NONE);
    }

    public Matcher(Template template, Expected expected, KnownWords words) {
        this.template = template;
        this.expected = expected;
        this.words = words;
    }

    /** @param cells some cells below the header, row by row, blank ones too */
    public record FileColumn(String header, List<Cell> cells) {}

    private record Match(int index, Guess guess) {}

    /** A guess for each column in order; no column of the template is proposed twice. */
    public List<Guess> match(List<FileColumn> columns) {
        return guesses(LookedColumn.of(columns, expected, words));
    }

    /** The same for columns that other templates are held against too. */
    List<Guess> guesses(List<LookedColumn> columns) {
        List<Match> matches = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            int of = index;
            guesses(columns.get(index)).forEach(guess -> matches.add(new Match(of, guess)));
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
        new Leftovers(template, columns, guesses).guess();
        return List.of(guesses);
    }

    /** What the column may be. Values that tell little count for nothing against a header that is known. */
    private List<Guess> guesses(LookedColumn of) {
        List<Guess> all = template.columns().stream()
                .map(column -> guess(of, column))
                .filter(guess -> guess.confidence() > 0)
                .toList();
        boolean known =
                all.stream().anyMatch(guess -> guess.how() == Guess.How.EXACT || guess.how() == Guess.How.SYNONYM);
        return all.stream()
                .filter(guess -> !known || guess.how() != Guess.How.VALUES || guess.confidence() >= CERTAIN)
                .toList();
    }

    private Guess guess(LookedColumn of, TemplateColumn column) {
        DateOrder dates = of.dates(column);
        Evidence evidence = of.evidence(column, dates);
        if (of.key().equals(Headers.key(column.header())) && !of.key().isEmpty()) {
            return new Guess(column.header(), weighed(EXACT, evidence), Guess.How.EXACT, dates);
        }
        if (column.keys().contains(of.key())) {
            return new Guess(column.header(), weighed(SYNONYM, evidence), Guess.How.SYNONYM, dates);
        }
        int alike = column.keys().stream().mapToInt(of::alike).max().orElse(0);
        // Headers that read alike mean other things where no cell can be read as such.
        if (alike >= ALIKE && (evidence.seen() == 0 || evidence.percent() >= LIKELY)) {
            return new Guess(column.header(), alike * 9 / 10, Guess.How.SIMILAR, dates);
        }
        int telling = of.filled() < 2 ? 0 : telling(column);
        int enough = column.type() == CellType.MODE ? UNDERSTOOD : READABLE;
        return telling > 0 && evidence.telling() >= enough
                ? new Guess(column.header(), telling * evidence.telling() / 100, Guess.How.VALUES, dates)
                : Guess.NONE;
    }

    /** A known header is worth little where the values say otherwise: another column may be it. */
    private static int weighed(int confidence, Evidence evidence) {
        return evidence.contradicts() ? Math.max(1, confidence * evidence.possible() / 100) : confidence;
    }

    /** How much it says, in percent, that cells can be read as this: nearly every text is a name. */
    private int telling(TemplateColumn column) {
        return switch (column.type()) {
            case MODE, MOBILE, PROVIDER -> 75;
            case AGENCY_CODE -> expected.agencyCode().isEmpty() ? 0 : 75;
            case ID_OF_NINE, EMAIL -> 70;
            case STATUS -> words.telling() ? 70 : 0;
            case PLAN -> words.plans().isEmpty() ? 0 : 60;
            case MONTH -> 65;
            case BIRTH_DATE -> 45;
            // Weddings are no more likely than anything else that happened on a day.
            case PAST_DATE -> column.field().equals("anniversary") ? 0 : 45;
            case DATE, DATE_OR_MONTH -> 40;
            default -> 0;
        };
    }
}
