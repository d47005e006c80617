package org.agentmitra.papers;

import org.jspecify.annotations.Nullable;

/**
 * A file that somebody brings.
 *
 * @param proof what proves the address; null for other kinds
 * @param fileName as it was brought; only a label
 * @param content all of it
 */
public record Brought(PaperKind kind, @Nullable ProofKind proof, String fileName, byte[] content) {}
