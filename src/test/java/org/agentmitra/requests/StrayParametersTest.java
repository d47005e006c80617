package org.agentmitra.requests;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Objects;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What an address says and nobody can read is left out, on every list alike. */
@PortalTest
class StrayParametersTest {
    private static final String STRAY =
            "?after=x%27y&before=%F0%9F%98%80&sort=size&status=happy&role=x%27y&provider=z&place=1.x"
                    + "&signin=soon&verified=me&state=odd&device=%25&since=yesterday&until=9&kind=odd&address=%27&who=%22&action=x"
                    + "&type=y&from=31-31-31&to=x&days=many&country=ZZ&stubs=perhaps&birthdays=x&other-books=maybe&obeyed=x"
                    + "&archived=x&standing=x&mode=x&due=x&year=x&agent=x";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @BeforeEach
    void lay() {
        world.lay();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/users",
                "/users.csv",
                "/users/sessions",
                "/users/bulk",
                "/roles",
                "/roles/uses",
                "/roles/proposals",
                "/flags",
                "/providers",
                "/customers",
                "/policies",
                "/imports",
                "/audit",
                "/audit.csv",
                "/audit/own",
                "/security",
                "/security/alerts",
                "/privacy/requests",
                "/inbox",
                "/sessions",
                "/views",
                "/factors/passkeys"
            })
    void isLeftOutOfEveryList(String list) {
        String url = list + STRAY;
        for (int turn = 0; turn < 8; turn++) {
            var answer = mvc.get().uri(URI.create(url)).with(as(world.root)).exchange();
            if (answer.getResponse().getStatus() != 302) {
                assertThat(answer).hasStatusOk();
                return;
            }
            url = Objects.requireNonNull(answer.getResponse().getHeader("Location"));
            assertThat(url).startsWith(list + "?");
        }
        assertThat(url).as("leads on for ever").isEmpty();
    }

    @Test
    void theRestOfTheAddressStays() {
        assertThat(mvc.get()
                        .uri(URI.create("/providers?status=odd&country=IN&q=a+b%26c"))
                        .with(as(world.root)))
                .hasStatus(302)
                .hasHeader("Location", "/providers?country=IN&q=a+b%26c");
    }

    @Test
    void aPathThatNobodyCanReadIsNoListAndStaysAnError() {
        assertThat(mvc.get().uri("/users/not-an-id").with(as(world.root))).hasStatus4xxClientError();
    }
}
