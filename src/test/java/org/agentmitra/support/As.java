package org.agentmitra.support;

import org.agentmitra.shared.Viewer;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Sends a mock request as somebody: {@code mvc.get().uri("/policies").with(as(world.senior))}. */
public final class As {
    private As() {}

    public static RequestPostProcessor as(Viewer viewer) {
        var token =
                UsernamePasswordAuthenticationToken.authenticated(viewer.user().toString(), null, java.util.List.of());
        return request -> {
            request.setAttribute(Viewer.class.getName(), viewer);
            return SecurityMockMvcRequestPostProcessors.authentication(token).postProcessRequest(request);
        };
    }
}
