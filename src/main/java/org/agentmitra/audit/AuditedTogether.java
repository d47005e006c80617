package org.agentmitra.audit;

import java.util.List;

/** Events of one piece of work on many records: each leaves its own audit record, all written at once. */
public record AuditedTogether(List<? extends Audited> events) {}
