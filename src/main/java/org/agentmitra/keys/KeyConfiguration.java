package org.agentmitra.keys;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration
class KeyConfiguration {
    @Bean
    static Secret secret(Environment environment) {
        return new SecretSource(environment).load();
    }

    /** Looks for the secret before anything else starts, so that a refused start has not touched the database. */
    @Bean
    static BeanFactoryPostProcessor secretFirst() {
        return beans -> {
            if (!Boolean.getBoolean("spring.aot.processing")) {
                beans.getBean(Secret.class);
            }
        };
    }
}
