package org.agentmitra.paperpages;

import java.util.UUID;
import java.util.stream.IntStream;
import org.agentmitra.papers.PaperDesk;
import org.agentmitra.papers.PaperRow;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which the number is covered. */
@Component
class CoverPages {
    private final PaperDesk desk;

    CoverPages(PaperDesk desk) {
        this.desk = desk;
    }

    /** A page of the draft as it is shown. */
    record Sheet(int number, int chosen, int found) {
        static Sheet of(PaperDesk.DraftPage page) {
            return new Sheet(page.number(), page.chosen(), page.found());
        }

        /** Changes with what is covered, so that the picture is fetched anew. */
        public String address(UUID paper) {
            return "/papers/" + paper + "/cover?page=" + number + "&covered=" + chosen;
        }
    }

    String show(Viewer viewer, UUID paper, @Nullable String back, Model model) {
        PaperRow row = desk.draft(viewer, paper);
        model.addAttribute("paper", row);
        model.addAttribute("waits", desk.waits(paper));
        model.addAttribute("back", Back.path(back, row));
        model.addAttribute(
                "bands", IntStream.rangeClosed(1, CoverForm.BANDS).boxed().toList());
        model.addAttribute("sheets", desk.pages(paper).stream().map(Sheet::of).toList());
        return "papers/cover";
    }
}
