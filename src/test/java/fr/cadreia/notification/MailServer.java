package fr.cadreia.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A real SMTP server on a port of its own, which can be down; what it received is read as its addressee reads it. */
final class MailServer {

    private final int port;
    private final List<Received> before = new ArrayList<>();
    private GreenMail server;

    private MailServer(int port) {
        this.port = port;
    }

    static MailServer started() {
        try (ServerSocket free = new ServerSocket(0)) {
            MailServer server = new MailServer(free.getLocalPort());
            free.close();
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A mail as it arrived. */
    record Received(String to, String subject, String text, String html, MimeMessage message) {

        String header(String name) {
            try {
                String[] values = message.getHeader(name);
                return values == null ? "" : String.join("|", values);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        String whole() {
            return GreenMailUtil.getWholeMessage(message);
        }
    }

    int port() {
        return port;
    }

    void start() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    /** What arrived until now is kept. */
    void stop() {
        before.addAll(current());
        server.stop();
    }

    List<Received> all() {
        List<Received> all = new ArrayList<>(before);
        all.addAll(current());
        return all;
    }

    /** The mails to a demo account that contain the words. */
    List<Received> to(String account, String words) {
        return all().stream()
                .filter(mail -> mail.to().startsWith(account + "@"))
                .filter(mail -> (mail.subject() + mail.text()).contains(words))
                .toList();
    }

    private List<Received> current() {
        return Arrays.stream(server.getReceivedMessages()).map(MailServer::read).toList();
    }

    private static Received read(MimeMessage message) {
        try {
            return new Received(
                    message.getRecipients(Message.RecipientType.TO)[0].toString(),
                    message.getSubject(),
                    find(message, "text/plain"),
                    find(message, "text/html"),
                    message);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString().replace("\r\n", "\n");
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int number = 0; number < parts.getCount(); number++) {
                String found = find(parts.getBodyPart(number), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
