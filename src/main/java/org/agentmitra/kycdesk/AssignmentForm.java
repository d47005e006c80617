package org.agentmitra.kycdesk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases somebody is to have.
 *
 * @param id those chosen on a page of the queue
 * @param to who is to have them
 */
record AssignmentForm(List<UUID> id, @Nullable UUID to) {
    AssignmentForm {
        id = id == null
                ? List.of()
                : id.stream().distinct().limit(QueueList.PAGE).toList();
    }
}
