package org.agentmitra.papers;

import java.util.UUID;

/**
 * The scanner found something in a paper after it was taken, and its pages are gone; heard in the transaction that removes
 * them.
 *
 * @param fileName as it was brought
 * @param user who brought it
 */
public record PaperRefused(UUID dossier, UUID paper, PaperKind kind, String fileName, UUID user) {}
