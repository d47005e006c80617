package org.agentmitra.discovery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.agentmitra.agents.AgentRef;

/**
 * Links {@code /join/{code}} by which agents invite people to become their customers. Who goes on from the page of a link
 * keeps it in a cookie: sessions begin anew with sign-in, and the way through registration may take days.
 */
public interface Invitations {
    /**
     * Whose link it is.
     *
     * @param linkCode as typed or sent; case and blanks are forgiven
     * @return empty when there is no such link, it ended or expired, or its agent takes nobody now
     */
    Optional<AgentRef> agentOf(String linkCode);

    /** By which link this browser came, whether or not it is still good; empty for who came by none. */
    Optional<Arrival> arrival(HttpServletRequest request);

    /** Once the journey has begun: the next one to use this browser came by no link. */
    void forget(HttpServletRequest request, HttpServletResponse response);

    /** @param scanned whether by the QR code of the link, not the link itself */
    record Arrival(String code, boolean scanned) {}
}
