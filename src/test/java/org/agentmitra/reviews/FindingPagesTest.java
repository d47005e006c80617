package org.agentmitra.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.reviews.FindingPages.Stored;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.Severity;
import org.agentmitra.uploads.RefusedFile;
import org.agentmitra.uploads.Uploads;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class FindingPagesTest {
    private static final int PAGE = 7;

    @Autowired
    World world;

    @Autowired
    Uploads uploads;

    @Autowired
    ProviderDirectory providers;

    @Autowired
    FindingStore findings;

    @Autowired
    FindingPages pages;

    private UUID id = new UUID(0, 0);

    /** A note of each of forty rows, a warning of each other, each fifth refused, and thirty warnings of row 20. */
    @BeforeEach
    void keepFindingsInNoOrder() throws RefusedFile {
        world.lay();
        id = submitted();
        List<Finding> found = new ArrayList<>();
        for (int row = 40; row > 0; row--) {
            found.add(finding(row, Severity.INFO, "seen"));
            if (row % 2 == 0) {
                found.add(finding(row, Severity.WARNING, "mode-unknown"));
            }
            if (row % 5 == 0) {
                found.add(finding(row, Severity.CRITICAL, row % 10 == 0 ? "required" : "date-impossible"));
            }
        }
        IntStream.range(0, 30).forEach(i -> found.add(finding(20, Severity.WARNING, "text-long")));
        findings.add(id, found);
        findings.add(submitted(), List.of(finding(1, Severity.CRITICAL, "required")));
    }

    private UUID submitted() throws RefusedFile {
        var provider = providers.byId(world.provider).orElseThrow();
        DueListFile file = new DueListFile(world.sunita.code()).rows(3);
        return uploads.submit(world.senior, provider, world.sunita, "due.csv", file.open());
    }

    private static Finding finding(int row, Severity severity, String code) {
        return new Finding(row, "Mod", "Xly", severity, code, List.of("Xly"));
    }

    private static FindingFilter filter(@Nullable Severity severity, @Nullable String reason, @Nullable Stored last) {
        return new FindingFilter(
                severity, reason, last == null ? null : last.place().key(), null, null);
    }

    @Test
    void theGravestComeFirstAndThenTheRowsInTheirOrder() {
        List<Finding> all = pages.after(id, FindingFilter.ALL, 1_000).stream()
                .map(Stored::finding)
                .toList();
        assertThat(all).extracting(Finding::severity).isSorted();
        assertThat(rows(all, Severity.CRITICAL)).containsExactly(5, 10, 15, 20, 25, 30, 35, 40);
        assertThat(rows(all, Severity.WARNING))
                .hasSize(50)
                .isSorted()
                .startsWith(2, 4, 6)
                .endsWith(38, 40);
        assertThat(rows(all, Severity.INFO))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
    }

    private static List<Integer> rows(List<Finding> all, Severity severity) {
        return all.stream()
                .filter(finding -> finding.severity() == severity)
                .map(Finding::row)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({",,98", "WARNING,,50", ",required,4", "CRITICAL,required,4", "WARNING,text-long,30", "INFO,required,0"})
    void aPageBeginsAndEndsAtAnyPlaceInBothDirections(
            @Nullable Severity severity, @Nullable String reason, int expected) {
        List<Stored> all = pages.after(id, filter(severity, reason, null), 1_000);
        assertThat(all).hasSize(expected);
        for (int i = 0; i < all.size(); i++) {
            FindingFilter here = filter(severity, reason, all.get(i));
            assertThat(pages.after(id, here, PAGE)).isEqualTo(all.subList(i + 1, Math.min(i + 1 + PAGE, all.size())));
            assertThat(pages.upTo(id, here, PAGE))
                    .isEqualTo(all.subList(Math.max(0, i + 1 - PAGE), i + 1).reversed());
        }
    }

    @Test
    void beforeTheFirstAndBehindTheLastIsNothing() {
        assertThat(pages.upTo(id, FindingFilter.ALL, PAGE)).isEmpty();
        Stored last = pages.after(id, FindingFilter.ALL, 1_000).getLast();
        assertThat(Stream.of(Severity.values()).map(one -> pages.after(id, filter(one, null, last), PAGE)))
                .allMatch(List::isEmpty);
    }
}
