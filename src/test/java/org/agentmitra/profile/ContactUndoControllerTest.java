package org.agentmitra.profile;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.accounts.Contacts;
import org.agentmitra.accounts.Objection;
import org.agentmitra.accounts.Openings;
import org.agentmitra.accounts.Verdict;
import org.agentmitra.codemessages.CodeMessage.Purpose;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class ContactUndoControllerTest extends ContactTest {
    @Autowired
    Contacts contacts;

    @Autowired
    Openings openings;

    @Autowired
    World world;

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

    @Test
    void whereAnotherAccountHasTheOldAddressThePageSaysSo() {
        changeEmail();
        Cookie stranger = cookie(mvc.get().uri(sent.lastLink(OLD)).exchange());
        accounts.open(null, "Late Comer", OLD, PASSWORD, "junior_agent");
        assertThat(undo(stranger)).hasRedirectedUrl("/contact/undo/edit");
        assertThat(mvc.get().uri("/contact/undo/edit").cookie(stranger).locale(Locale.ENGLISH))
                .bodyText()
                .contains("another account has the address or phone by now")
                .doesNotContain("<button class=\"btn btn-primary\"");
        assertThat(email()).isEqualTo(NEW);
    }

    @Test
    void theOldAddressIsKeptUntilTheChangeCanNoLongerBeTakenBack() {
        changeEmail();
        UUID other = accounts.open(null, "Late Comer", "late@example.com", PASSWORD, "junior_agent");
        assertThat(contacts.changeEmail(other, "late@example.com", OLD)).isFalse();
        assertThat(contacts.keptForAnother(other, OLD)).isTrue();
        assertThat(contacts.keptForAnother(asha, OLD)).isFalse();
        assertThat(openings.objections(
                        world.viewer("super_admin", null),
                        List.of(new Openings.Candidate(" Asha@Example.com", null, "guest"))))
                .containsExactly(List.of(new Objection("email", "users.email.former")));
        jdbc.sql("update contact_changes set undo_till = asked_at where user_id = ?")
                .param(asha)
                .update();
        assertThat(contacts.changeEmail(other, "late@example.com", OLD)).isTrue();
    }
}
