package org.agentmitra.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.agentmitra.shared.LocalPath;

/** Sends the browser to sign-in and remembers the page it was on; htmx gets a header, as it cannot see a redirect. */
final class SignInRedirect {
    private static final String SIGN_IN = "/login";

    private SignInRedirect() {}

    static void send(HttpServletRequest request, HttpServletResponse response, Optional<LocalPath> page)
            throws IOException {
        go(request, response, request.getContextPath() + SIGN_IN + next(page));
    }

    static void go(HttpServletRequest request, HttpServletResponse response, String target) throws IOException {
        if (WayBack.isSwap(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", target);
        } else {
            response.sendRedirect(target);
        }
    }

    private static String next(Optional<LocalPath> page) {
        return page.map(LocalPath::text)
                .filter(text -> !text.equals("/") && !text.startsWith(SIGN_IN))
                .map(text -> "?next=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .orElse("");
    }
}
