package org.agentmitra.access;

import org.agentmitra.requests.ReadableRequest;
import org.agentmitra.requests.SameOrigin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;

/** What every request passes through before a controller sees it. */
@Configuration
class SecurityChain {
    private final Viewers viewers;
    private final Refusals refusals;
    private final SessionLifetime lifetime;
    private final PageFlags flags;
    private final Actings actings;
    private final UrlRules rules;

    SecurityChain(
            Viewers viewers,
            Refusals refusals,
            SessionLifetime lifetime,
            PageFlags flags,
            Actings actings,
            UrlRules rules) {
        this.viewers = viewers;
        this.refusals = refusals;
        this.lifetime = lifetime;
        this.flags = flags;
        this.actings = actings;
        this.rules = rules;
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
        return http.authorizeHttpRequests(rules::write)
                .headers(PageHeaders::configure)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(lifetime, SecurityContextHolderFilter.class)
                .addFilterAfter(new ReadableRequest(), HeaderWriterFilter.class)
                .csrf(csrf -> csrf.ignoringRequestMatchers(SameOrigin.patterns()))
                .addFilterBefore(new ActingRules(actings), CsrfFilter.class)
                .addFilterBefore(new SameOrigin(), CsrfFilter.class)
                .addFilterBefore(new SwitchedOffPages(flags, viewers), AuthorizationFilter.class)
                .requestCache(RequestCacheConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** No database column takes a NUL, and nobody types one. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(SecurityChain::withoutNul);
        firewall.setAllowedParameterValues(SecurityChain::withoutNul);
        return firewall;
    }

    private static boolean withoutNul(String text) {
        return text.indexOf('\0') < 0;
    }
}
