package org.agentmitra.providers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up insurers and plans for other modules. */
@Component
public class ProviderDirectory {
    private final JdbcClient jdbc;

    ProviderDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<ProviderRef> all() {
        throw new UnsupportedOperationException();
    }

    public Optional<ProviderRef> byId(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** Finds by code or name, without regard to case. */
    public Optional<ProviderRef> byCodeOrName(String text) {
        throw new UnsupportedOperationException();
    }

    /** The provider's plans by code. */
    public Map<String, Plan> plans(UUID provider) {
        throw new UnsupportedOperationException();
    }
}
