package org.agentmitra.corrections;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.targets.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * A cell that is to be corrected, as its form shows it.
 *
 * @param was what it holds, masked where that is sensitive; null for nothing
 * @param masked whether it holds something that is not shown whole
 * @param reasons what is wrong with it
 * @param candidates records that it may mean
 * @param conflict whether it may be a new record too
 * @param words that its column may hold, in the order of its template, each with how the viewer reads it; empty where
 *     that is not a matter of words
 * @param others how many other rows hold the same in that column and have something wrong with it
 */
record FixPage(
        UUID id,
        String fileName,
        int line,
        int index,
        String header,
        @Nullable String was,
        boolean masked,
        List<String> reasons,
        List<Candidate> candidates,
        boolean conflict,
        Map<String, String> words,
        int others,
        Back back) {
    /** Id of the form, one a cell. */
    public String form() {
        return "fix-" + line + "-" + index;
    }
}
