package org.agentmitra.imports;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.agentmitra.imports.ImportFigures.Group;
import org.agentmitra.imports.ImportFilter.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What imports came to in a year. A file belongs to the month in which it was brought; what was undone is counted as a
 * file and no longer as rows.
 *
 * @param total files, whatever became of them
 * @param successful files of which every row was imported
 * @param partly files of which some rows were left out
 * @param failed files that came to no end
 * @param active files the portal is at work on
 * @param waiting files that wait for somebody's word
 * @param months the earliest first, those without a file too
 */
record ImportDashboard(int total, int successful, int partly, int failed, int active, int waiting, List<Month> months) {
    /** What is told apart; what is left was undone. The rows that a cancelled import had committed stay in the book. */
    static final List<Standing> COUNTED = List.of(
            Standing.COMPLETED,
            Standing.COMPLETED_WITH_ERRORS,
            Standing.FAILED,
            Standing.CANCELLED,
            Standing.ACTIVE,
            Standing.WAITING);

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
        return new ImportDashboard(
                files(groups),
                files(groups, Standing.COMPLETED),
                files(groups, Standing.COMPLETED_WITH_ERRORS),
                files(groups, Standing.FAILED),
                files(groups, Standing.ACTIVE),
                files(groups, Standing.WAITING),
                months);
    }

    /** Files imported whole among those that came to an end, in percent; null before there is one. */
    public @Nullable Integer rate() {
        int ended = successful + partly + failed;
        return ended == 0 ? null : (int) (100L * successful / ended);
    }

    public boolean isEmpty() {
        return total == 0;
    }

    private static Month month(YearMonth month, List<Group> groups, long most) {
        long imported = imported(groups);
        long failed = standing(groups).stream().mapToLong(Group::failed).sum();
        int percent = imported == 0 ? 0 : (int) Math.max(1, 100 * imported / most);
        return new Month(month, files(groups), imported, failed, percent);
    }

    private static long imported(List<Group> groups) {
        return standing(groups).stream().mapToLong(Group::imported).sum();
    }

    private static List<Group> standing(List<Group> groups) {
        return groups.stream()
                .filter(group -> group.standing() != Standing.UNDONE)
                .toList();
    }

    private static List<Group> in(List<Group> groups, YearMonth month) {
        return groups.stream().filter(group -> group.month().equals(month)).toList();
    }

    private static int files(List<Group> groups, Standing standing) {
        return files(
                groups.stream().filter(group -> group.standing() == standing).toList());
    }

    private static int files(List<Group> groups) {
        return groups.stream().mapToInt(Group::files).sum();
    }
}
