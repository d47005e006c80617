package org.agentmitra.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.agentmitra.accounts.Display;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Reach;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShellTest {
    private static final Map<String, Reach> AGENT =
            Map.of("policies.read", Reach.TREE, "imports.read", Reach.TREE, "customers.read", Reach.TREE);

    @Test
    void strangerSeesNoSectionAndNoName() {
        Shell shell = shell(null, "/login");
        assertThat(shell.signedIn()).isFalse();
        assertThat(shell.navigation()).isEmpty();
        assertThat(shell.user()).isNull();
        assertThat(shell.initials()).isEmpty();
    }

    @Test
    void navigationShowsWhatTheViewerMayRead() {
        assertThat(shell(viewer(AGENT), "/").navigation())
                .extracting(NavigationItem::key)
                .containsExactly("nav.home", "nav.policies", "nav.imports", "nav.customers");
        assertThat(shell(viewer(Map.of("customers.read", Reach.ALL)), "/").navigation())
                .extracting(NavigationItem::key)
                .containsExactly("nav.home", "nav.customers");
    }

    @Test
    void policyholderSeesOwnPoliciesInOneRoomyColumn() {
        Shell shell = shell(viewer(Map.of("policies.read", Reach.OWN)), "/");
        assertThat(shell.roomy()).isTrue();
        assertThat(shell.navigation()).extracting(NavigationItem::key).containsExactly("nav.home", "nav.policies.own");
    }

    @Test
    void whatTheBarHasNoRoomForIsBehindMore() {
        assertThat(shell(viewer(AGENT), "/").inBar()).hasSize(4);
        assertThat(shell(viewer(AGENT), "/").behindMore()).isNull();
        Map<String, Reach> admin = new HashMap<>(AGENT);
        List.of("providers.read", "users.read", "roles.read").forEach(permission -> admin.put(permission, Reach.ALL));
        Shell shell = shell(viewer(admin), "/roles/policyholder");
        assertThat(shell.inBar())
                .extracting(NavigationItem::key)
                .containsExactly("nav.home", "nav.policies", "nav.imports", "nav.customers");
        Shell.More more = Objects.requireNonNull(shell.behindMore());
        assertThat(more.items())
                .extracting(NavigationItem::key)
                .containsExactly("nav.providers", "nav.users", "nav.roles");
        assertThat(more.current()).isEqualTo("true");
        assertThat(shell(viewer(admin), "/policies").behindMore()).isNotNull().returns(null, Shell.More::current);
    }

    @Test
    void pageBelowASectionLeadsBackToIt() {
        Shell below = shell(viewer(AGENT), "/policies/12");
        assertThat(below.section()).isNotNull().returns("/policies", NavigationItem::href);
        assertThat(shell(viewer(AGENT), "/policies").section()).isNull();
        assertThat(shell(viewer(AGENT), "/").section()).isNull();
        assertThat(shell(viewer(AGENT), "/policies-of-others").section()).isNull();
    }

    @Test
    void initialsAreThoseOfFirstAndLastName() {
        assertThat(shell(viewer(AGENT), "/").initials()).isEqualTo("SR");
    }

    @Test
    void onlyWhoIsSignedInHasUnreadMessages() {
        assertThat(shell(viewer(AGENT), "/").unread()).isEqualTo(3);
        assertThat(shell(null, "/login").unread()).isZero();
    }

    private static Shell shell(@Nullable Viewer viewer, String path) {
        return new Shell(
                viewer, Display.NONE, null, Theme.AUTO, "light", "en", path, path, null, () -> 3, open -> true, null);
    }

    private static Viewer viewer(Map<String, Reach> grants) {
        return new Viewer(
                Ids.next(),
                "Sunita Devi Rao",
                "senior_agent",
                grants,
                null,
                null,
                List.of(),
                Set.of(),
                ZoneId.of("Asia/Kolkata"));
    }
}
