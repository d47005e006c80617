package org.agentmitra.profile;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.agentmitra.accounts.CodeMessage.Purpose;
import org.agentmitra.accounts.Verdict;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class ContactUndoControllerTest extends ContactTest {
    @Test
    void theOldAddressTakesTheChangeBackAndThePasswordIsWorthNothing() {
        changeEmail();
        String link = sent.lastLink(OLD);
        MvcTestResult opened = mvc.get().uri(link).exchange();
        assertThat(opened).hasRedirectedUrl("/contact/undo/edit");
        Cookie stranger = cookie(opened);
        assertThat(mvc.get().uri("/contact/undo/edit").cookie(stranger).locale(Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("Take the change back")
                .doesNotContain(link.substring(link.indexOf('=') + 1));
        assertThat(email()).isEqualTo(NEW);
        assertThat(undo(stranger)).hasRedirectedUrl("/password/reset/new");
        assertThat(email()).isEqualTo(OLD);
        assertThat(sessions()).isZero();
        entities.clear();
        assertThat(accounts.check(asha, PASSWORD)).isNotEqualTo(Verdict.RIGHT);
        assertThat(audited("account.contact_restored")).isOne();
        assertThat(mvc.get().uri(link)).hasRedirectedUrl("/contact/undo/edit");
        assertThat(mvc.get().uri("/contact/undo/edit").locale(Locale.ENGLISH))
                .bodyText()
                .contains("This link no longer works");
    }

    @Test
    void aLinkOfTheFirstChangeUndoesThoseAfterIt() {
        changeEmail();
        String first = sent.lastLink(OLD);
        ask("email", "third@example.com");
        prove(code(NEW, Purpose.CONTACT_CHANGE), code("third@example.com", Purpose.EMAIL_PROOF));
        String second = sent.lastLink(NEW);
        assertThat(email()).isEqualTo("third@example.com");
        undo(cookie(mvc.get().uri(first).exchange()));
        assertThat(email()).isEqualTo(OLD);
        MvcTestResult dead = mvc.get().uri(second).exchange();
        assertThat(dead.getResponse().getCookie("SESSION")).isNull();
    }

    @Test
    void aPhoneThatWasTakenAlongIsTakenBackToo() {
        changeEmail();
        String link = sent.lastLink(OLD);
        ask("phone", PHONE);
        browser = cookie(prove(code(NEW, Purpose.CONTACT_CHANGE), code(PHONE, Purpose.PHONE_PROOF)));
        entities.clear();
        assertThat(accounts.phone(asha)).isPresent();
        undo(cookie(mvc.get().uri(link).exchange()));
        entities.clear();
        assertThat(email()).isEqualTo(OLD);
        assertThat(accounts.phone(asha)).isEmpty();
    }
}
