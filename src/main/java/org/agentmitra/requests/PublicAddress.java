package org.agentmitra.requests;

import java.net.URI;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Where links in messages lead. It is configured and never taken from a request: a stranger who sends a Host header of his
 * own would have the mailed secret delivered to his site.
 */
@Component
public class PublicAddress {
    private static final Logger LOG = LoggerFactory.getLogger(PublicAddress.class);

    private final String configured;
    private final Environment environment;

    /** @throws IllegalArgumentException unless empty or an address such as {@code https://portal.example/agents} */
    PublicAddress(@Value("${portal.public-url:}") String configured, Environment environment) {
        this.configured = checked(configured.strip());
        this.environment = environment;
    }

    private static String checked(String address) {
        if (address.isEmpty()) {
            return address;
        }
        URI uri = URI.create(address);
        boolean web = uri.getScheme() != null && Set.of("http", "https").contains(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getUserInfo() != null || !whole(uri)) {
            throw new IllegalArgumentException("portal.public-url must be like https://portal.example");
        }
        return address.replaceAll("/+$", "");
    }

    private static boolean whole(URI uri) {
        return uri.getRawQuery() == null && uri.getRawFragment() == null;
    }

    /** @param path with its query, such as {@code /policies?q=a} */
    public String link(String path) {
        return (configured.isEmpty() ? local() : configured) + path;
    }

    /** Leads nowhere from another machine, and to nobody else's site either. */
    private String local() {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://localhost:" + port + environment.getProperty("server.servlet.context-path", "");
    }

    @EventListener(ApplicationReadyEvent.class)
    void warn() {
        if (configured.isEmpty() && !environment.acceptsProfiles(Profiles.of("demo"))) {
            LOG.warn("portal.public-url is not set: links in messages lead to {}", local());
        }
    }
}
