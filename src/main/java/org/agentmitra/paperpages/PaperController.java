package org.agentmitra.paperpages;

import java.util.UUID;
import org.agentmitra.images.Page;
import org.agentmitra.papers.PaperDesk;
import org.agentmitra.papers.PaperPictures;
import org.agentmitra.papers.PaperRow;
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

    private final PaperPictures pictures;
    private final PaperDesk desk;

    PaperController(PaperPictures pictures, PaperDesk desk) {
        this.pictures = pictures;
        this.desk = desk;
    }

    @GetMapping
    ResponseEntity<byte[]> show(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "false") boolean small) {
        Page shown = pictures.shown(viewer, id, page);
        return picture(pictures.marked(viewer, id, small ? shown.within(SMALL) : shown));
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
}
