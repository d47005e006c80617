package org.agentmitra.discovery;

import java.util.Optional;
import org.agentmitra.agents.AgentRef;

/**
 * Links {@code /join/{code}} by which agents invite people to become their customers.
 *
 * <p>Who goes on from the page of a link keeps it through registration and sign-in in two attributes of the session,
 * texts both: {@link #CODE} and {@link #WAY}. Whoever starts the journey reads them there.
 */
public interface Invitations {
    /** Attribute of the session: the code of the link. */
    String CODE = "discovery.code";

    /** Attribute of the session: {@code LINK} or {@code QR}, by which of the two somebody came. */
    String WAY = "discovery.way";

    /**
     * Whose link it is.
     *
     * @param linkCode as typed or sent; case and blanks are forgiven
     * @return empty when there is no such link, it ended or expired, or its agent takes nobody now
     */
    Optional<AgentRef> agentOf(String linkCode);
}
