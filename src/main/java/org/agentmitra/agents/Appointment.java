package org.agentmitra.agents;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.jspecify.annotations.Nullable;

/** A user's time at a place of the tree. */
@Entity
@Table(name = "appointments")
class Appointment {
    @Id
    private UUID id;

    private UUID userId;
    private long nodeId;
    private String path;
    private UUID providerId;
    private LocalDate startsOn;
    private @Nullable LocalDate endsOn;

    protected Appointment() {}

    /** Stands at the node from the day on, without an end. */
    static Appointment of(UUID user, TreeNode node, LocalDate from) {
        Appointment appointment = new Appointment();
        appointment.id = Ids.next();
        appointment.userId = user;
        appointment.nodeId = node.id();
        appointment.path = node.path();
        appointment.providerId = node.provider();
        appointment.startsOn = from;
        return appointment;
    }
}
