package org.agentmitra.documents;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where clamd listens.
 *
 * @param host without one no file is scanned
 * @param timeout for the connection, and for each answer
 */
@ConfigurationProperties("portal.documents.scanner")
record ScannerSettings(
        @Nullable String host,
        @DefaultValue("3310") int port,
        @DefaultValue("20s") Duration timeout) {}
