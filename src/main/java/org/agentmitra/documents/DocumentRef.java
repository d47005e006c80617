package org.agentmitra.documents;

import java.util.UUID;

/**
 * A stored file.
 *
 * @param size length of the plain content, bytes
 * @param sha256 of the plain content, lower-case hex
 */
public record DocumentRef(UUID id, String fileName, String mediaType, long size, String sha256) {}
