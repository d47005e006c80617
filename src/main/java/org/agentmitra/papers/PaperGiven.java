package org.agentmitra.papers;

import java.util.UUID;

/**
 * A paper was brought and is kept; heard in the transaction that keeps it.
 *
 * @param user who brought it
 * @param wasAsked whether somebody waits for it
 */
public record PaperGiven(UUID dossier, UUID paper, PaperKind kind, UUID user, boolean wasAsked) {}
