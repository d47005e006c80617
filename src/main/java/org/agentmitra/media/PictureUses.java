package org.agentmitra.media;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Where pictures are shown; the module that shows them implements this. */
public interface PictureUses {
    /** How many times each is used, in drafts too; one query. Those that nobody uses may be left out. */
    Map<UUID, Integer> counts(Collection<UUID> pictures);

    /** Whether something that anybody may see shows the picture. */
    boolean isPublic(UUID picture);
}
