package org.agentmitra.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.agentmitra.requests.StaticFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * Whoever acts in another's place looks, does not touch and takes no file along, unless that was granted; and it ends on time. Audit records of
 * the request name both.
 */
class ActingRules extends OncePerRequestFilter {
    /** Where audit records learn who really did it. */
    private static final String KEY = "impersonator";

    private static final String LOGOUT = "/logout";
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD");
    private static final Set<String> ALWAYS = Set.of("/impersonation/end", LOGOUT, "/preferences");
    /** Files of records: who may only look takes nothing along. */
    private static final Pattern TAKEN_AWAY = Pattern.compile(".*\\.(csv|xlsx|pdf|zip|ics)");

    private static final FlashMapManager FLASHES = new SessionFlashMapManager();

    private final Actings actings;

    ActingRules(Actings actings) {
        this.actings = actings;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return StaticFiles.asked(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        UUID signedIn = signedIn();
        Acting acting = signedIn == null ? null : actings.look(request, signedIn);
        if (acting == null) {
            chain.doFilter(request, response);
        } else if (acting.over() && leaves(request)) {
            chain.doFilter(request, response);
        } else if (acting.over()) {
            goBack(request, response);
        } else {
            act(acting, request, response, chain);
        }
    }

    private void act(Acting acting, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        acting.keepWith(request);
        MDC.put(KEY, acting.actor().toString());
        try {
            String path = StaticFiles.path(request);
            if (leaves(request)) {
                actings.signedOut(request, acting);
            }
            boolean looks = HARMLESS.contains(request.getMethod())
                    && !TAKEN_AWAY.matcher(path).matches();
            if (acting.writes() || looks || ALWAYS.contains(path)) {
                chain.doFilter(request, response);
            } else {
                actings.refused(request, acting);
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
        } finally {
            MDC.remove(KEY);
        }
    }

    /** Whoever signs out wants to be out, whomever they have acted as until now. */
    private static boolean leaves(HttpServletRequest request) {
        return StaticFiles.path(request).equals(LOGOUT) && request.getMethod().equals("POST");
    }

    private static void goBack(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FlashMap flash = new FlashMap();
        flash.put("refusal", "impersonation.over");
        FLASHES.saveOutputFlashMap(flash, request, response);
        SignInRedirect.go(request, response, request.getContextPath() + "/");
    }

    private static @Nullable UUID signedIn() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || !who.isAuthenticated() || who instanceof AnonymousAuthenticationToken
                ? null
                : UUID.fromString(who.getName());
    }
}
