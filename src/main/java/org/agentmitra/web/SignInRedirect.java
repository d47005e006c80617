package org.agentmitra.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.agentmitra.shared.LocalPath;
import org.springframework.http.HttpHeaders;

/** Sends the browser to sign-in and remembers the page it was on; htmx gets a header, as it cannot see a redirect. */
final class SignInRedirect {
    private static final String SIGN_IN = "/login";

    private SignInRedirect() {}

    static void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean swap = "true".equals(request.getHeader("HX-Request"));
        String target = request.getContextPath() + SIGN_IN + next(request, swap);
        if (swap) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", target);
        } else {
            response.sendRedirect(target);
        }
    }

    private static String next(HttpServletRequest request, boolean swap) {
        return page(request, swap)
                .map(LocalPath::text)
                .filter(text -> !text.equals("/") && !text.startsWith(SIGN_IN))
                .map(text -> "?next=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .orElse("");
    }

    /** The page the person sees: of a form that was sent, the page that held it. */
    private static Optional<LocalPath> page(HttpServletRequest request, boolean swap) {
        String authority = request.getHeader(HttpHeaders.HOST);
        if (swap) {
            return LocalPath.within(authority, request.getHeader("HX-Current-URL"));
        }
        if (!request.getMethod().equals("GET")) {
            return LocalPath.within(authority, request.getHeader(HttpHeaders.REFERER));
        }
        String query = request.getQueryString();
        return LocalPath.of(request.getRequestURI() + (query == null ? "" : "?" + query));
    }
}
