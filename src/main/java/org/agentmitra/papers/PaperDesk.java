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
public class PaperDesk {
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

    /**
     * A draft of the viewer's own.
     *
     * @throws NotFound when it is none
     */
    public PaperRow draft(Viewer viewer, UUID paper) {
        PaperRow row = sight.own(viewer, paper);
        if (row.state() != PaperState.COVERING) {
            throw new NotFound("draft", paper);
        }
        return row;
    }

    /**
     * A page of a draft.
     *
     * @param number from 1
     * @param chosen how many areas the customer chose to be covered
     * @param found how many QR codes the portal found, which are covered too
     */
    public record DraftPage(int number, int chosen, int found) {}

    /** The pages of a draft, with how much of each is to be covered; two queries. */
    public List<DraftPage> pages(UUID paper) {
        Map<Integer, List<Cover>> covers = pages.covers(paper);
        return pages.of(paper).stream()
                .map(page -> drafted(page.number(), covers.getOrDefault(page.number(), List.of())))
                .toList();
    }

    private static DraftPage drafted(int number, List<Cover> covers) {
        int found = (int) covers.stream().filter(Cover::found).count();
        return new DraftPage(number, covers.size() - found, found);
    }

    /** Whether it cannot be shown yet, as a scanner has not judged it. */
    public boolean waits(UUID paper) {
        return files.wait(pages.of(paper));
    }

    /**
     * A page as it would be kept now.
     *
     * @throws NotFound when there is none, or the paper is no draft of the viewer's
     */
    public Page preview(Viewer viewer, UUID paper, int number) {
        draft(viewer, paper);
        return files.open(page(paper, number)).covered(areas(pages.covers(paper), number));
    }

    /**
     * Covers areas of a page when the draft is kept; those that are covered already only once.
     *
     * @throws NotFound when there is no such page, or the paper is no draft of the viewer's
     */
    public void cover(Viewer viewer, UUID paper, int number, List<Area> areas) {
        draft(viewer, paper);
        page(paper, number);
        Set<Area> known = Set.copyOf(areas(pages.covers(paper), number));
        pages.cover(
                paper,
                number,
                areas.stream().filter(area -> !known.contains(area)).toList(),
                false);
    }

    /**
     * Forgets what the customer chose to cover on a page; QR codes stay covered.
     *
     * @throws NotFound when the paper is no draft of the viewer's
     */
    public void uncover(Viewer viewer, UUID paper, int number) {
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
    public PaperRow keep(Viewer viewer, UUID paper, Set<Integer> bare) {
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
    public PaperRow turn(Viewer viewer, UUID paper, int to) {
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

    /**
     * Takes a paper back that nobody judged yet.
     *
     * @throws NotFound when it is none of the viewer's
     */
    public PaperRow remove(Viewer viewer, UUID paper) {
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
