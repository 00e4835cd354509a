package fr.cadreia.notification;

import fr.cadreia.kernel.StartRefusedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mails to the mail server that {@code spring.mail} names. */
@Component
public class MailTransport {

    /** The mail server is down, or does not let us in. */
    public static class UnreachableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UnreachableException(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** The mail server does not take this mail. */
    public static class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final boolean forEver;

        /** @param forEver trying again would change nothing */
        public RefusedException(Throwable cause, boolean forEver) {
            super(cause.getMessage(), cause);
            this.forEver = forEver;
        }

        public boolean isForEver() {
            return forEver;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(MailTransport.class);
    private static final int PERMANENT = 500;

    private final JavaMailSender server;
    private final NotificationSettings settings;
    private final InternetAddress sender;

    /** @throws StartRefusedException when mails are to be sent and a setting is missing or wrong */
    MailTransport(ObjectProvider<JavaMailSender> servers, NotificationSettings settings) {
        JavaMailSender configured =
                servers.stream().filter(MailTransport::hasHost).findFirst().orElse(null);
        if (Boolean.TRUE.equals(settings.enabled()) && configured == null) {
            throw new StartRefusedException(
                    "cadre.notification.enabled vaut true, mais aucun serveur de messagerie n’est donné\u00a0: renseignez spring.mail.host.");
        }
        this.server = Boolean.FALSE.equals(settings.enabled()) ? null : configured;
        this.settings = settings;
        this.sender = sender(settings.sender());
    }

    /** Tells whether a server is named; a variable that is set to nothing names none. */
    private static boolean hasHost(JavaMailSender server) {
        return !(server instanceof JavaMailSenderImpl smtp)
                || smtp.getHost() != null && !smtp.getHost().isBlank();
    }

    private static InternetAddress sender(String address) {
        try {
            return new InternetAddress(address, true);
        } catch (AddressException e) {
            throw new StartRefusedException(
                    "cadre.notification.sender n’est pas une adresse de courriel\u00a0: «\u00a0" + address + "\u00a0».",
                    e);
        }
    }

    /** Tells whether there is a mail server to hand them to. */
    public boolean isEnabled() {
        return server != null;
    }

    /**
     * @throws UnreachableException when the mail server takes no mail from us at present, whichever it is
     * @throws RefusedException when it does not take this one
     */
    public void send(Mail mail) {
        try {
            server.send(message(mail));
        } catch (MailAuthenticationException e) {
            throw new UnreachableException(e);
        } catch (MailSendException e) {
            failed(e);
        } catch (MessagingException | MailException e) {
            throw new RefusedException(e, e instanceof AddressException);
        }
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        MimeMessage message = server.createMimeMessage();
        MimeMessageHelper parts =
                new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_RELATED, StandardCharsets.UTF_8.name());
        parts.setFrom(sender);
        parts.setTo(new InternetAddress(mail.address(), true));
        parts.setSubject(mail.subject());
        parts.setSentDate(Date.from(mail.writtenAt()));
        parts.setText(mail.text(), mail.html());
        message.setHeader("Message-ID", "<" + mail.messageId() + "@" + host() + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("Content-Language", "fr");
        message.setHeader("List-Unsubscribe", "<" + settings.address(MailChoices.PAGE) + ">");
        return message;
    }

    private String host() {
        String address = sender.getAddress();
        return address.substring(address.indexOf('@') + 1);
    }

    /**
     * Tells the failures apart. Spring gives the failures of the mails that were not accepted. Where the connection
     * failed it gives a cause of its own: at the opening the same for all mails, or one at the closing.
     */
    private static void failed(MailSendException e) {
        Exception[] notAccepted = e.getMessageExceptions();
        if (notAccepted.length == 0) {
            LOG.info(
                    "Le serveur de messagerie a accepté le courriel, mais mal fermé la connexion\u00a0: {}",
                    e.getMessage());
        } else if (e.getCause() == notAccepted[0]) {
            throw new UnreachableException(e.getCause());
        } else {
            throw new RefusedException(notAccepted[0], isPermanent(notAccepted[0]));
        }
    }

    private static boolean isPermanent(Exception failure) {
        for (Exception e = failure; e instanceof MessagingException messaging; e = messaging.getNextException()) {
            if (e instanceof SMTPAddressFailedException address && address.getReturnCode() >= PERMANENT
                    || e instanceof SMTPSendFailedException send && send.getReturnCode() >= PERMANENT) {
                return true;
            }
        }
        return failure instanceof SendFailedException refused
                && refused.getNextException() == null
                && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0;
    }
}
