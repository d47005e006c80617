package org.agentmitra.access;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.agentmitra.requests.StaticFiles;
import org.agentmitra.sessions.Proofs;
import org.agentmitra.uses.PermissionUses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/** Every URL and what it asks for, in one place. A URL that is not named here is denied. */
@Component
class UrlRules {
    private final Viewers viewers;
    private final Proofs proofs;
    private final PermissionUses uses;

    UrlRules(Viewers viewers, Proofs proofs, PermissionUses uses) {
        this.viewers = viewers;
        this.proofs = proofs;
        this.uses = uses;
    }

    /** Writes them all down. No customizer by type: Spring Security would apply such a bean a second time. */
    void write(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry registry) {
        registry.requestMatchers(StaticFiles.patterns()).permitAll();
        registry.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
        Rules rules = new Rules(registry);
        strangers(rules);
        own(rules);
        enrolment(rules);
        OnboardingRules.write(rules, may("onboarding.run").byOneself());
        PresentationRules.write(rules, may(null), this::may);
        DiscoveryRules.write(rules, may(null), may("agents.update"));
        DiscoveryRules.requests(
                rules, may("onboarding.run").byOneself(), may("onboarding.answer"), may("onboarding.help"));
        DiscoveryRules.figures(rules, may("onboarding.read"));
        templates(rules);
        book(rules);
        CustomerRules.write(rules, this);
        providers(rules);
        users(rules);
        roles(rules);
        flags(rules);
        ledger(rules);
        KycRules.write(rules, may(null), may("kyc.read"), may("kyc.review"), may("kyc.assign"));
        registry.anyRequest().denyAll();
    }

    private void strangers(Rules rules) {
        rules.all("/login", "/login/code", "/login/code/new", "/login/factor");
        rules.all("/login/factor/passkey", "/login/passkey", "/login/passkey/question");
        rules.all("/logout", "/setup", "/preferences", "/password/reset", "/password/reset/*");
        rules.all("/registration", "/registration/code", "/registration/code/new");
        // Who takes a change of address back may be unable to sign in.
        rules.all("/contact/undo", "/contact/undo/edit");
    }

    /** Everybody's own: closed to whoever acts in somebody's place, but for the first page and proofs. */
    private void own(Rules rules) {
        rules.get(may(null).inAnothersPlace(), "/", "/search");
        rules.post(may(null).inAnothersPlace(), "/impersonation/end");
        // Asks whoever is signed in, in whose place they may act.
        May confirming = may(null).unarmed().inAnothersPlace();
        rules.get(confirming, "/confirmation/new");
        rules.post(confirming, "/confirmation", "/confirmation/new", "/confirmation/withdrawal");
        rules.get(may(null), "/sessions", "/inbox", "/password/edit", "/phone");
        rules.post(may(null), "/inbox/read", "/inbox/*/read", "/password/edit", "/phone", "/phone/confirm");
        rules.post(may(null), "/sessions/others/end", "/sessions/*/end");
        rules.get(may(null), "/views", "/views/new", "/views/*/edit");
        rules.post(may(null), "/views", "/views/*", "/views/*/end");
        rules.get(may(null), "/start", "/profile", "/profile/*/edit", "/profile/data/*/file", "/pictures/*");
        rules.post(may(null).fresh(), "/profile/email", "/profile/phone");
        rules.post(may(null), "/profile/*", "/profile/picture/end", "/profile/data/*/withdrawal");
    }

    /** Setting up a second factor: open also to who can do nothing else before. */
    private void enrolment(Rules rules) {
        May may = may(null).unarmed();
        rules.get(may, "/factors");
        rules.get(may.fresh(), "/factors/setup");
        rules.post(may.fresh(), "/factors", "/factors/setup", "/factors/recovery", "/factors/end");
        rules.get(may, "/factors/passkeys", "/factors/passkeys/setup", "/factors/passkeys/*/edit");
        rules.post(may.fresh(), "/factors/passkeys", "/factors/passkeys/*/end");
        // Its own page keeps the time since the proof.
        rules.post(may, "/factors/passkeys/setup", "/factors/passkeys/*");
    }

