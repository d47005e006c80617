package org.agentmitra.holders;

import static org.agentmitra.support.As.as;
import static org.agentmitra.support.As.lookedUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class HolderControllerTest {
    private static final String MOBILE = "+919876500077";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    TestPolicies policies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    UUID customer;
    UUID asha;

    @BeforeEach
    void lay() {
        world.lay();
        Map<String, Object> row = TestPolicies.row("900000301", "Asha Iyer");
        row.put("mobile", MOBILE);
        policies.in(world, world.sunita, List.of(row));
        customer = jdbc.sql("select id from customers where name = 'Asha Iyer'")
                .query(UUID.class)
                .single();
        asha = world.viewer("policyholder", null).user();
        phone(asha, true);
    }

    @Test
    void theAgentsCardSaysHowTheAgentIsReachedUnlessThatIsKept() {
        link(world.senior, asha);
        jdbc.sql("update users set phone = '+919830000017' where id = ?")
                .param(world.senior.user())
                .update();
        assertThat(seenBy("/me", asha))
                .contains("Your agent", "Sunita Rao")
                .contains("href=\"tel:+919830000017\"", "href=\"https://wa.me/919830000017\"", "href=\"mailto:");
        jdbc.sql("insert into privacy_settings (user_id, phone_to, picture_to, activity_to)"
                        + " values (?, 'ADMINISTRATORS', 'AGENCY', 'HIERARCHY')")
                .param(world.senior.user())
                .update();
        assertThat(seenBy("/me", asha)).contains("Sunita Rao", "mailto:").doesNotContain("tel:", "wa.me");
        UUID other = world.viewer("policyholder", null).user();
        assertThat(seenBy("/me", other)).doesNotContain("Sunita Rao");
    }

    @Test
    void whoIsLinkedSeesTheirPoliciesUntilTheLinkEnds() {
        assertThat(seenBy(asha))
                .contains("No policy is linked to your account yet")
                .doesNotContain("900000301");
        assertThat(page(world.senior)).hasStatusOk().bodyText().contains("Link this account", asha + "@example.com");
        assertThat(link(world.senior, asha)).hasRedirectedUrl("/customers/" + customer + "/account");
        assertThat(seenBy(asha)).contains("900000301");
        assertThat(page(world.senior)).bodyText().contains("End the link").doesNotContain("Link this account");
        end(world.senior);
        assertThat(seenBy(asha)).doesNotContain("900000301");
        assertThat(jdbc.sql("select action from audit_records where subject_id = ? and action like 'customer.%linked'"
                                + " order by id")
                        .param(customer.toString())
                        .query(String.class)
                        .list())
                .containsExactly("customer.linked", "customer.unlinked");
    }

    @Test
    void whoIsLinkedIsToldAndByMailOnlyWhereTheAddressIsProved() {
        link(world.senior, asha);
        assertThat(told("holder-linked")).containsExactly("IN_APP /policies");
        end(world.senior);
        assertThat(told("holder-unlinked")).containsExactly("IN_APP /policies");
        end(world.senior);
        assertThat(told("holder-unlinked")).hasSize(1);
        jdbc.sql("update users set email_proved = true, language = 'hi' where id = ?")
                .param(asha)
                .update();
        entities.clear();
        link(world.senior, asha);
        assertThat(told("holder-linked")).containsExactly("EMAIL hi", "IN_APP /policies", "IN_APP /policies");
        end(world.senior);
        assertThat(told("holder-unlinked")).containsExactly("EMAIL hi", "IN_APP /policies", "IN_APP /policies");
        assertThat(mvc.get().uri("/inbox").with(lookedUp(asha)))
                .bodyText()
                .contains("Sunita Rao ने आपके बीमा रिकॉर्ड और आपके खाते का जोड़ हटा दिया है");
    }

    private List<String> told(String template) {
        return jdbc.sql("select channel, coalesce(link, language) from messages where user_id = ?"
                        + " and template = ? and arguments like '%Sunita Rao%' order by channel")
                .params(asha, template)
                .query((row, number) -> row.getString(1) + " " + row.getString(2))
                .list();
    }

    @Test
    void onlyAProvedContactOfAPolicyholderIsOffered() {
        phone(asha, false);
        assertThat(page(world.senior)).bodyText().contains("No policyholder’s account has this e-mail or mobile.");
        link(world.senior, asha);
        assertThat(seenBy(asha)).doesNotContain("900000301");
        jdbc.sql("update users set phone = null where id = ?").param(asha).update();
        phone(world.junior.user(), true);
        assertThat(page(world.senior)).bodyText().doesNotContain("Link this account");
    }

    @Test
    void nobodyLinksACustomerOfAnotherBook() {
        for (Viewer other : List.of(world.stranger, world.viewer("policyholder", null))) {
            assertThat(page(other))
                    .satisfies(answer ->
                            assertThat(answer.getResponse().getStatus()).isIn(403, 404));
            link(other, asha);
        }
        assertThat(seenBy(asha)).doesNotContain("900000301");
    }

    private void phone(UUID user, boolean opens) {
        jdbc.sql("update users set phone = ?, phone_opens = ? where id = ?")
                .params(MOBILE, opens, user)
                .update();
    }

    private String seenBy(UUID user) {
        return seenBy("/policies", user);
    }

    private String seenBy(String page, UUID user) {
        return new String(
                mvc.get()
                        .uri(page)
                        .with(lookedUp(user))
                        .locale(Locale.ENGLISH)
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult page(Viewer viewer) {
        return mvc.get()
                .uri("/customers/{id}/account", customer)
                .with(as(viewer))
                .locale(Locale.ENGLISH)
                .exchange();
    }

    private MvcTestResult link(Viewer viewer, UUID user) {
        return mvc.post()
                .uri("/customers/{id}/account", customer)
                .param("user", user.toString())
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }

    private void end(Viewer viewer) {
        mvc.post()
                .uri("/customers/{id}/account/end", customer)
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }
}
