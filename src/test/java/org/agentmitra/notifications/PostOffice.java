package org.agentmitra.notifications;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A real SMTP server on a free port, and the portal's sender for it. */
final class PostOffice implements AutoCloseable {
    static final String FROM = "Agent Mitra <portal@example.com>";

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    PostOffice() {
        server.start();
    }

    JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "5000");
        sender.getJavaMailProperties().put("mail.smtp.timeout", "5000");
        return sender;
    }

    SmtpCarrier carrier() {
        return new SmtpCarrier(sender(), FROM);
    }

    /** @param password the only one the server takes from the mailbox */
    void demand(String mailbox, String password) {
        server.setUser(mailbox, password);
    }

    List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    @Override
    public void close() {
        server.stop();
    }
}
