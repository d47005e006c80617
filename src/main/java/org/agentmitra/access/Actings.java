package org.agentmitra.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells which sessions act in somebody else's place; kept by another module. */
public interface Actings {
    /**
     * What the request's session acts as. Once it may not go on it is ended here, and told as over this one time.
     *
     * @param signedIn whose session it is
     * @return null when it acts for its owner
     */
    @Nullable
    Acting look(HttpServletRequest request, UUID signedIn);

    /** The session's owner leaves. */
    void signedOut(HttpServletRequest request, Acting acting);

    /** Something was refused because of it. */
    void refused(HttpServletRequest request, Acting acting);
}
