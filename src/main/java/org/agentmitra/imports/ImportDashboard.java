package org.agentmitra.imports;

import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.agentmitra.imports.ImportFigures.Group;
import org.agentmitra.imports.ImportFilter.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What imports came to in a year. A file belongs to the month in which it was brought; what was undone is counted as a
 * file and no longer as rows.
 *
 * @param files how many stand how; what is not among the {@link #TOLD} is nowhere
 * @param months the earliest first, those without a file too
 */
record ImportDashboard(Map<Standing, Integer> files, List<Month> months) {
    /**
     * What is told apart: each file is one of them, so they add up. The rows that a cancelled import had committed stay in
     * the book.
     */
    static final Set<Standing> TOLD = Collections.unmodifiableSet(EnumSet.of(
            Standing.COMPLETED,
            Standing.COMPLETED_WITH_ERRORS,
            Standing.FAILED,
            Standing.CANCELLED,
            Standing.UNDONE,
            Standing.ACTIVE,
            Standing.WAITING));

    ImportDashboard {
        if (!TOLD.containsAll(files.keySet())) {
            throw new IllegalArgumentException("No figure of " + files.keySet());
        }
    }

    /**
     * A month of the chart.
     *
     * @param imported rows that came into the book, new or changed
     * @param failed rows that were left out because of a fault
     * @param percent height of the bar, of the highest one; at least 1 where there is anything
     */
    record Month(YearMonth month, int files, long imported, long failed, int percent) {}

    static ImportDashboard of(YearMonth last, List<Group> groups) {
        long most = IntStream.range(0, ImportFigures.MONTHS)
                .mapToLong(back -> imported(in(groups, last.minusMonths(back))))
                .max()
                .orElse(0);
        List<Month> months = IntStream.range(0, ImportFigures.MONTHS)
                .mapToObj(n -> last.minusMonths(ImportFigures.MONTHS - 1L - n))
                .map(month -> month(month, in(groups, month), most))
                .toList();
        Map<Standing, Integer> files = groups.stream()
                .collect(Collectors.toMap(
                        Group::standing, Group::files, Integer::sum, () -> new EnumMap<>(Standing.class)));
        return new ImportDashboard(files, months);
    }

    /** Files, whatever became of them: the sum of the others. */
    public int total() {
        return files.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Files of which every row was imported. */
    public int successful() {
        return standing(Standing.COMPLETED);
    }

    /** Files of which some rows were left out. */
    public int partly() {
        return standing(Standing.COMPLETED_WITH_ERRORS);
    }

    /** Files that came to no end. */
    public int failed() {
        return standing(Standing.FAILED);
    }

    /** Files that somebody stopped. */
    public int cancelled() {
        return standing(Standing.CANCELLED);
    }

    /** Files that were taken back. */
    public int undone() {
        return standing(Standing.UNDONE);
    }

    /** Files the portal is at work on. */
    public int active() {
        return standing(Standing.ACTIVE);
    }

    /** Files that wait for somebody's word. */
    public int waiting() {
        return standing(Standing.WAITING);
    }

    private int standing(Standing standing) {
        return files.getOrDefault(standing, 0);
    }

    /** Files imported whole among those that came to an end, in percent; null before there is one. */
    public @Nullable Integer rate() {
        int ended = successful() + partly() + failed();
        return ended == 0 ? null : (int) (100L * successful() / ended);
    }

    public boolean isEmpty() {
        return total() == 0;
    }

    private static Month month(YearMonth month, List<Group> groups, long most) {
        long imported = imported(groups);
        long failed = kept(groups).stream().mapToLong(Group::failed).sum();
        int percent = imported == 0 ? 0 : (int) Math.max(1, 100 * imported / most);
        return new Month(month, files(groups), imported, failed, percent);
    }

    private static long imported(List<Group> groups) {
        return kept(groups).stream().mapToLong(Group::imported).sum();
    }

    private static List<Group> kept(List<Group> groups) {
        return groups.stream()
                .filter(group -> group.standing() != Standing.UNDONE)
                .toList();
    }

    private static List<Group> in(List<Group> groups, YearMonth month) {
        return groups.stream().filter(group -> group.month().equals(month)).toList();
    }

    private static int files(List<Group> groups) {
        return groups.stream().mapToInt(Group::files).sum();
    }
}
