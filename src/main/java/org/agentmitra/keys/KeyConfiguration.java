package org.agentmitra.keys;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration
class KeyConfiguration {
    @Bean
    static Secret secret(Environment environment) {
        return new SecretSource(environment).load();
    }
}
