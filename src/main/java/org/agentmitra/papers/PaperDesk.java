package org.agentmitra.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.images.Area;
import org.agentmitra.images.Page;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers do with a paper of their own that nobody judged yet: cover, turn, keep, take back. */
@Service
@Transactional
class PaperDesk {
    private final PaperSight sight;
    private final PaperStore store;
    private final PageStore pages;
    private final PaperFiles files;
    private final Succession succession;
    private final ApplicationEventPublisher events;

    PaperDesk(
            PaperSight sight,
            PaperStore store,
            PageStore pages,
            PaperFiles files,
            Succession succession,
            ApplicationEventPublisher events) {
        this.sight = sight;
        this.store = store;
        this.pages = pages;
        this.files = files;
        this.succession = succession;
        this.events = events;
    }

    /** @throws NotFound when it is no draft of the viewer's */
    PaperRow draft(Viewer viewer, UUID paper) {
        PaperRow row = sight.own(viewer, paper);
        if (row.state() != PaperState.COVERING) {
            throw new NotFound("draft", paper);
        }
        return row;
    }

    /** Its pages. */
    List<PageRow> pages(UUID paper) {
        return pages.of(paper);
    }

    /** What is to be covered, by number of the page. */
    Map<Integer, List<Cover>> covers(UUID paper) {
        return pages.covers(paper);
    }

    /** Whether it cannot be shown yet, as a scanner has not judged it. */
    boolean waits(UUID paper) {
        return files.wait(pages.of(paper));
    }

    /** As it would be kept now. */
    Page preview(Viewer viewer, UUID paper, int number) {
        draft(viewer, paper);
        return files.open(page(paper, number)).covered(areas(pages.covers(paper), number));
    }

    void cover(Viewer viewer, UUID paper, int number, List<Area> areas) {
        draft(viewer, paper);
        page(paper, number);
        Set<Area> known = Set.copyOf(areas(pages.covers(paper), number));
        pages.cover(
                paper,
                number,
                areas.stream().filter(area -> !known.contains(area)).toList(),
                false);
    }

    void uncover(Viewer viewer, UUID paper, int number) {
        draft(viewer, paper);
        pages.uncover(paper, number);
    }

    /**
     * Keeps the draft with what is covered painted over, and nothing of what it was. Where it is kept already nothing
     * happens.
     *
     * @param bare numbers of the pages on which, the customer says, no number stands
     * @throws Refused when nothing is covered on a page, or a QR code still shows
     */
    PaperRow keep(Viewer viewer, UUID paper, Set<Integer> bare) {
        PaperRow row = sight.own(viewer, paper);
        if (row.state() == PaperState.GIVEN) {
            return row;
        }
        List<PageRow> drafts = pages.of(paper);
        List<Page> covered = covered(drafts, pages.covers(paper), bare);
        boolean asked = succession.giveWay(viewer, row.dossier(), row.kind());
        pages.replace(paper, files.keep(viewer, paper, covered, PaperState.GIVEN));
        files.delete(viewer.user(), drafts.stream().map(PageRow::document).toList());
        store.give(paper);
        events.publishEvent(PaperEvent.of(viewer.user(), "given", paper, row.dossier(), row.kind()));
        events.publishEvent(new PaperGiven(row.dossier(), paper, row.kind(), viewer.user(), asked));
        return row;
    }

    /**
     * Turns all pages; what was to be covered has to be said again. Sent again it does nothing.
     *
     * @param to quarter turns to the right from how the paper came
     */
    PaperRow turn(Viewer viewer, UUID paper, int to) {
        PaperRow row = sight.own(viewer, paper);
        int quarters = Math.floorMod(to - row.turns(), 4);
        if (quarters == 0) {
            return row;
        }
        store.turn(paper, Math.floorMod(to, 4));
        List<PageRow> before = pages.of(paper);
        List<Page> turned =
                before.stream().map(page -> files.open(page).turned(quarters)).toList();
        pages.replace(paper, files.keep(viewer, paper, turned, row.state()));
        files.delete(viewer.user(), before.stream().map(PageRow::document).toList());
        if (row.state() == PaperState.COVERING) {
            files.coverCodes(paper, turned);
        }
        events.publishEvent(PaperEvent.of(viewer.user(), "turned", paper, row.dossier(), row.kind()));
        return row;
    }

    PaperRow remove(Viewer viewer, UUID paper) {
        PaperRow row = sight.own(viewer, paper);
        succession.remove(viewer, List.of(row));
        events.publishEvent(PaperEvent.of(viewer.user(), "removed", paper, row.dossier(), row.kind()));
        return row;
    }

    private List<Page> covered(List<PageRow> drafts, Map<Integer, List<Cover>> covers, Set<Integer> bare) {
        List<Page> covered = new ArrayList<>();
        for (PageRow draft : drafts) {
            List<Cover> here = covers.getOrDefault(draft.number(), List.of());
            if (here.stream().allMatch(Cover::found) && !bare.contains(draft.number())) {
                throw new Refused("area", "papers.cover.nothing");
            }
            Page page = files.open(draft).covered(areas(covers, draft.number()));
            List<Area> left = page.qrCodes();
            if (!left.isEmpty()) {
                throw new Refused("area", "papers.cover.code");
            }
            covered.add(page);
        }
        return covered;
    }

    private PageRow page(UUID paper, int number) {
        return pages.of(paper).stream()
                .filter(page -> page.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("page", String.valueOf(number)));
    }

    private static List<Area> areas(Map<Integer, List<Cover>> covers, int number) {
        return covers.getOrDefault(number, List.of()).stream().map(Cover::area).toList();
    }
}
