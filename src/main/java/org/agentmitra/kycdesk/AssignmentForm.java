package org.agentmitra.kycdesk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases somebody is to have.
 *
 * @param id those chosen on a page of the queue; with {@code all} every one of it
 * @param shown all of that page
 * @param all whether the whole page is meant
 * @param to who is to have them
 */
record AssignmentForm(
        List<UUID> id,
        List<UUID> shown,
        @Nullable Boolean all,
        @Nullable UUID to) {
    AssignmentForm {
        shown = page(shown);
        id = Boolean.TRUE.equals(all) ? shown : page(id);
    }

    private static List<UUID> page(@Nullable List<UUID> ids) {
        return ids == null
                ? List.of()
                : ids.stream().distinct().limit(QueueList.PAGE).toList();
    }
}
