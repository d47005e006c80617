package org.agentmitra.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.Display;
import org.agentmitra.agents.AgentDirectory;
import org.agentmitra.agents.Standing;
import org.agentmitra.matching.CustomerBook;
import org.agentmitra.shared.Reach;
import org.agentmitra.shared.Viewer;
import org.agentmitra.signin.SecondSteps;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Finds out who looks, anew with every request: a role that was taken away or an account that was suspended counts from
 * the next click on.
 */
@Component
public class Viewers {
    private static final String ATTRIBUTE = Viewer.class.getName();
    private static final String ACCOUNT = Account.class.getName();
    private static final String UNARMED = ATTRIBUTE + ".UNARMED";

    private final Accounts accounts;
    private final AgentDirectory agents;
    private final CustomerBook customers;
    private final SecondSteps steps;
    private final ZoneId zone;

    Viewers(
            Accounts accounts,
            AgentDirectory agents,
            CustomerBook customers,
            SecondSteps steps,
            @Value("${portal.zone}") ZoneId zone) {
        this.accounts = accounts;
        this.agents = agents;
        this.customers = customers;
        this.steps = steps;
        this.zone = zone;
    }

    /**
     * The viewer of the request, kept with it: in whose place somebody acts, if so. Empty for strangers and for
     * accounts that may no longer act.
     */
    public Optional<Viewer> of(HttpServletRequest request, Authentication authentication) {
        if (request.getAttribute(ATTRIBUTE) instanceof Viewer known) {
            return Optional.of(known);
        }
        Optional<Account> account = load(request, authentication);
        account.ifPresent(found -> request.setAttribute(ACCOUNT, found));
        Optional<Viewer> viewer = account.map(this::viewer);
        viewer.ifPresent(found -> request.setAttribute(ATTRIBUTE, found));
        // Who acts in somebody's place cannot set up a factor there, and proved to be themselves.
        account.filter(found -> Acting.of(request) == null && found.factorRequired() && !steps.any(found.id()))
                .ifPresent(found -> request.setAttribute(UNARMED, true));
        return viewer;
    }

    /** Whether a role asks the viewer of the request for a second factor, and there is none. */
    boolean lacksFactor(HttpServletRequest request) {
        return request.getAttribute(UNARMED) != null;
    }

    /** What the viewer of the request chose, once it is known who that is; without any choice for strangers. */
    public static Display display(HttpServletRequest request) {
        return request.getAttribute(ACCOUNT) instanceof Account known ? known.display() : Display.NONE;
    }

    /** Place of the viewer's picture, another one whenever the picture changes; null without one. */
    public static @Nullable String picture(HttpServletRequest request) {
        return request.getAttribute(ACCOUNT) instanceof Account known && known.picture() != null
                ? "/pictures/" + known.id() + "?v=" + known.picture()
                : null;
    }

    private Optional<Account> load(HttpServletRequest request, Authentication authentication) {
        if (!authentication.isAuthenticated() || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        Acting acting = Acting.of(request);
        return accounts.active(acting == null ? UUID.fromString(authentication.getName()) : acting.user());
    }

    private Viewer viewer(Account account) {
        Standing standing = agents.standingOf(account.id());
        boolean holder = account.grants().containsValue(Reach.OWN);
        Set<UUID> own = holder ? customers.customersOf(account.id()) : Set.of();
        return new Viewer(
                account.id(),
                account.name(),
                account.role(),
                account.grants(),
                standing.provider(),
                standing.agent(),
                standing.prefixes(),
                own,
                account.display().zoneOr(zone),
                zone);
    }
}
