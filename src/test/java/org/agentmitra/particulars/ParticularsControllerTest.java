package org.agentmitra.particulars;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.support.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What else is known of a customer is typed at the customer's page, kept sealed and shown masked. */
@PortalTest
class ParticularsControllerTest extends PageFixture {
    @Autowired
    TestPolicies policies;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient jdbc;

    UUID asha;

    @BeforeEach
    void lay() {
        world.lay();
        policies.in(world, world.sunita, List.of(TestPolicies.row("900000017", "Asha Iyer")));
        asha = jdbc.sql("select holder_id from policies where policy_number = '900000017'")
                .query((row, n) -> row.getObject(1, UUID.class))
                .single();
    }

    private String path() {
        return "/customers/" + asha + "/particulars";
    }

    private static Map<String, String> typed(String version) {
        return new HashMap<>(Map.of(
                "relative", "Mohan Iyer",
                "gender", "FEMALE",
                "pan", "zzzpi1234q",
                "aadhaar", "9999 1234 5678",
                "income", "6,00,000",
                "anniversary.day", "5/3/2010",
                "remarks", "Speaks Tamil",
                "version", version));
    }

    @Test
    void whatIsTypedIsKeptSealedAndShownMasked() {
        assertThat(post(world.senior, path(), typed("0"))).hasRedirectedUrl("/customers/" + asha + "#particulars");
        assertThat(get(world.senior, "/customers/" + asha))
                .hasStatusOk()
                .bodyText()
                .contains("Mohan Iyer", "Female", "ZZZPI****Q", "XXXX XXXX 5678", "₹6,00,000", "05 Mar 2010")
                .doesNotContain("ZZZPI1234Q", "99991234");
        String sealed = jdbc.sql("select sealed from customer_particulars where customer_id = ?")
                .param(asha)
                .query(String.class)
                .single();
        assertThat(sealed).doesNotContain("ZZZPI", "Mohan", "5678");
        assertThat(trail.of(asha)).containsExactly("customer.particulars-changed");
        assertThat(get(world.senior, path() + "/edit"))
                .bodyText()
                .contains("value=\"Mohan Iyer\"", "ZZZPI****Q is known", "value=\"600000\"")
                .doesNotContain("ZZZPI1234Q");
    }

    @Test
    void numbersStayWhereNothingIsTypedAndGoWithAHyphen() {
        post(world.senior, path(), typed("0"));
        Map<String, String> again = typed("1");
        again.put("pan", "");
        again.put("aadhaar", "-");
        again.put("remarks", "");
        assertThat(post(world.senior, path(), again)).hasStatus3xxRedirection();
        assertThat(get(world.senior, "/customers/" + asha))
                .bodyText()
                .contains("ZZZPI****Q", "Mohan Iyer")
                .doesNotContain("XXXX XXXX", "Speaks Tamil");
    }

    @Test
    void theSameSentTwiceChangesNothingAndAStaleFormIsRefused() {
        post(world.senior, path(), typed("0"));
        assertThat(post(world.senior, path(), typed("0"))).hasStatus3xxRedirection();
        assertThat(trail.of(asha)).hasSize(1);
        Map<String, String> other = typed("0");
        other.put("relative", "Somebody Else");
        assertThat(post(world.senior, path(), other)).hasStatus(409);
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndIdentityNumbersAreNotSentBack() {
        Map<String, String> wrong = typed("0");
        wrong.put("pan", "ABCDE1234F");
        wrong.put("aadhaar", "999912345679");
        wrong.put("whatsapp", "12");
        wrong.put("income", "a lot");
        wrong.put("anniversary.day", "5/3/2099");
        assertThat(post(world.senior, path(), wrong))
                .hasStatus(422)
                .bodyText()
                .contains("Enter a PAN of ten characters", "Enter the last four digits", "Enter a mobile number")
                .contains("Enter an amount in rupees", "not after today", "value=\"Mohan Iyer\"", "value=\"a lot\"")
                .doesNotContain("ABCDE1234F", "999912345679");
        assertThat(trail.of(asha)).isEmpty();
    }

    @Test
    void anotherBooksCustomerIsMissing() {
        assertThat(get(world.stranger, path() + "/edit")).hasStatus(404);
        assertThat(post(world.stranger, path(), typed("0"))).hasStatus(404);
    }
}
