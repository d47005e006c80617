package org.agentmitra.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.sessions.Proofs;
import org.agentmitra.sessions.SessionBook;
import org.agentmitra.sessions.SessionLimits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Begins and ends what the browser's cookie stands for. The session knows the user's id and nothing else. */
@Component
class BrowserSession {
    /** Roles that only see their own records: no idle limit but the absolute one (SECURITY.md, Sessions). */
    private static final Set<String> NOT_STAFF = Set.of("policyholder", "guest");

    private final Accounts accounts;
    private final SessionBook book;
    private final SessionLimits limits;
    private final Proofs proofs;
    private final Duration idle;
    private final Duration lifetime;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    BrowserSession(
            Accounts accounts,
            SessionBook book,
            SessionLimits limits,
            Proofs proofs,
            @Value("${portal.session.idle}") Duration idle,
            @Value("${portal.session.lifetime}") Duration lifetime) {
        this.accounts = accounts;
        this.book = book;
        this.limits = limits;
        this.proofs = proofs;
        this.idle = idle;
        this.lifetime = lifetime;
    }

    /** Starts anew: the session from before, its id and its CSRF token are worth nothing afterwards. */
    void begin(UUID user, HttpServletRequest request, HttpServletResponse response) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) limit(user).toSeconds());
        proofs.give(session);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user.toString(), null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        accounts.signedIn(user);
        book.began(user, session.getId(), request.getHeader(HttpHeaders.USER_AGENT), request.getRemoteAddr());
        tell(limits.makeRoom(user, session.getId()), request);
    }

    /** The page that comes next says that other sessions were ended to make room for this one. */
    private static void tell(int ended, HttpServletRequest request) {
        FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
        if (ended > 0 && flash != null) {
            flash.put("refusal", "sessions.limited");
            flash.put("messageArguments", List.of(ended));
        }
    }

    private Duration limit(UUID user) {
        boolean staff = accounts.active(user)
                .filter(account -> NOT_STAFF.contains(account.role()))
                .isEmpty();
        return staff ? idle : lifetime;
    }

    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            book.ended(session.getId(), null);
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
