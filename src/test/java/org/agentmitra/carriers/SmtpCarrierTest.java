package org.agentmitra.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import org.agentmitra.shared.Ids;
import org.assertj.core.api.AbstractThrowableAssert;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessagePreparator;

class SmtpCarrierTest {
    private final PostOffice office = new PostOffice();

    @AfterEach
    void close() {
        office.close();
    }

    private static Letter letter(String to, String subject) {
        return new Letter(Ids.next(), Channel.EMAIL, to, subject, "नमस्ते ₹500\nसादर", null);
    }

    private static AbstractThrowableAssert<?, ?> refusal(Carrier carrier, String to) {
        return assertThatThrownBy(() -> carrier.carry(letter(to, "Hello"))).isInstanceOf(Undeliverable.class);
    }

    @Test
    void bringsTheTextInAnyScript() throws Exception {
        office.carrier().carry(letter("asha@example.com", "नया पासवर्ड\r\nBcc: eve@example.com"));
        assertThat(office.received()).hasSize(1);
        MimeMessage mail = office.received().getFirst();
        assertThat(mail.getSubject()).isEqualTo("नया पासवर्ड Bcc: eve@example.com");
        assertThat(mail.getRecipients(RecipientType.BCC)).isNull();
        assertThat(mail.getRecipients(RecipientType.TO)).containsExactly(new InternetAddress("asha@example.com"));
        assertThat(mail.getFrom()).containsExactly(new InternetAddress(PostOffice.FROM));
        assertThat(mail.getContent().toString().replace("\r\n", "\n").strip()).isEqualTo("नमस्ते ₹500\nसादर");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void anAddressThatCannotBeOneIsNotTriedAgain() {
        refusal(office.carrier(), "no address")
                .hasMessage("address")
                .extracting("lasting")
                .isEqualTo(true);
        assertThat(office.received()).isEmpty();
    }

    @Test
    void aServerThatIsAwayIsTriedAgain() {
        Carrier carrier = office.carrier();
        office.close();
        refusal(carrier, "asha@example.com")
                .hasMessage("smtp-unreachable")
                .extracting("lasting")
                .isEqualTo(false);
    }

    @Test
    void aWrongPasswordOfOursIsTriedAgain() {
        office.demand("portal", "right");
        JavaMailSenderImpl sender = office.sender();
        sender.setUsername("portal");
        sender.setPassword("wrong");
        sender.getJavaMailProperties().put("mail.smtp.auth", "true");
        refusal(new SmtpCarrier(sender, PostOffice.FROM), "asha@example.com")
                .hasMessage("smtp-sign-in")
                .extracting("lasting")
                .isEqualTo(false);
    }

    @Test
    void whatTheServerRefusesForGoodIsNotTriedAgain() throws Exception {
        refusal(refusing(550), "asha@example.com")
                .hasMessage("smtp-550")
                .extracting("lasting")
                .isEqualTo(true);
        refusal(refusing(451), "asha@example.com")
                .hasMessage("smtp-451")
                .extracting("lasting")
                .isEqualTo(false);
    }

    private static SmtpCarrier refusing(int code) throws Exception {
        var address = new InternetAddress("asha@example.com");
        var refused = new SMTPAddressFailedException(address, "RCPT TO", code, code + " asha@example.com");
        JavaMailSenderImpl sender = new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessagePreparator preparator) {
                throw new MailSendException(Map.of("mail", refused));
            }
        };
        return new SmtpCarrier(sender, PostOffice.FROM);
    }
}
