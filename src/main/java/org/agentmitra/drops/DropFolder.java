package org.agentmitra.drops;

import java.time.Instant;
import java.util.UUID;

/**
 * The folder of an insurer.
 *
 * @param folder its name below the base folder
 * @param setBy name of who said so last
 */
record DropFolder(UUID provider, boolean switchedOn, String folder, String setBy, Instant setAt) {}
