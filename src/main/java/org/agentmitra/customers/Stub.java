package org.agentmitra.customers;

import java.util.UUID;

/** A record "to be completed", and the book it is in. */
record Stub(UUID id, UUID agent, String name, String nameKey) {}
