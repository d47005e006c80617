package org.agentmitra.videos;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** A video was brought, described or removed. */
record VideoChanged(UUID actor, UUID video, String action, Map<String, Object> details) implements Audited {
    @Override
    public String subjectType() {
        return "video";
    }

    @Override
    public String subjectId() {
        return video.toString();
    }
}
