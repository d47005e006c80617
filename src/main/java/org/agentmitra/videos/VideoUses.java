package org.agentmitra.videos;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Where videos are shown; the module that shows them implements this. */
public interface VideoUses {
    /** How many times each is used, in drafts too; one query. Those that nobody uses may be left out. */
    Map<UUID, Integer> counts(Collection<UUID> videos);

    /** Whether something that anybody may see shows one of the videos; one query. */
    boolean isPublic(Collection<UUID> videos);
}
