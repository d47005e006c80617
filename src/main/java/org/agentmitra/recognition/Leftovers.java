package org.agentmitra.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.agentmitra.formats.CellType;
import org.agentmitra.formats.Template;
import org.agentmitra.formats.TemplateColumn;

/**
 * What columns are that neither a header nor the type of their cells tells: by their cells together, and held against
 * each other. Modest guesses, each for one column at most.
 */
final class Leftovers {
    /** Fewer cells are alike by chance. */
    private static final int FEWEST = 4;

    private static final int PLAIN_NUMBER = 65;
    private static final int MIXED_NUMBER = 55;
    private static final int PERSON = 50;
    private static final int AMOUNT = 45;
    private static final int TERM = 35;
    /** So many premiums are no more than what is assured. */
    private static final int TIMES = 10;
    /** Sums assured are round, premiums seldom are. */
    private static final long ROUND_PAISE = 100_000;
    /** Less is a number of years or months rather than a premium. */
    private static final long LEAST_PAISE = 10_000;

    private final Template template;
    private final List<LookedColumn> columns;
    private final Guess[] guesses;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> known = new HashSet<>();

    /** @param guesses for each of the columns, to be completed */
    Leftovers(Template template, List<LookedColumn> columns, Guess[] guesses) {
        this.template = template;
        this.columns = columns;
        this.guesses = guesses;
        Arrays.stream(guesses)
                .flatMap(guess -> Stream.ofNullable(guess.column()))
                .forEach(taken::add);
        template.columns().forEach(column -> known.addAll(column.keys()));
    }

    void guess() {
        number();
        person();
        amounts();
        term();
    }

    private void number() {
        target(column -> column.field().equals("policyNumber")
                        && (column.type() == CellType.ID || column.type() == CellType.ID_OF_NINE))
                .ifPresent(number -> best(index -> {
                            LookedColumn column = columns.get(index);
                            boolean fits = column.evidence(number, null).percent() >= Matcher.READABLE;
                            return fits ? column.numbering() : 0;
                        })
                        .ifPresent(index -> {
                            LookedColumn column = columns.get(index);
                            int sure = column.digits() >= Matcher.READABLE ? PLAIN_NUMBER : MIXED_NUMBER;
                            take(index, number, sure * column.numbering() / 100);
                        }));
    }

    private void person() {
        target(column -> column.type() == CellType.NAME && column.required())
                .or(() -> target(column -> column.type() == CellType.NAME))
                .ifPresent(name -> best(index -> columns.get(index).persons())
                        .ifPresent(index ->
                                take(index, name, PERSON * columns.get(index).persons() / 100)));
    }

    /** The best of those that are open; of equals the first. */
    private Optional<Integer> best(ToIntFunction<Integer> share) {
        return open().filter(index -> share.applyAsInt(index) >= Matcher.READABLE)
                .max(Comparator.comparingInt(share).thenComparing(Comparator.reverseOrder()));
    }

    /** Two columns of amounts of which one is many times the other in most rows. */
    private void amounts() {
        Optional<TemplateColumn> sum = amount("sumAssuredPaise");
        Optional<TemplateColumn> premium = amount("instalmentPaise");
        if (sum.isEmpty() || premium.isEmpty() || isTaken(sum.get()) && isTaken(premium.get())) {
            return;
        }
        Optional<Integer> larger = candidates(sum.get())
                .filter(index -> share(index, amount -> amount > 0 && amount % ROUND_PAISE == 0) >= Matcher.READABLE)
                .max(Comparator.comparingLong(this::total).thenComparing(Comparator.reverseOrder()));
        larger.flatMap(of -> candidates(premium.get())
                        .filter(index -> share(index, amount -> amount >= LEAST_PAISE) >= Matcher.READABLE
                                && times(of, index) >= Matcher.READABLE)
                        .max(Comparator.comparingLong(this::different).thenComparing(Comparator.reverseOrder())))
                .ifPresent(smaller -> {
                    int sure = AMOUNT * times(larger.orElseThrow(), smaller) / 100;
                    take(larger.orElseThrow(), sum.get(), sure);
                    take(smaller, premium.get(), sure);
                });
    }

    private Optional<TemplateColumn> amount(String field) {
        return template.columns().stream()
                .filter(column ->
                        column.type() == CellType.MONEY && column.field().equals(field))
                .findFirst();
    }

    private boolean isTaken(TemplateColumn column) {
        return taken.contains(column.header());
    }

    /** The one that is it already, else those that are open. */
    private Stream<Integer> candidates(TemplateColumn column) {
        return isTaken(column)
                ? IntStream.range(0, guesses.length)
                        .filter(index -> column.header().equals(guesses[index].column()))
                        .boxed()
                : open();
    }

    private int share(int index, Predicate<Long> fits) {
        LookedColumn column = columns.get(index);
        long fitting = Arrays.stream(column.paise()).boxed().filter(fits).count();
        return (int) (100 * fitting / Math.max(1, column.filled()));
    }

    private long total(int index) {
        return Arrays.stream(columns.get(index).paise())
                .filter(amount -> amount > 0)
                .sum();
    }

    private long different(int index) {
        return Arrays.stream(columns.get(index).paise()).distinct().count();
    }

    /** Share of the rows in which the first amount is many times the second, in percent. */
    private int times(int larger, int smaller) {
        long[] some = columns.get(larger).paise();
        long[] others = columns.get(smaller).paise();
        long fitting = IntStream.range(0, Math.min(some.length, others.length))
                .filter(row -> others[row] > 0 && some[row] / TIMES >= others[row])
                .count();
        int rows = Math.max(columns.get(larger).filled(), columns.get(smaller).filled());
        return (int) (100 * fitting / Math.max(1, rows));
    }

    /** Where several could be it, the one that is never less than the others: nobody pays longer than the policy runs. */
    private void term() {
        Optional<TemplateColumn> term = target(
                column -> column.type() == CellType.INTEGER && column.field().equals("term"));
        boolean said = term.isEmpty()
                || template.columns().stream().anyMatch(column -> isTaken(column) && column.covers(term.get()));
        List<Integer> could = said
                ? List.of()
                : open().filter(index -> columns.get(index).terms() >= Matcher.READABLE)
                        .toList();
        could.stream()
                .filter(index -> could.stream().allMatch(other -> isNeverLess(index, other)))
                .findFirst()
                .ifPresent(index -> take(
                        index, term.orElseThrow(), TERM * columns.get(index).terms() / 100));
    }

    private boolean isNeverLess(int index, int other) {
        long[] some = columns.get(index).paise();
        long[] others = columns.get(other).paise();
        return IntStream.range(0, Math.min(some.length, others.length)).allMatch(row -> some[row] >= others[row]);
    }

    private Optional<TemplateColumn> target(Predicate<TemplateColumn> fits) {
        return template.columns().stream()
                .filter(column -> fits.test(column) && !isTaken(column))
                .findFirst();
    }

    /** Columns of which nothing is known; one with a known header says what it is. */
    private Stream<Integer> open() {
        List<Integer> open = new ArrayList<>();
        for (int index = 0; index < guesses.length; index++) {
            LookedColumn column = columns.get(index);
            if (guesses[index].column() == null && column.filled() >= FEWEST && !known.contains(column.key())) {
                open.add(index);
            }
        }
        return open.stream();
    }

    private void take(int index, TemplateColumn column, int confidence) {
        if (taken.add(column.header())) {
            guesses[index] = new Guess(column.header(), confidence, Guess.How.VALUES, null);
        }
    }
}
