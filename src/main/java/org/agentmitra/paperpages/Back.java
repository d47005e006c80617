package org.agentmitra.paperpages;

import org.agentmitra.papers.PaperRow;
import org.agentmitra.shared.LocalPath;
import org.jspecify.annotations.Nullable;

/** Where the customer goes on after something was done to a paper. */
final class Back {
    private Back() {}

    /** @param typed as the page sent it; else what is asked for in the paper's dossier */
    static String to(@Nullable String typed, PaperRow paper) {
        return "redirect:" + path(typed, paper);
    }

    static String path(@Nullable String typed, PaperRow paper) {
        return LocalPath.of(typed)
                .map(LocalPath::text)
                .map(path -> path.replace("{", "%7B").replace("}", "%7D"))
                .orElse("/papers/asked/" + paper.dossier());
    }
}
