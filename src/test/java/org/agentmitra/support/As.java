package org.agentmitra.support;

import java.util.List;
import org.agentmitra.shared.Viewer;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Sends a mock request as somebody: {@code mvc.get().uri("/policies").with(as(world.senior))}. */
public final class As {
    private As() {}

    /** Who proved just now to be the one. */
    public static RequestPostProcessor as(Viewer viewer) {
        return as(viewer, true);
    }

    /** Who proved that too long ago for what asks for a fresh proof. */
    public static RequestPostProcessor asLongAgo(Viewer viewer) {
        return as(viewer, false);
    }

    private static RequestPostProcessor as(Viewer viewer, boolean fresh) {
        var token =
                UsernamePasswordAuthenticationToken.authenticated(viewer.user().toString(), null, List.of());
        return request -> {
            request.setAttribute(Viewer.class.getName(), viewer);
            request.setAttribute(MockProofs.ATTRIBUTE, fresh);
            return SecurityMockMvcRequestPostProcessors.authentication(token).postProcessRequest(request);
        };
    }
}
