package org.agentmitra.uploads;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers an upload that is far too large before anything reads it. Without this the server drops the body, the CSRF token
 * in it is missing, and the sender is told that he may not do that.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class OversizedUpload extends OncePerRequestFilter {
    private static final Set<String> PATHS =
            Set.of("/imports", "/imports/people", "/imports/templates/example", "/videos", "/decks");
    /** What a form around the largest file may add, bytes. */
    private static final long FORM = 1024L * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (request.getMethod().equals("POST")
                && PATHS.contains(path)
                && request.getContentLengthLong() > IncomingFile.LARGEST + FORM) {
            response.sendRedirect(request.getContextPath() + path + "/new?too-large");
        } else {
            chain.doFilter(request, response);
        }
    }
}
