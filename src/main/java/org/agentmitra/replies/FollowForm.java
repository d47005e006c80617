package org.agentmitra.replies;

import org.jspecify.annotations.Nullable;

/** Who somebody is that answered, as the agent finds out. */
record FollowForm(@Nullable String name, @Nullable String mobile) {
    static FollowForm of(ReplyRow reply) {
        return new FollowForm(reply.name(), reply.phone());
    }

    String typedName() {
        return name == null ? "" : name.strip();
    }

    String typedMobile() {
        return mobile == null ? "" : mobile.strip();
    }
}
