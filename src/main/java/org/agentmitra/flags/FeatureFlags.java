package org.agentmitra.flags;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface FeatureFlags extends Repository<FeatureFlag, String> {
    Optional<FeatureFlag> findById(String key);

    boolean existsById(String key);

    FeatureFlag saveAndFlush(FeatureFlag flag);
}
