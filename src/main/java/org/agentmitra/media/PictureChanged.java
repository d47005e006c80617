package org.agentmitra.media;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** A picture was brought, described or removed. */
record PictureChanged(UUID actor, UUID picture, String action, Map<String, Object> details) implements Audited {
    @Override
    public String subjectType() {
        return "picture";
    }

    @Override
    public String subjectId() {
        return picture.toString();
    }
}
