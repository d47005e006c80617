package org.agentmitra.carriers;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A real SMTP server on a free port, and the portal's sender for it. */
public final class PostOffice implements AutoCloseable {
    public static final String FROM = "Agent Mitra <portal@example.com>";

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    public PostOffice() {
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

    public Carrier carrier() {
        return new SmtpCarrier(sender(), FROM);
    }

    /** What stands where no gateway is connected. */
    public static Carrier sink(Channel channel) {
        return new Sink(channel);
    }

    /** What stands where no server is named. */
    public static Carrier none() {
        return new NoMail();
    }

    /** The carriers alone, without an outbox. */
    public static Carriers of(Carrier... carriers) {
        return new Carriers(List.of(carriers), null);
    }

    /** @param password the only one the server takes from the mailbox */
    public void demand(String mailbox, String password) {
        server.setUser(mailbox, password);
    }

    public List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    @Override
    public void close() {
        server.stop();
    }
}
