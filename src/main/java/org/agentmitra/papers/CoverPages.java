package org.agentmitra.papers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
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

    /**
     * A page of the draft.
     *
     * @param chosen how many areas the customer chose
     * @param found how many QR codes the portal found
     */
    record Sheet(int number, int chosen, int found) {
        /** Changes with what is covered, so that the picture is fetched anew. */
        public String address(UUID paper) {
            return "/papers/" + paper + "/cover?page=" + number + "&covered=" + chosen;
        }
    }

    String show(Viewer viewer, UUID paper, @Nullable String back, Model model) {
        PaperRow row = desk.draft(viewer, paper);
        Map<Integer, List<Cover>> covers = desk.covers(paper);
        model.addAttribute("paper", row);
        model.addAttribute("waits", desk.waits(paper));
        model.addAttribute("back", Back.path(back, row));
        model.addAttribute(
                "bands", IntStream.rangeClosed(1, CoverForm.BANDS).boxed().toList());
        model.addAttribute(
                "sheets",
                desk.pages(paper).stream()
                        .map(page -> sheet(page.number(), covers.getOrDefault(page.number(), List.of())))
                        .toList());
        return "papers/cover";
    }

    private static Sheet sheet(int number, List<Cover> covers) {
        int found = (int) covers.stream().filter(Cover::found).count();
        return new Sheet(number, covers.size() - found, found);
    }
}
