package fr.cadreia.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.TestClock;
import fr.cadreia.notification.Mail.State;
import fr.cadreia.notification.MailTransport.RefusedException;
import fr.cadreia.notification.MailTransport.UnreachableException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What becomes of a mail by the moment at which the mail server goes. */
class MailTransportTest {

    private static final String ACCEPTED = "250 accepted";

    @Test
    void aMailThatWasAcceptedIsSentHoweverTheServerTakesItsLeave() throws Exception {
        try (ServerSocket port = listening()) {
            serve(port, ACCEPTED);

            assertThatCode(() -> transport(port).send(mail())).doesNotThrowAnyException();
        }
    }

    @Test
    void aMailThatWasNotAcceptedIsRefusedHoweverTheServerTakesItsLeave() throws Exception {
        try (ServerSocket port = listening()) {
            serve(port, "554 no");

            assertThatThrownBy(() -> transport(port).send(mail())).isInstanceOf(RefusedException.class);
        }
    }

    /**
     * The failure counts as an attempt: otherwise a mail at which each server breaks off would hold up all others for
     * ever.
     */
    @Test
    void aMailAtWhichTheServerBreaksOffIsRefusedForNow() throws Exception {
        try (ServerSocket port = listening()) {
            serve(port, "");

            assertThatThrownBy(() -> transport(port).send(mail()))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.isForEver()).isFalse());
        }
    }

    @Test
    void aServerThatIsNotThereIsUnreachable() throws Exception {
        ServerSocket port = listening();
        port.close();

        assertThatThrownBy(() -> transport(port).send(mail())).isInstanceOf(UnreachableException.class);
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    /**
     * Answers as a mail server does, and resets the connection where it should say good-bye.
     *
     * @param toContent empty for one that goes before it answers
     */
    private static void serve(ServerSocket port, String toContent) {
        Thread server = new Thread(() -> {
            try (Socket client = port.accept();
                    BufferedReader said = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                    Writer answer =
                            new java.io.OutputStreamWriter(client.getOutputStream(), StandardCharsets.US_ASCII)) {
                client.setSoLinger(true, 0);
                boolean content = false;
                say(answer, "220 ready");
                for (String line = said.readLine(); line != null && !line.equals("QUIT"); line = said.readLine()) {
                    if (content && line.equals(".")) {
                        if (toContent.isEmpty()) {
                            return;
                        }
                        content = false;
                        say(answer, toContent);
                    } else if (!content) {
                        content = line.equals("DATA");
                        say(answer, content ? "354 go on" : "250 ok");
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        server.setDaemon(true);
        server.start();
    }

    private static void say(Writer answer, String line) throws IOException {
        answer.write(line + "\r\n");
        answer.flush();
    }

    private static MailTransport transport(ServerSocket port) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost(port.getInetAddress().getHostAddress());
        server.setPort(port.getLocalPort());
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("server", server);
        return new MailTransport(
                beans.getBeanProvider(JavaMailSender.class),
                new NotificationSettings(
                        true,
                        URI.create("https://cadre.exemple.fr"),
                        "cadre@exemple.fr",
                        null,
                        null,
                        null,
                        0,
                        null,
                        "",
                        ""));
    }

    private static Mail mail() {
        return new Mail(
                1,
                "mail-1",
                "agent",
                "agent@exemple.fr",
                "Objet",
                "Texte",
                "<p>Texte</p>",
                TestClock.now(),
                State.PENDING,
                0,
                "",
                Optional.empty());
    }
}
