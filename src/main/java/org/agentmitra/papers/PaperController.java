package org.agentmitra.papers;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.images.Lettering;
import org.agentmitra.images.Page;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A page of a paper as a picture, recorded each time; for others than its owner with their name and the time on it. */
@Controller
@RequestMapping("/papers/{id}")
class PaperController {
    /** Longest side of a little one, in pixels. */
    private static final int SMALL = 260;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd MMM yyyy HH:mm", Locale.ENGLISH);

    private final Papers papers;
    private final PaperSight sight;
    private final PaperDesk desk;
    private final PageStore pages;
    private final PaperFiles files;
    private final Clock clock;

    PaperController(Papers papers, PaperSight sight, PaperDesk desk, PageStore pages, PaperFiles files, Clock clock) {
        this.papers = papers;
        this.sight = sight;
        this.desk = desk;
        this.pages = pages;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<byte[]> show(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "false") boolean small) {
        sight.seen(viewer, id);
        PageRow row = pages.of(id).stream()
                .filter(each -> each.number() == page)
                .findFirst()
                .orElseThrow(() -> new NotFound("page", id));
        Page shown = files.open(row);
        papers.seen(viewer, id, page);
        Page sized = small ? shown.within(SMALL) : shown;
        return picture(sight.isOwn(viewer, id) ? sized : sized.marked(mark(viewer)));
    }

    @PostMapping("/end")
    String delete(Viewer viewer, @PathVariable UUID id, @RequestParam @Nullable String back, RedirectAttributes flash) {
        PaperRow row = desk.remove(viewer, id);
        flash.addFlashAttribute("message", "papers.removed");
        return Back.to(back, row);
    }

    /** Never kept by a browser. */
    static ResponseEntity<byte[]> picture(Page page) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(page.jpeg());
    }

    /** Who sees it and when, in the office's time; the account's id for a name in letters that cannot be drawn. */
    private String mark(Viewer viewer) {
        String name =
                Lettering.knows(viewer.name()) ? viewer.name() : viewer.user().toString();
        return name + " " + TIME.format(clock.instant().atZone(viewer.office()));
    }
}