    private void templates(Rules rules) {
        May update = may("templates.update");
        May publish = may("templates.publish");
        rules.get(any("imports.create", "agents.create", "templates.read"), "/imports/workbooks/*");
        rules.get(may("templates.create"), "/imports/templates/new", "/imports/templates/file/**");
        rules.get(may("templates.create"), "/imports/templates/example/**");
        rules.post(may("templates.create"), "/imports/templates/example");
        rules.get(update, "/imports/templates/*/edit", "/imports/templates/*/columns/**");
        rules.get(may("templates.read"), "/imports/templates", "/imports/templates/**");
        rules.post(may("templates.create"), "/imports/templates", "/imports/templates/file");
        rules.post(may("templates.read"), "/imports/templates/*/samples");
        rules.post(publish, "/imports/templates/*/publication", "/imports/templates/*/retirement");
        rules.post(publish, "/imports/templates/*/retirement/end");
        rules.post(update, "/imports/templates/**");
    }

    private void book(Rules rules) {
        rules.get(may("users.create"), "/imports/people", "/imports/people/new", "/imports/people/template.xlsx");
        rules.post(may("users.create"), "/imports/people");
        rules.post(may("users.create").fresh(), "/imports/people/*/run");
        rules.get(may("agents.create"), "/imports/agents", "/imports/agents/new");
        rules.post(may("agents.create"), "/imports/agents");
        rules.post(may("agents.create").fresh(), "/imports/agents/*/run");
        // Each kind of list has rights of its own; the queries ask for those of the import's.
        May bring = any("imports.create", "agents.create");
        rules.get(may("imports.create"), "/imports/new");
        rules.get(bring, "/imports/samples/**", "/imports/*/mapping");
        rules.post(bring, "/imports/*/mapping");
        rules.get(may("imports.undo"), "/imports/*/undo/new");
        rules.post(may("imports.undo").fresh(), "/imports/*/undo");
        rules.get(may("imports.approve"), "/imports/*/approval");
        rules.post(may("imports.approve").fresh(), "/imports/*/approval");
        rules.post(bring, "/imports/*/approval/end");
        May correct = any("imports.create", "users.create", "agents.create");
        rules.get(correct, "/imports/*/fixes/**", "/imports/*/skips/new", "/imports/*/takings/new");
        rules.get(correct, "/imports/*/cancellation/new");
        rules.post(correct, "/imports/*/fixes", "/imports/*/skips", "/imports/*/takings");
        rules.post(correct, "/imports/*/corrections/*/end");
        May read = any("imports.read", "users.create", "agents.create");
        rules.get(read.fresh(), "/imports/*/report.xlsx");
        rules.get(read, "/imports/**");
        rules.post(may("imports.create"), "/imports", "/imports/*/run");
        rules.post(correct, "/imports/*/check", "/imports/*/cancellation", "/imports/*/pause", "/imports/*/pause/end");
        rules.get(may("commissions.dispute"), "/commissions/*/lines/*/dispute/new");
        rules.get(may("commissions.read").fresh(), "/commissions/*/lines.csv", "/commissions/*/lines.xlsx");
        rules.get(may("commissions.read"), "/commissions", "/commissions/*");
        rules.post(may("commissions.dispute"), "/commissions/*/matching", "/commissions/*/lines/*/dispute");
        rules.post(may("commissions.dispute"), "/commissions/*/lines/*/dispute/end");
        rules.get(may("policies.read").fresh(), "/policies.csv");
        rules.get(may("policies.read"), "/policies/**");
    }

    private void providers(Rules rules) {
        rules.get(may("providers.create"), "/providers/new");
        rules.get(may("providers.suspend"), "/providers/*/suspension/new");
        rules.post(may("providers.suspend").fresh(), "/providers/*/suspension", "/providers/*/suspension/end");
        rules.get(may("providers.update"), "/providers/*/logo/edit");
        rules.get(may("providers.update"), "/providers/*/drop-folder", "/providers/*/drop-folder/edit");
        rules.post(may("providers.update").fresh(), "/providers/*/drop-folder");
        rules.get(may("providers.read"), "/providers", "/providers/*", "/providers/*/logo");
        rules.get(may("providers.update"), "/providers/*/edit");
        rules.post(may("providers.create").fresh(), "/providers");
        rules.post(may("providers.update").fresh(), "/providers/*", "/providers/*/logo", "/providers/*/logo/end");
    }

