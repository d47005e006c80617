package org.agentmitra.codes;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.OwnPhone;
import org.agentmitra.codemessages.CodeMessage;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.SentCodes;
import org.agentmitra.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class PhoneControllerTest {
    private static final String PHONE = "+919876500001";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    World world;

    @Autowired
    SentCodes sent;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    Viewer sunita;

    @BeforeEach
    void lay() {
        sent.forget();
        sunita = world.lay().senior;
        change(PHONE);
    }

    @Test
    void theOwnerConfirmsThePhoneByACodeSentToIt() {
        assertThat(mvc.get().uri("/phone").with(as(sunita)))
                .hasStatusOk()
                .bodyText()
                .contains("+91 98765 00001", "Not confirmed yet")
                .doesNotContain("name=\"code\"");
        Cookie browser = asked();
        CodeMessage message = sent.to(PHONE).getLast();
        assertThat(message.purpose()).isEqualTo(CodeMessage.Purpose.PHONE_PROOF);
        String wrong = message.secret().equals("000000") ? "000001" : "000000";
        assertThat(confirm(browser, wrong)).hasStatus(422).bodyText().contains("This code does not work");
        assertThat(accounts.phone(sunita.user())).contains(new OwnPhone(PHONE, false));
        assertThat(confirm(browser, message.secret())).hasStatus3xxRedirection().hasRedirectedUrl("/phone");
        assertThat(accounts.phone(sunita.user())).contains(new OwnPhone(PHONE, true));
        assertThat(jdbc.sql("select count(*) from audit_records where action = 'account.phone_confirmed'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aCodeConfirmsTheNumberItWasSentToAlone() {
        Cookie browser = asked();
        change("+919876500002");
        assertThat(confirm(browser, sent.to(PHONE).getLast().secret())).hasStatus(422);
        assertThat(accounts.phone(sunita.user())).contains(new OwnPhone("+919876500002", false));
    }

    @Test
    void anothersBrowserConfirmsNothing() {
        Cookie browser = asked();
        String code = sent.to(PHONE).getLast().secret();
        assertThat(mvc.post()
                        .uri("/phone/confirm")
                        .param("code", code)
                        .cookie(browser)
                        .with(as(world.junior))
                        .with(csrf()))
                .hasStatus(422);
        assertThat(confirm(null, code)).hasStatus3xxRedirection().hasRedirectedUrl("/phone");
        assertThat(accounts.phone(sunita.user())).contains(new OwnPhone(PHONE, false));
    }

    @Test
    void fiveAreSentInAnHourAndNoneWithoutAPhone() {
        for (int i = 0; i < 5; i++) {
            ask();
            ask();
            assertThat(sent.to(PHONE)).as("half a minute between two").hasSize(i + 1);
            halfAMinutePasses();
        }
        assertThat(ask()).hasStatus(429).containsHeader("Retry-After");
        assertThat(sent.to(PHONE)).hasSize(5);
        assertThat(mvc.get().uri("/phone").with(as(world.junior))).bodyText().contains("There is no phone");
    }

    private void halfAMinutePasses() {
        jdbc.sql(
                        "update signin_throttles set counts_till = counts_till - interval '30' second where name like 'phone-pause:%'")
                .update();
    }

    private void change(String phone) {
        jdbc.sql("update users set phone = ?, phone_opens = false where id = ?")
                .params(phone, sunita.user())
                .update();
        entities.clear();
    }

    private Cookie asked() {
        return Objects.requireNonNull(ask().getResponse().getCookie("SESSION"));
    }

    private MvcTestResult ask() {
        return mvc.post().uri("/phone").with(as(sunita)).with(csrf()).exchange();
    }

    private MvcTestResult confirm(@Nullable Cookie browser, String code) {
        var request = mvc.post().uri("/phone/confirm").param("code", code);
        return (browser == null ? request : request.cookie(browser))
                .with(as(sunita))
                .with(csrf())
                .exchange();
    }
}
