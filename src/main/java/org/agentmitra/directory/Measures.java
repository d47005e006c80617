package org.agentmitra.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was measured of conditions on users a moment ago, so that the next page of a list knows how to begin. It decides
 * about the way alone: whom a list shows and how many it counts is read each time.
 */
@Component
class Measures {
    private static final int MOST = 2_000;
    private static final Duration VALID = Duration.ofMinutes(1);

    private final Cache<Measured, Integer> sizes =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(VALID).build();

    /** @param limit up to which was counted */
    private record Measured(String sql, Map<String, Object> parameters, int limit) {}

    /** How many were counted; null when that was not measured lately. */
    @Nullable
    Integer known(String sql, Map<String, Object> parameters, int limit) {
        return sizes.getIfPresent(measured(sql, parameters, limit));
    }

    void keep(String sql, Map<String, Object> parameters, int limit, int size) {
        sizes.put(measured(sql, parameters, limit), size);
    }

    /** Moments move on with every page, which changes next to nothing within a minute. */
    private static Measured measured(String sql, Map<String, Object> parameters, int limit) {
        Map<String, Object> lasting = new HashMap<>(parameters);
        lasting.values().removeIf(OffsetDateTime.class::isInstance);
        return new Measured(sql, lasting, limit);
    }
}
