package org.agentmitra.invitees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.accounts.Objection;
import org.agentmitra.accounts.UserStatus;
import org.agentmitra.agents.NodeKind;
import org.agentmitra.agents.Places.Place;
import org.agentmitra.grants.Role;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.shared.Reach;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.RowOutcome;
import org.agentmitra.targets.Severity;
import org.agentmitra.targets.TypedRow;
import org.junit.jupiter.api.Test;

class InviteeChunkTest {
    private static final ProviderRef INSURER =
            new ProviderRef(UUID.randomUUID(), "TESTLIFE", "Test Life", "INR", java.time.ZoneId.of("Asia/Kolkata"));
    private static final Place AGENT = new Place("/1/2/", NodeKind.AGENT, "Lata Iyer", "0002211F", false);
    private static final Place BRANCH = new Place("/1/", NodeKind.BRANCH, "North branch", "11F", false);
    private static final InviteeRules.Judged NOWHERE = new InviteeRules.Judged(List.of(), null, null, null);

    private final InviteeChunk chunk = new InviteeChunk(
            new RoleWords.Known(
                    Map.of("senior agent", "senior_agent", "support", "support_staff"),
                    Map.of(
                            "senior_agent",
                            role("senior_agent", Reach.TREE),
                            "support_staff",
                            role("support", Reach.ALL))),
            List.of("Senior agent", "Support"),
            Map.of("old@example.com", UserStatus.ACTIVE, "waits@example.com", UserStatus.PENDING),
            List.of());

    private static Role role(String name, Reach reach) {
        return new Role(name, 1, null, true, null, null, 0, false, Map.of(), Map.of("policies.read", reach));
    }

    private static TypedRow row(int number, Map<String, Object> values) {
        Map<String, String> columns = new HashMap<>();
        values.keySet().forEach(field -> columns.put(field, field.toUpperCase(java.util.Locale.ROOT)));
        return new TypedRow(number, values, columns, false);
    }

    private RowOutcome check(int number, Map<String, Object> cells, String role, InviteeRules.Judged judged) {
        Invitee invitee = new Invitee(
                String.valueOf(cells.get("name")),
                String.valueOf(cells.get("email")),
                (String) cells.get("phone"),
                role,
                (String) cells.get("insurer"),
                (String) cells.get("code"),
                null,
                null);
        chunk.check(row(number, cells), invitee, Set.copyOf(judged.objections()), judged);
        return chunk.rows().getLast().outcome();
    }

    private List<String> said() {
        return chunk.findings().stream()
                .map(finding ->
                        finding.row() + " " + finding.column() + " " + finding.severity() + " " + finding.code())
                .toList();
    }

    private static Map<String, Object> person(String email) {
        return Map.of("name", "Meera Nair", "email", email, "role", "Support");
    }

    @Test
    void whoIsKnownStaysAsTheyAreAndWhoWaitsIsNotInvitedTwice() {
        assertThat(check(2, person("Old@Example.com"), "support_staff", NOWHERE))
                .isEqualTo(RowOutcome.UNCHANGED);
        assertThat(check(3, person("waits@example.com"), "support_staff", NOWHERE))
                .isEqualTo(RowOutcome.UNCHANGED);
        assertThat(said()).containsExactly("2 EMAIL WARNING person-known", "3 EMAIL INFO person-invited");
    }

    @Test
    void anAddressCountsOnceInWhateverCase() {
        assertThat(check(2, person("new@example.com"), "support_staff", NOWHERE))
                .isEqualTo(RowOutcome.CREATED);
        assertThat(check(3, person("NEW@example.com"), "support_staff", NOWHERE))
                .isEqualTo(RowOutcome.DUPLICATE);
        assertThat(chunk.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments()).containsExactly("NEW@example.com", "2"));
    }

    @Test
    void aNumberBelongsToOnePersonAndAnAgentIsOnePerson() {
        InviteeRules.Judged lata = new InviteeRules.Judged(List.of(), INSURER, AGENT, null);
        check(2, with("a@example.com", "phone", "98765 00001", "code", "0002211F"), "senior_agent", lata);
        check(3, with("b@example.com", "phone", "+919876500001"), "support_staff", NOWHERE);
        check(4, with("c@example.com", "code", "2211F", "insurer", "TESTLIFE"), "senior_agent", lata);
        assertThat(said()).containsExactly("3 PHONE CRITICAL person-phone-twice", "4 CODE CRITICAL person-code-twice");
    }

    @Test
    void aBranchMayHaveSeveralWhoLookAfterIt() {
        InviteeRules.Judged north = new InviteeRules.Judged(List.of(), INSURER, BRANCH, null);
        check(2, with("a@example.com", "code", "11F"), "senior_agent", north);
        check(3, with("b@example.com", "code", "11F"), "senior_agent", north);
        assertThat(said()).isEmpty();
        assertThat(chunk.rows()).extracting(InviteeRow::placeName).containsOnly("Test Life, North branch (11F)");
    }

    @Test
    void aRoleThatSeesOnlyPlacesNeedsOne() {
        assertThat(check(2, person("a@example.com"), "senior_agent", NOWHERE)).isEqualTo(RowOutcome.FAILED);
        assertThat(check(3, person("b@example.com"), "support_staff", NOWHERE)).isEqualTo(RowOutcome.CREATED);
        assertThat(said()).containsExactly("2 null CRITICAL person-place-missing");
    }

    @Test
    void anUnknownRoleIsSaidOnceWithThoseThereAre() {
        InviteeRules.Judged refused =
                new InviteeRules.Judged(List.of(new Objection("role", "users.role.beyond")), null, null, null);
        check(2, with("a@example.com", "role", "Emperor"), "", refused);
        assertThat(chunk.findings())
                .singleElement()
                .isEqualTo(new Finding(
                        2,
                        "ROLE",
                        "Emperor",
                        Severity.CRITICAL,
                        "person-role-unknown",
                        List.of("Emperor", "Senior agent, Support")));
    }

    @Test
    void languagesAreKnownByWhatPeopleCallThem() {
        assertThat(Languages.tag("Hindi")).contains("hi");
        assertThat(Languages.tag("हिन्दी")).contains("hi");
        assertThat(Languages.tag("EN")).contains("en");
        assertThat(Languages.tag("Klingon")).isEmpty();
    }

    private static Map<String, Object> with(String email, String... more) {
        Map<String, Object> cells = new HashMap<>(person(email));
        for (int i = 0; i < more.length; i += 2) {
            cells.put(more[i], more[i + 1]);
        }
        return cells;
    }
}
