package org.agentmitra.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.agentmitra.shared.Viewer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A page that is switched off for somebody looks missing to them, whatever they may otherwise do: it stands in front of the
 * permissions. Strangers go on to sign-in.
 */
class SwitchedOffPages extends OncePerRequestFilter {
    private final PageFlags flags;
    private final Viewers viewers;

    SwitchedOffPages(PageFlags flags, Viewers viewers) {
        this.flags = flags;
        this.viewers = viewers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (flags.concern(request) && closed(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean closed(HttpServletRequest request) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        Optional<Viewer> viewer = who == null ? Optional.empty() : viewers.of(request, who);
        return viewer.isPresent() && !flags.open(viewer.get(), request);
    }
}
