package org.agentmitra.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.agentmitra.access.PageFlags;
import org.agentmitra.shared.Reach;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A section of the portal as the navigation shows it.
 *
 * @param key message key of its name
 * @param current value of {@code aria-current}: page on the section's own page, true below it, else null
 */
record NavigationItem(
        String key, String href, String icon, @Nullable String current) {

    /** The sections the viewer may enter. */
    static List<NavigationItem> of(Viewer viewer, String path) {
        List<NavigationItem> items = new ArrayList<>();
        boolean holder = viewer.grants().get("policies.read") == Reach.OWN;
        items.add(item("nav.home", holder ? "/me" : "/", "home", path));
        if (viewer.may("policies.read")) {
            items.add(item(holder ? "nav.policies.own" : "nav.policies", "/policies", "shield-check", path));
        }
        if (viewer.may("imports.read") || viewer.may("users.create") || viewer.may("agents.create")) {
            items.add(item("nav.imports", "/imports", "file-import", path));
        }
        if (viewer.may("commissions.read")) {
            items.add(item("nav.commissions", "/commissions", "coin-rupee", path));
        }
        if (viewer.may("customers.read")) {
            items.add(item("nav.customers", "/customers", "users", path));
        }
        if (viewer.grants().getOrDefault("presentations.read", Reach.OWN) != Reach.OWN) {
            items.add(around(item("nav.presentations", "/presentations", "player-play", path), path));
        }
        if (viewer.may("onboarding.answer")) {
            items.add(item("nav.requests", "/requests", "user", path));
        } else if (viewer.may("onboarding.help")) {
            items.add(item("nav.requests", "/requests/help", "user", path));
        }
        if (viewer.scope("kyc.read") instanceof Scope.Everything) {
            items.add(item("nav.kyc", "/kyc", "circle-check", path));
        }
        if (viewer.agent() != null && viewer.may("customers.read")) {
            items.add(item("nav.agenda", "/agenda", "calendar", path));
        }
        if (viewer.may("onboarding.read")) {
            items.add(item("nav.dropoffs", "/dropoffs", "filter", path));
        }
        if (viewer.may("providers.read")) {
            items.add(item("nav.providers", "/providers", "building", path));
        }
        if (viewer.may("users.read")) {
            items.add(item("nav.users", "/users", "user-circle", path));
        }
        if (viewer.may("roles.read")) {
            items.add(item("nav.roles", "/roles", "key", path));
        }
        if (viewer.may("feature_flags.read")) {
            items.add(item("nav.flags", "/flags", "settings", path));
        }
        if (viewer.may("audit.read")) {
            items.add(item("nav.audit", "/audit", "history", path));
        }
        if (viewer.may("security.read")) {
            items.add(item("nav.security", "/security", "lock", path));
        }
        if (viewer.scope("compliance.read") instanceof Scope.Everything) {
            items.add(item("nav.privacy", "/privacy/requests", "file-text", path));
        }
        if (viewer.may("notifications.manage")) {
            items.add(item("nav.messages", "/messages", "mail", path));
        }
        if (viewer.may("system.admin")) {
            items.add(item("nav.outbox", PageFlags.OUTBOX, "upload", path));
        }
        return List.copyOf(items);
    }

    /** Of pages that everybody has of their own: the profile, from which all of them can be reached. */
    static NavigationItem own() {
        return new NavigationItem("shell.profile", "/profile", "user", "true");
    }

    /** Pictures, videos and files of slides have addresses of their own, and are of the same section. */
    private static NavigationItem around(NavigationItem item, String path) {
        boolean within = Stream.of("/media", "/videos", "/decks")
                .anyMatch(also -> path.equals(also) || path.startsWith(also + "/"));
        return within ? new NavigationItem(item.key, item.href, item.icon, "true") : item;
    }

    private static NavigationItem item(String key, String href, String icon, String path) {
        String current = path.equals(href) ? "page" : path.startsWith(href + "/") ? "true" : null;
        return new NavigationItem(key, href, icon, current);
    }
}
