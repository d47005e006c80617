package org.agentmitra.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.agentmitra.requests.StaticFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session that began too long ago, however busy it is. */
class SessionLifetime extends OncePerRequestFilter {
    private final Duration lifetime;
    private final Clock clock;

    SessionLifetime(Duration lifetime, Clock clock) {
        this.lifetime = lifetime;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return StaticFiles.asked(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && over(session)) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    private boolean over(HttpSession session) {
        Instant end = Instant.ofEpochMilli(session.getCreationTime()).plus(lifetime);
        return !clock.instant().isBefore(end);
    }

    @Configuration
    static class Registration {
        @Bean
        SessionLifetime sessionLifetime(@Value("${portal.session.lifetime}") Duration lifetime, Clock clock) {
            return new SessionLifetime(lifetime, clock);
        }

        /** It runs inside the security chain only, after the session filter. */
        @Bean
        FilterRegistrationBean<SessionLifetime> sessionLifetimeOnlyInChain(SessionLifetime filter) {
            FilterRegistrationBean<SessionLifetime> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
