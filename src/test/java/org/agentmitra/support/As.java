package org.agentmitra.support;

import java.util.List;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.springframework.mock.web.MockHttpServletRequest;
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

    /** Who is looked up with the request, as in a browser, and proved just now to be the one. */
    public static RequestPostProcessor lookedUp(UUID user) {
        var token = UsernamePasswordAuthenticationToken.authenticated(user.toString(), null, List.of());
        return request -> {
            request.setAttribute(MockProofs.ATTRIBUTE, true);
            return SecurityMockMvcRequestPostProcessors.authentication(token).postProcessRequest(request);
        };
    }

    private static RequestPostProcessor as(Viewer viewer, boolean fresh) {
        RequestPostProcessor signedIn = lookedUp(viewer.user());
        return request -> {
            MockHttpServletRequest sent = signedIn.postProcessRequest(request);
            sent.setAttribute(Viewer.class.getName(), viewer);
            sent.setAttribute(MockProofs.ATTRIBUTE, fresh);
            return sent;
        };
    }
}
