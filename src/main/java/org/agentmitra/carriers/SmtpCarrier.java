package org.agentmitra.carriers;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends e-mail as plain text through the configured server ({@code spring.mail.*}). */
class SmtpCarrier implements Carrier {
    /** From here on an SMTP server means no for good (RFC 5321, 4.2.1). */
    private static final int PERMANENT = 500;

    private final JavaMailSender sender;
    private final String from;

    /** @param from the sender's address, with or without a name */
    SmtpCarrier(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public String name() {
        return "smtp";
    }

    @Override
    public void carry(Letter letter) throws Undeliverable {
        try {
            sender.send(mime -> write(letter, mime));
        } catch (MailException failed) {
            throw undeliverable(failed);
        }
    }

    private void write(Letter letter, MimeMessage mime) throws MessagingException {
        MimeMessageHelper mail = new MimeMessageHelper(mime, StandardCharsets.UTF_8.name());
        mail.setFrom(from);
        mail.setTo(letter.to());
        mail.setSubject(letter.subject().replaceAll("\\p{Cntrl}+", " "));
        mail.setText(letter.body());
        // Keeps holiday replies away (RFC 3834).
        mime.setHeader("Auto-Submitted", "auto-generated");
    }

    private static Undeliverable undeliverable(MailException failed) {
        return switch (failed) {
            case MailAuthenticationException refused -> new Undeliverable("smtp-sign-in", false);
            case MailPreparationException unwritable -> new Undeliverable("address", true);
            case MailParseException unwritable -> new Undeliverable("address", true);
            case MailSendException unsent -> byCode(code(unsent));
            default -> new Undeliverable("smtp", false);
        };
    }

    private static Undeliverable byCode(OptionalInt code) {
        return code.isPresent()
                ? new Undeliverable("smtp-" + code.getAsInt(), code.getAsInt() >= PERMANENT)
                : new Undeliverable("smtp-unreachable", false);
    }

    private static OptionalInt code(MailSendException unsent) {
        for (Exception one : unsent.getMessageExceptions()) {
            OptionalInt code = code(one);
            if (code.isPresent()) {
                return code;
            }
        }
        return code(unsent.getCause());
    }

    /** What the server answered to one address says more than the sum of it. */
    private static OptionalInt code(@Nullable Throwable failed) {
        OptionalInt code = OptionalInt.empty();
        Throwable cause = failed;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            code = switch (cause) {
                case SMTPAddressFailedException address -> OptionalInt.of(address.getReturnCode());
                case SMTPSenderFailedException sender -> OptionalInt.of(sender.getReturnCode());
                case SMTPSendFailedException send -> OptionalInt.of(send.getReturnCode());
                default -> code;
            };
            cause = cause.getCause();
        }
        return code.isPresent() && code.getAsInt() >= 400 ? code : OptionalInt.empty();
    }
}
