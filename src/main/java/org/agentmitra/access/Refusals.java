package org.agentmitra.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.agentmitra.requests.KnownPages;
import org.agentmitra.shared.LocalPath;
import org.agentmitra.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Answers what may not pass. Strangers, ended sessions and barred accounts go to sign-in and come back; stale forms go
 * back to their page. Who may do a thing under a condition is led to where it is met. Somebody who may act but not here
 * gets 403, or where only another method would do the page of its form, else 405, or 404 where no page is.
 */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final LocalPath HOME = new LocalPath("/");

    private final Viewers viewers;
    private final KnownPages pages;
    private final WayBack way;
    private final Detours detours;
    private final ApplicationEventPublisher events;

    Refusals(Viewers viewers, KnownPages pages, WayBack way, Detours detours, ApplicationEventPublisher events) {
        this.viewers = viewers;
        this.pages = pages;
        this.way = way;
        this.detours = detours;
        this.events = events;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        SignInRedirect.send(request, response, way.of(request));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        Optional<Viewer> viewer = viewer(request);
        if (viewer.isEmpty()) {
            Optional<LocalPath> page = way.of(request);
            endSession(request);
            SignInRedirect.send(request, response, page);
        } else if (why instanceof CsrfException) {
            Unsent.back(request, response, way.of(request).map(way::readable).orElse(HOME));
        } else if (why instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() instanceof Condition unmet) {
            detours.send(unmet, request, response);
        } else if (pages.has(request)) {
            events.publishEvent(AccessRefused.by(viewer.get(), request));
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            refuse(pages.insteadOf(request), request, response);
        }
    }

    private void refuse(Set<HttpMethod> others, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (others.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<String> page = way.insteadOf(request);
        if (page.isPresent()) {
            SignInRedirect.go(request, response, page.get());
            return;
        }
        HttpHeaders allowed = new HttpHeaders();
        allowed.setAllow(others);
        response.setHeader(HttpHeaders.ALLOW, allowed.getFirst(HttpHeaders.ALLOW));
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    private Optional<Viewer> viewer(HttpServletRequest request) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null ? Optional.empty() : viewers.of(request, who);
    }

    private static void endSession(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
