package org.agentmitra.clearances;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Refused;
import org.jspecify.annotations.Nullable;

/** What somebody asked of a second person about the slides of a presentation as they were then. */
@Entity
@Table(name = "clearances")
class Clearance {
    @Id
    private UUID id;

    private UUID presentationId;
    private String print;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    private UUID askedBy;
    private Instant askedAt;
    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    private String reason = "";

    @Version
    private @Nullable Long version;

    /** How far it has come. */
    enum State {
        OPEN("status-info"),
        APPROVED("status-ok"),
        REFUSED("status-danger"),
        /** Taken back by who asked, or asked anew. */
        WITHDRAWN("status-muted");

        private final String style;

        State(String style) {
            this.style = style;
        }

        /** Style class of its badge. */
        public String style() {
            return style;
        }

        /** Key of its name. */
        public String key() {
            return "clearances.state." + name();
        }
    }

    protected Clearance() {}

    /** @param print of the slides: what is approved counts for them alone */
    static Clearance ask(UUID presentation, String print, UUID by, Instant now) {
        Clearance clearance = new Clearance();
        clearance.id = Ids.next();
        clearance.presentationId = presentation;
        clearance.print = print;
        clearance.askedBy = by;
        clearance.askedAt = now;
        return clearance;
    }

    /**
     * Says yes or no.
     *
     * @param printNow of the slides as they are: they have to be those that were asked about
     * @throws Refused when it is decided already, when the slides changed, or by who asked
     */
    void decide(boolean yes, String why, String printNow, UUID by, Instant now) {
        requireOpen();
        if (by.equals(askedBy)) {
            throw new Refused("reason", "clearances.own");
        }
        if (!print.equals(printNow)) {
            throw new Refused("reason", "clearances.slides-changed");
        }
        state = yes ? State.APPROVED : State.REFUSED;
        reason = why;
        decidedBy = by;
        decidedAt = now;
    }

    /** @throws Refused unless it is open */
    void withdraw() {
        requireOpen();
        state = State.WITHDRAWN;
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw new Refused("reason", "clearances.decided");
        }
    }

    UUID id() {
        return id;
    }

    UUID presentation() {
        return presentationId;
    }

    UUID askedBy() {
        return askedBy;
    }

    boolean open() {
        return state == State.OPEN;
    }
}
