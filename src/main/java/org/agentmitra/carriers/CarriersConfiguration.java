package org.agentmitra.carriers;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** What carries messages here: SMTP where a server is named; for text messages and WhatsApp nothing yet. */
@Configuration
class CarriersConfiguration {
    @Bean
    Carriers carriers(
            ObjectProvider<JavaMailSender> smtp,
            ObjectProvider<Outbox> outbox,
            @Value("${portal.mail.from}") String from) {
        Outbox demo = outbox.getIfAvailable();
        JavaMailSender sender = smtp.getIfAvailable();
        Carrier email = sender != null ? new SmtpCarrier(sender, from) : withoutServer(demo != null);
        return new Carriers(List.of(email, new Sink(Channel.SMS), new Sink(Channel.WHATSAPP)), demo);
    }

    private static Carrier withoutServer(boolean demo) {
        return demo ? new Sink(Channel.EMAIL) : new NoMail();
    }
}
