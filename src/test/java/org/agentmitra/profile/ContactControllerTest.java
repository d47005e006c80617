package org.agentmitra.profile;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Map;
import org.agentmitra.accounts.OwnPhone;
import org.agentmitra.codemessages.CodeMessage.Purpose;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class ContactControllerTest extends ContactTest {
    @Test
    void theAddressChangesOnceBothSidesAreProvedAndTheOtherSessionsEnd() {
        signIn(OLD);
        assertThat(ask("email", NEW)).hasRedirectedUrl("/profile/contact/edit");
        assertThat(get("/profile/contact/edit")).hasStatusOk().bodyText().contains("name=\"own\"", "name=\"fresh\"");
        String own = code(OLD, Purpose.CONTACT_CHANGE);
        String fresh = code(NEW, Purpose.EMAIL_PROOF);
        assertThat(prove(own, other(fresh)))
                .hasStatus(422)
                .bodyText()
                .contains("This code does not work", "The first code was right.")
                .doesNotContain("name=\"own\"");
        assertThat(email()).isEqualTo(OLD);
        MvcTestResult done = prove("", fresh);
        assertThat(done).hasStatus3xxRedirection().hasRedirectedUrl("/profile");
        assertThat(email()).isEqualTo(NEW);
        assertThat(sessions()).isOne();
        browser = cookie(done);
        assertThat(get("/profile")).bodyText().contains(NEW, "Your e-mail address is changed");
        assertThat(sent.to(OLD).getLast().purpose()).isEqualTo(Purpose.CONTACT_CHANGED);
        assertThat(audited("account.contact_changed")).isOne();
    }

    @Test
    void thePhoneChangesTheSameWayAndOpensTheAccount() {
        assertThat(ask("phone", "98765 00055")).hasRedirectedUrl("/profile/contact/edit");
        assertThat(prove(code(OLD, Purpose.CONTACT_CHANGE), code(PHONE, Purpose.PHONE_PROOF)))
                .hasRedirectedUrl("/profile");
        entities.clear();
        assertThat(accounts.phone(asha)).contains(new OwnPhone(PHONE, true));
        undo(cookie(mvc.get().uri(sent.lastLink(OLD)).exchange()));
        entities.clear();
        assertThat(accounts.phone(asha)).isEmpty();
    }

    @Test
    void aConfirmedPhoneStandsForAnAddressThatIsNoLongerRead() {
        jdbc.sql("update users set phone = ?, phone_opens = true where id = ?")
                .params(PHONE, asha)
                .update();
        entities.clear();
        assertThat(post("/profile/email", Map.of("contact", NEW, "byPhone", "true")))
                .hasRedirectedUrl("/profile/contact/edit");
        assertThat(sent.to(OLD)).isEmpty();
        prove(code(PHONE, Purpose.CONTACT_CHANGE), code(NEW, Purpose.EMAIL_PROOF));
        assertThat(email()).isEqualTo(NEW);
    }

    @Test
    void whatWillNotDoIsNamedAndSendsNothing() {
        for (Map.Entry<String, String> typed : Map.of(
                        "",
                        "Enter the new e-mail address.",
                        "nobody",
                        "This is no e-mail address.",
                        "a b@example.com",
                        "This is no e-mail address.",
                        OLD,
                        "This is what your account has already.")
                .entrySet()) {
            assertThat(ask("email", typed.getKey())).hasStatus(422).bodyText().contains(typed.getValue());
        }
        assertThat(ask("phone", "12")).hasStatus(422).bodyText().contains("This is no mobile number");
        assertThat(sent.to(OLD)).isEmpty();
    }

    @Test
    void anAddressOfAnotherAccountLooksLikeAnyOther() {
        accounts.open(null, "Other", NEW, PASSWORD, "junior_agent");
        assertThat(ask("email", NEW.toUpperCase(Locale.ROOT))).hasRedirectedUrl("/profile/contact/edit");
        assertThat(sent.to(NEW)).isEmpty();
        assertThat(prove(code(OLD, Purpose.CONTACT_CHANGE), "123456")).hasStatus(422);
        assertThat(email()).isEqualTo(OLD);
    }

    @Test
    void fiveAreAskedForInAnHourAndAnotherBrowserHasNothingToProve() {
        for (int i = 0; i < 5; i++) {
            assertThat(ask("email", "n" + i + "@example.com")).hasRedirectedUrl("/profile/contact/edit");
        }
        assertThat(ask("email", NEW)).hasStatus(429).containsHeader("Retry-After");
        assertThat(sent.to(NEW)).isEmpty();
        Cookie other = cookie(signIn(OLD));
        assertThat(mvc.get().uri("/profile/contact/edit").cookie(other)).hasRedirectedUrl("/profile");
    }

    @Test
    void theSameChangeIsAskedForAgainAfterHalfAMinuteOnly() {
        ask("email", NEW);
        get("/profile/contact/edit");
        assertThat(ask("email", NEW)).hasRedirectedUrl("/profile/contact/edit");
        assertThat(sent.to(NEW)).hasSize(1);
        assertThat(get("/profile/contact/edit")).bodyText().contains("Wait half a minute");
        jdbc.sql("update signin_throttles set counts_till = counts_till - interval '30' second")
                .update();
        ask("email", NEW);
        assertThat(sent.to(NEW)).hasSize(2);
    }

    @Test
    void theNameIsTheirsToChange() {
        Long version = jdbc.sql("select version from users where id = ?")
                .param(asha)
                .query(Long.class)
                .single();
        assertThat(post("/profile/name", Map.of("name", " ", "version", version.toString())))
                .hasStatus(422)
                .bodyText()
                .contains("Enter your name.");
        assertThat(post("/profile/name", Map.of("name", "Asha I. Iyer", "version", version.toString())))
                .hasRedirectedUrl("/profile");
        assertThat(get("/profile")).bodyText().contains("Asha I. Iyer");
        assertThat(post("/profile/name", Map.of("name", "Late", "version", version.toString())))
                .hasStatus(409);
    }

    @Test
    void nobodyReadsAProfileWithoutSigningIn() {
        assertThat(mvc.get().uri("/profile")).redirectedUrl().contains("/login");
        assertThat(mvc.get().uri("/profile/else/edit").cookie(browser)).hasStatus(404);
    }
}
