package org.agentmitra.startup;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Has PostgreSQL plan every statement for the values it comes with. After five times it would settle for one plan for all
 * values: the bounds of an insurer's whole territory then count as narrow as those of one agent, and a page of the list
 * reads the whole index of places.
 */
@Component
class FreshPlans implements BeanPostProcessor {
    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && isPostgresql(pool)) {
            pool.setConnectionInitSql("set plan_cache_mode = force_custom_plan");
        }
        return bean;
    }

    private static boolean isPostgresql(HikariDataSource pool) {
        return pool.getJdbcUrl() != null && pool.getJdbcUrl().startsWith("jdbc:postgresql:");
    }
}
