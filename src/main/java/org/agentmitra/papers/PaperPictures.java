package org.agentmitra.papers;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.images.Lettering;
import org.agentmitra.images.Page;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** Pages of papers as they are shown: recorded each time, and for others than their owner with their name and the time. */
@Component
public class PaperPictures {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd MMM yyyy HH:mm", Locale.ENGLISH);

    private final Papers papers;
    private final PaperSight sight;
    private final PageStore pages;
    private final PaperFiles files;
    private final Clock clock;

    PaperPictures(Papers papers, PaperSight sight, PageStore pages, PaperFiles files, Clock clock) {
        this.papers = papers;
        this.sight = sight;
        this.pages = pages;
        this.files = files;
        this.clock = clock;
    }

    /**
     * A page as a JPEG picture to be taken along.
     *
     * @throws NotFound when there is none, or it is not for the viewer
     */
    public byte[] copy(Viewer viewer, UUID paper, int page) {
        return marked(viewer, paper, shown(viewer, paper, page)).jpeg();
    }

    /**
     * The page without a mark; that it was seen is recorded.
     *
     * @throws NotFound when there is none, or it is not for the viewer
     */
    public Page shown(Viewer viewer, UUID paper, int page) {
        sight.seen(viewer, paper);
        PageRow row = pages.of(paper).stream()
                .filter(each -> each.number() == page)
                .findFirst()
                .orElseThrow(() -> new NotFound("page", paper));
        Page shown = files.open(row);
        papers.seen(viewer, paper, page);
        return shown;
    }

    /** The same with the mark, for others than who brought it. */
    public Page marked(Viewer viewer, UUID paper, Page page) {
        return sight.isOwn(viewer, paper) ? page : page.marked(mark(viewer));
    }

    /** Who sees it and when, in the office's time; the account's id for a name in letters that cannot be drawn. */
    private String mark(Viewer viewer) {
        String name =
                Lettering.knows(viewer.name()) ? viewer.name() : viewer.user().toString();
        return name + " " + TIME.format(clock.instant().atZone(viewer.office()));
    }
}