    private void users(Rules rules) {
        rules.get(may("users.create"), "/users/new");
        rules.get(may("sessions.read"), "/users/sessions");
        rules.get(may("sessions.end"), "/users/sessions/ended");
        rules.post(may("sessions.end").fresh(), "/users/sessions/end");
        rules.get(may("users.impersonate"), "/users/*/impersonation/new");
        rules.post(may("users.impersonate").fresh(), "/users/*/impersonation");
        rules.get(may("users.update"), "/users/*/edit", "/users/*/suspension/new", "/users/*/roles/new");
        rules.get(may("users.update"), "/users/*/factor-reset/new");
        rules.get(may("users.update"), "/users/bulk", "/users/bulk/new", "/users/bulk/*", "/users/bulk/*/progress");
        rules.post(may("users.update").fresh(), "/users/bulk", "/users/bulk/*/undo");
        rules.get(may("users.delete"), "/users/*/deactivation/new");
        rules.get(may("audit.read"), "/users/*/history");
        rules.get(may("users.read").fresh(), "/users.csv");
        rules.get(may("users.read"), "/users", "/users/*");
        rules.post(may("users.create").fresh(), "/users");
        rules.post(may("users.update").fresh(), "/users/*", "/users/*/suspension", "/users/*/suspension/end");
        rules.post(may("users.update").fresh(), "/users/*/invitations", "/users/*/factor-reset", "/users/*/lock/end");
        rules.post(may("users.update").fresh(), "/users/*/password-links");
        rules.post(may("users.update").fresh(), "/users/*/roles", "/users/*/roles/*/end");
        rules.post(may("users.delete").fresh(), "/users/*/deactivation");
        rules.post(may("sessions.end").fresh(), "/users/*/sessions/end");
    }

    private void roles(Rules rules) {
        rules.get(may("roles.update"), "/roles/new", "/roles/*/edit", "/roles/*/deletion/new", "/roles/*/factor/edit");
        rules.get(may("roles.read"), "/roles", "/roles/*", "/roles/changes/*");
        rules.post(may("roles.update").fresh(), "/roles", "/roles/*", "/roles/*/deletion", "/roles/*/factor");
        rules.post(may("roles.update").fresh(), "/roles/*/session-limit");
        rules.post(may("roles.update").fresh(), "/roles/changes/*/confirmation", "/roles/changes/*/withdrawal");
        rules.post(may("roles.approve").fresh(), "/roles/changes/*/decision");
    }

    private void flags(Rules rules) {
        May change = may("feature_flags.update");
        May admin = may("feature_flags.admin");
        rules.get(admin, "/flags/new", "/flags/*/edit");
        rules.get(change, "/flags/*/rules/edit", "/flags/*/overrides/new");
        rules.get(may("feature_flags.read"), "/flags", "/flags/*", "/flags/explanations/new", "/flags/explanations/*");
        rules.post(may("feature_flags.read"), "/flags/explanations");
        rules.post(change.fresh(), "/flags/*/rules", "/flags/*/overrides", "/flags/*/overrides/*/end");
        rules.post(admin.fresh(), "/flags", "/flags/*", "/flags/*/archive", "/flags/*/archive/end");
    }

    private void ledger(Rules rules) {
        rules.get(may(null), "/audit/own", "/audit/own/*");
        rules.get(may("audit.read"), "/audit", "/audit/*", "/audit/verifications/*");
        rules.get(may("audit.read"), "/audit/verifications/*/progress");
        rules.get(may("audit.export").fresh(), "/audit.csv");
        rules.post(may("audit.read"), "/audit/verifications");
        rules.get(may("security.read"), "/security", "/security/alerts", "/security/alerts/*");
        rules.post(may("security.acknowledge"), "/security/alerts/*/acknowledgement");
        rules.get(may("compliance.read"), "/privacy/requests", "/privacy/requests/*");
        rules.post(may("compliance.write"), "/privacy/requests/*");
        rules.get(may("notifications.manage"), "/messages", "/messages/*");
        rules.post(may("notifications.manage").fresh(), "/messages/*/retries");
        rules.get(may("system.admin"), "/outbox");
    }

    May may(@Nullable String permission) {
        if (permission == null) {
            return May.hold(viewers, proofs, uses, List.of());
        }
        uses.asks(permission);
        return May.hold(viewers, proofs, uses, List.of(permission));
    }

    /** For pages of which each shows what one of the permissions lets the viewer see. */
    private May any(String... permissions) {
        for (String permission : permissions) {
            uses.asks(permission);
        }
        return May.hold(viewers, proofs, uses, List.of(permissions));
    }

    /** Writes rules down in the chain. */
    record Rules(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry registry) {
        /** For everybody, with any method. */
        void all(String... patterns) {
            registry.requestMatchers(patterns).permitAll();
        }

        void get(May may, String... patterns) {
            registry.requestMatchers(HttpMethod.GET, patterns).access(may);
            registry.requestMatchers(HttpMethod.HEAD, patterns).access(may);
        }

        void post(May may, String... patterns) {
            registry.requestMatchers(HttpMethod.POST, patterns).access(may);
        }
    }
}
