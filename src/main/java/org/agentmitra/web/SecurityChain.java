package org.agentmitra.web;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Every URL and what it asks for, in one place. A URL that is not named here is denied. */
@Configuration
class SecurityChain {
    private final Viewers viewers;

    SecurityChain(Viewers viewers) {
        this.viewers = viewers;
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
        return http.authorizeHttpRequests(rules -> rules.requestMatchers("/css/**", "/js/**", "/img/**", "/fonts/**")
                        .permitAll()
                        .requestMatchers("/webjars/**", "/error", "/login", "/setup", "/preferences")
                        .permitAll()
                        .requestMatchers("/")
                        .access(may(null))
                        .requestMatchers("/imports/**")
                        .access(may("imports.create"))
                        .requestMatchers("/policies/**", "/policies.csv")
                        .access(may("policies.read"))
                        .requestMatchers("/customers/**")
                        .access(may("customers.read"))
                        .anyRequest()
                        .denyAll())
                .formLogin(form -> form.loginPage("/login"))
                .build();
    }

    private May may(@Nullable String permission) {
        return new May(viewers, permission);
    }
}
