package org.agentmitra.jobs;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** Somebody holds the check or the run of an import. */
@Embeddable
record Pause(Instant pausedAt, UUID pausedBy) {}
