package org.agentmitra.keys;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Looks for the secret before anything else is made, so that a refused start is quick and has touched no database. */
class SecretFirst implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (!Boolean.getBoolean("spring.aot.processing")) {
            new SecretSource(context.getEnvironment()).check();
        }
    }
}
