package org.agentmitra.web;

import jakarta.servlet.DispatcherType;
import org.agentmitra.uses.PermissionUses;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;

/** Every URL and what it asks for, in one place. A URL that is not named here is denied. */
@Configuration
class SecurityChain {
    private final Viewers viewers;
    private final Refusals refusals;
    private final SessionLifetime lifetime;
    private final PageFlags flags;
    private final PermissionUses uses;

    SecurityChain(Viewers viewers, Refusals refusals, SessionLifetime lifetime, PageFlags flags, PermissionUses uses) {
        this.viewers = viewers;
        this.refusals = refusals;
        this.lifetime = lifetime;
        this.flags = flags;
        this.uses = uses;
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
        return http.authorizeHttpRequests(this::rules)
                .headers(PageHeaders::configure)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(lifetime, SecurityContextHolderFilter.class)
                .addFilterAfter(new ReadableRequest(), HeaderWriterFilter.class)
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

    private void rules(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(StaticFiles.PATTERNS).permitAll();
        rules.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
        rules.requestMatchers(
                        "/login",
                        "/login/code",
                        "/login/code/new",
                        "/login/factor",
                        "/registration",
                        "/registration/code",
                        "/registration/code/new",
                        "/logout",
                        "/setup",
                        "/preferences")
                .permitAll();
        reads(rules, null, "/", "/search", "/sessions", "/inbox", "/views", "/views/new", "/views/*/edit");
        writes(rules, null, "/views", "/views/*", "/views/*/end");
        writes(rules, null, "/inbox/read", "/inbox/*/read");
        reads(rules, "system.admin", "/outbox");
        rules.requestMatchers("/password/reset", "/password/reset/*").permitAll();
        reads(rules, null, "/password/edit", "/phone", "/factors", "/factors/setup");
        writes(
                rules,
                null,
                "/factors",
                "/factors/setup",
                "/factors/recovery",
                "/factors/end",
                "/phone",
                "/phone/confirm");
        writes(rules, null, "/password/edit");
        writes(rules, null, "/sessions/others/end", "/sessions/*/end");
        reads(rules, "imports.create", "/imports/new", "/imports/samples/**");
        reads(rules, "imports.read", "/imports/**");
        writes(rules, "imports.create", "/imports/**");
        reads(rules, "policies.read", "/policies/**", "/policies.csv");
        reads(rules, "customers.read", "/customers/**");
        writes(rules, "customers.update", "/customers/**");
        reads(rules, "providers.create", "/providers/new");
        reads(rules, "providers.suspend", "/providers/*/suspension/new");
        writes(rules, "providers.suspend", "/providers/*/suspension", "/providers/*/suspension/end");
        reads(rules, "providers.read", "/providers", "/providers/*");
        reads(rules, "providers.update", "/providers/*/edit");
        writes(rules, "providers.create", "/providers");
        writes(rules, "providers.update", "/providers/*");
        users(rules);
        roles(rules);
        flags(rules);
        ledger(rules);
        rules.anyRequest().denyAll();
    }

    private void users(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        reads(rules, "users.create", "/users/new");
        reads(rules, "users.update", "/users/*/edit", "/users/*/suspension/new", "/users/*/roles/new");
        reads(rules, "users.update", "/users/bulk", "/users/bulk/new", "/users/bulk/*", "/users/bulk/*/progress");
        writes(rules, "users.update", "/users/bulk", "/users/bulk/*/undo");
        reads(rules, "users.delete", "/users/*/deactivation/new");
        reads(rules, "users.read", "/users", "/users.csv", "/users/*");
        writes(rules, "users.create", "/users");
        writes(rules, "users.update", "/users/*", "/users/*/suspension", "/users/*/suspension/end");
        writes(rules, "users.update", "/users/*/invitations");
        writes(rules, "users.update", "/users/*/roles", "/users/*/roles/*/end");
        writes(rules, "users.delete", "/users/*/deactivation");
        writes(rules, "sessions.end", "/users/*/sessions/end");
    }

    private void roles(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        reads(rules, "roles.update", "/roles/new", "/roles/*/edit", "/roles/*/deletion/new");
        reads(rules, "roles.read", "/roles", "/roles/*", "/roles/changes/*");
        writes(rules, "roles.update", "/roles", "/roles/*", "/roles/*/deletion");
        writes(rules, "roles.update", "/roles/changes/*/confirmation", "/roles/changes/*/withdrawal");
        writes(rules, "roles.approve", "/roles/changes/*/decision");
    }

    private void flags(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        reads(rules, "feature_flags.admin", "/flags/new", "/flags/*/edit");
        reads(rules, "feature_flags.update", "/flags/*/rules/edit", "/flags/*/overrides/new");
        reads(rules, "feature_flags.read", "/flags", "/flags/*", "/flags/explanations/new", "/flags/explanations/*");
        writes(rules, "feature_flags.read", "/flags/explanations");
        writes(rules, "feature_flags.update", "/flags/*/rules", "/flags/*/overrides", "/flags/*/overrides/*/end");
        writes(rules, "feature_flags.admin", "/flags", "/flags/*", "/flags/*/archive", "/flags/*/archive/end");
    }

    private void ledger(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        reads(rules, null, "/audit/own", "/audit/own/*");
        reads(rules, "audit.read", "/audit", "/audit/*", "/audit/verifications/*", "/audit/verifications/*/progress");
        reads(rules, "audit.export", "/audit.csv");
        writes(rules, "audit.read", "/audit/verifications");
        reads(rules, "security.read", "/security", "/security/alerts", "/security/alerts/*");
        writes(rules, "security.acknowledge", "/security/alerts/*/acknowledgement");
    }

    private May may(@Nullable String permission) {
        if (permission != null) {
            uses.asks(permission);
        }
        return new May(viewers, uses, permission);
    }

    private void reads(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules,
            @Nullable String permission,
            String... patterns) {
        rules.requestMatchers(HttpMethod.GET, patterns).access(may(permission));
        rules.requestMatchers(HttpMethod.HEAD, patterns).access(may(permission));
    }

    private void writes(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules,
            @Nullable String permission,
            String... patterns) {
        rules.requestMatchers(HttpMethod.POST, patterns).access(may(permission));
    }
}
