package org.agentmitra.notifications;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as its reader sees it.
 *
 * @param text in the language of the page
 * @param link local path to what it is about; null when it leads nowhere
 */
record InboxRow(UUID id, String text, @Nullable String link, OffsetDateTime at, boolean unread) {}
