package org.agentmitra.home;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.agentmitra.customerparts.Birthday;
import org.agentmitra.imports.RecentImports.RecentImport;
import org.agentmitra.policies.BookFigures.BookSummary;
import org.agentmitra.shared.Duty;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * @param dashboard whether the viewer is shown any figures at all
 * @param book null for those who may not see policies, and where those are switched off
 * @param duties what waits for the viewer to decide
 * @param birthdays the first ones of the week, and how many there are; null as above for customers
 */
record HomePage(
        Viewer viewer,
        LocalDate today,
        boolean dashboard,
        @Nullable BookSummary book,
        @Nullable PageOf<Birthday> birthdays,
        @Nullable List<RecentImport> imports,
        List<Duty.Waiting> duties) {

    public String name() {
        return viewer.name();
    }

    public boolean mayImport() {
        return viewer.may("imports.create");
    }

    public boolean mayReadImports() {
        return imports != null;
    }

    /** Nothing was ever entered or imported: the page then says how to begin. */
    public boolean isEmpty() {
        return (imports == null || imports.isEmpty())
                && (book == null
                        || book.inForceCount() + book.overdueCount() + book.lapsingCount() + book.dueThisMonthCount()
                                == 0);
    }

    /** Whether there is nothing to show at all. */
    public boolean isBare() {
        return isEmpty() && duties.isEmpty();
    }

    /** Whether all roles of the viewer were taken away, are over or still to begin. */
    public boolean isRoleless() {
        return viewer.grants().isEmpty();
    }

    /** A count as it is shown. */
    public String shown(int count) {
        return PageOf.counted(count);
    }

    public ZonedDateTime local(Instant instant) {
        return instant.atZone(viewer.zone());
    }
}
