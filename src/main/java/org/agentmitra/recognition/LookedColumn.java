package org.agentmitra.recognition;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.agentmitra.formats.CellParser;
import org.agentmitra.formats.CellType;
import org.agentmitra.formats.DateOrder;
import org.agentmitra.formats.Expected;
import org.agentmitra.formats.Headers;
import org.agentmitra.formats.Parsers;
import org.agentmitra.formats.TemplateColumn;
import org.agentmitra.identifiers.Masked;
import org.agentmitra.sheets.Cell;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/** A column of a file. Each way to read its cells is gone through once, however many templates it is held against. */
final class LookedColumn {
    /** Headers of fewer letters are alike by chance. */
    private static final int SHORTEST = 4;

    /** Least sum of the shares of common letters in two headers that are alike, in percent: a bound of the similarity that is asked for. */
    private static final int COMMON = 157;

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
    /** Each word begins with a capital, where its script has such. Remarks are sentences. */
    private static final Pattern PERSON =
            Pattern.compile("[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’-]*(?: [\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’-]*){1,3}");

    private static final Set<CellType> DAYS = EnumSet.of(CellType.DATE, CellType.PAST_DATE, CellType.BIRTH_DATE);
    private static final int HALF = 50;
    private static final long PAISE = 100;
    private static final long ROUND_PAISE = 500 * PAISE;
    private static final int SHORTEST_TERM = 5;
    private static final int LONGEST_TERM = 50;
    /** Of ten names so many are different ones. */
    private static final int DIFFERENT = 6;

    private record As(
            CellType type, boolean required, @Nullable DateOrder dates) {}

    private final String key;
    private final List<Cell> rows;
    private final List<Cell> cells;
    private final Expected expected;
    private final KnownWords words;
    private final int[] letters = new int[64];
    private final Map<As, Evidence> evidences = new HashMap<>();
    private final Map<String, Integer> alike = new HashMap<>();
    private final Map<String, Integer> shares = new HashMap<>();
    private long @Nullable [] paise;

    private LookedColumn(Matcher.FileColumn of, Expected expected, KnownWords words) {
        this.key = Headers.key(of.header());
        key.chars().forEach(letter -> letters[letter % letters.length]++);
        this.rows = of.cells();
        this.cells = rows.stream()
                .filter(Predicate.not(Cell.Empty.class::isInstance))
                .toList();
        this.expected = expected;
        this.words = words;
    }

    static List<LookedColumn> of(List<Matcher.FileColumn> columns, Expected expected, KnownWords words) {
        return columns.stream()
                .map(column -> new LookedColumn(column, expected, words))
                .toList();
    }

    /** Of its header. */
    String key() {
        return key;
    }

    /** How many cells are not blank. */
    int filled() {
        return cells.size();
    }

    /** How far its header reads like another, in percent; 0 where that is little. */
    int alike(String known) {
        return key.length() < SHORTEST || known.length() < SHORTEST || !mayBeAlike(known)
                ? 0
                : alike.computeIfAbsent(known, other -> alike(key, other));
    }

    private static int alike(String one, String other) {
        return one.contains(other) || other.contains(one) ? 90 : (int) Math.round(100 * SIMILARITY.apply(one, other));
    }

    /** Whether it shares so many letters that it can be alike: that is found out sooner than how far it is. */
    private boolean mayBeAlike(String known) {
        int common = 0;
        int[] left = letters.clone();
        for (int i = 0; i < known.length(); i++) {
            common += left[known.charAt(i) % left.length]-- > 0 ? 1 : 0;
        }
        return 100 * common * (key.length() + known.length()) >= COMMON * key.length() * known.length();
    }

    /** Month first, where that alone makes days of the cells. */
    @Nullable
    DateOrder dates(TemplateColumn column) {
        if (!DAYS.contains(column.type())) {
            return null;
        }
        Evidence usual = evidence(column, null);
        return usual.fitting() < usual.seen()
                        && evidence(column, DateOrder.MONTH_FIRST).fitting() > usual.fitting()
                ? DateOrder.MONTH_FIRST
                : null;
    }

    Evidence evidence(TemplateColumn column, @Nullable DateOrder dates) {
        return evidences.computeIfAbsent(new As(column.type(), column.required(), dates), as -> {
            Evidence evidence = new Evidence(column, expected, words, as.dates());
            cells.forEach(evidence::look);
            return evidence;
        });
    }

    /** Share of its cells that can be read as the type, in percent. */
    private int percent(CellType type) {
        return evidence(TemplateColumn.optional("", "", type), null).percent();
    }

    /** How much of it numbers things, in percent; nothing of days, phones, amounts, and numbers of persons. */
    int numbering() {
        return shares.computeIfAbsent("numbering", one -> {
            Numbering numbering = new Numbering();
            cells.forEach(cell -> numbering.look(cell instanceof Cell.Date ? "" : cell.display()));
            long round = Arrays.stream(paise())
                    .filter(amount -> amount > 0 && amount % ROUND_PAISE == 0)
                    .count();
            boolean other = percent(CellType.DATE) >= HALF
                    || percent(CellType.MOBILE) >= HALF
                    || share(cell -> !Masked.guarded(cell.display()).equals(cell.display())) >= HALF
                    || share(round) >= HALF;
            return other ? 0 : numbering.percent();
        });
    }

    /** Share of its cells that are digits only, in percent. */
    int digits() {
        return share(cell -> cell.display().chars().allMatch(c -> c >= '0' && c <= '9'));
    }

    /** How much of it names persons, most of them once, in percent. */
    int persons() {
        return shares.computeIfAbsent("persons", one -> {
            CellParser names = Parsers.of(CellType.NAME, expected, DateOrder.DAY_FIRST);
            List<String> persons = cells.stream()
                    .map(cell -> names.parse(cell).value() instanceof String name ? name : "")
                    .filter(name -> PERSON.matcher(name).matches() && !words.isPlan(name))
                    .toList();
            // Families have several policies; what stands there again and again is no person.
            boolean different = Set.copyOf(persons).size() * 10 >= persons.size() * DIFFERENT;
            return different ? share(persons.size()) : 0;
        });
    }

    /** Share of its cells that are years a policy runs, in percent; nothing of a column that counts its rows. */
    int terms() {
        return shares.computeIfAbsent("terms", one -> {
            int[] numbers = Arrays.stream(paise())
                    .filter(amount -> amount >= 0 && amount % PAISE == 0)
                    .mapToInt(amount -> (int) Math.min(amount / PAISE, Integer.MAX_VALUE))
                    .toArray();
            long years = Arrays.stream(numbers)
                    .filter(number -> number >= SHORTEST_TERM && number <= LONGEST_TERM)
                    .count();
            return counts(numbers) ? 0 : share(years);
        });
    }

    private static boolean counts(int[] numbers) {
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] != numbers[i - 1] + 1) {
                return false;
            }
        }
        return true;
    }

    /** What its cells are as amounts, row by row; −1 for those that are none. */
    long[] paise() {
        if (paise == null) {
            CellParser amounts = Parsers.of(CellType.MONEY, expected, DateOrder.DAY_FIRST);
            paise = rows.stream()
                    .mapToLong(cell ->
                            !(cell instanceof Cell.Empty) && amounts.parse(cell).value() instanceof Long amount
                                    ? amount
                                    : -1)
                    .toArray();
        }
        return paise;
    }

    private int share(Predicate<Cell> fits) {
        return share(cells.stream().filter(fits).count());
    }

    private int share(long fitting) {
        return cells.isEmpty() ? 0 : (int) (100 * fitting / cells.size());
    }
}
