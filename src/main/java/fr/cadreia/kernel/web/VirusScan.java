package fr.cadreia.kernel.web;

import fr.cadreia.kernel.StartRefusedException;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FormRefusedException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Has a ClamAV daemon look at each file that somebody sends, where one is set ({@code cadre.files.clamav}). It speaks the
 * daemon's own protocol (INSTREAM over TCP). A file that the daemon does not answer for is not taken.
 */
@Component
public class VirusScan implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScan.class);

    private static final Pattern ADDRESS =
            Pattern.compile("(?<host>[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+]):(?<port>\\d{1,5})");
    private static final Pattern FOUND = Pattern.compile("stream: (?<what>.+) FOUND");
    private static final String CLEAN = "stream: OK";
    private static final String TOO_BIG = "size limit exceeded";

    /** The most that is read of an answer, in bytes: a daemon says one line. */
    private static final int LONGEST_ANSWER = 1_000;

    private static final int CHUNK = 64 * 1024;

    private final Settings settings;
    private final DataSize largest;

    /**
     * The settings of uploaded files.
     *
     * @param clamav host and port of a ClamAV daemon, e.g. {@code clamav:3310}; empty for none
     * @param clamavTimeout within which the daemon has to answer for one file
     */
    @ConfigurationProperties("cadre.files")
    public record Settings(String clamav, Duration clamavTimeout) {

        boolean isOn() {
            return clamav != null && !clamav.isBlank();
        }

        private InetSocketAddress address() {
            Matcher address = ADDRESS.matcher(clamav.strip());
            if (!address.matches() || Integer.parseInt(address.group("port")) > 0xFFFF) {
                throw new StartRefusedException(
                        "Le réglage cadre.files.clamav vaut «\u00a0" + clamav
                                + "\u00a0»\u00a0: écrivez l’hôte et le port du démon ClamAV, par exemple clamav:3310, ou rien.");
            }
            return new InetSocketAddress(address.group("host"), Integer.parseInt(address.group("port")));
        }
    }

    /** A file in which the daemon found something; nothing of it was kept. */
    public static final class InfectedFileException extends FormRefusedException {

        private static final long serialVersionUID = 1L;

        private InfectedFileException(String field, String name, String what) {
            super(
                    List.of(
                            new FieldError(
                                    field,
                                    name,
                                    "l’antivirus y a trouvé un logiciel malveillant (" + what
                                            + "). Rien n’a été enregistré. Prévenez la personne qui vous l’a remis et votre service informatique.")));
        }
    }

    private static final class NoAnswerException extends ComeAgainException {

        private static final long serialVersionUID = 1L;

        private NoAnswerException() {
            super(new ComeAgain(
                    60,
                    "L’antivirus ne répond pas",
                    "Ce fichier n’a pas pu être contrôlé par l’antivirus\u00a0: rien n’a été enregistré. Envoyez-le à nouveau dans "
                            + "quelques minutes\u00a0; si cela dure, prévenez l’administration de l’application."));
        }
    }

    /** @param largest of a file */
    VirusScan(Settings settings, @Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
        this.settings = settings;
        this.largest = largest;
    }

    /**
     * Has a file looked at, where a daemon is set. The caller holds no transaction meanwhile: an answer may take long.
     *
     * @param field in which the file was sent
     * @throws InfectedFileException when something was found
     * @throws ComeAgainException when there is no answer, or none that says that the file is clean
     */
    public void check(String field, String name, byte[] content) {
        if (!settings.isOn() || content.length == 0) {
            return;
        }
        String answer = answer(content);
        Matcher found = FOUND.matcher(answer);
        if (found.matches()) {
            LOG.warn("Fichier refusé, l’antivirus y a trouvé {}", found.group("what"));
            throw new InfectedFileException(field, name, found.group("what"));
        }
        if (!answer.equals(CLEAN)) {
            LOG.error(
                    "Fichier refusé sans contrôle, l’antivirus {} a répondu «\u00a0{}\u00a0»",
                    settings.clamav(),
                    answer);
            throw new NoAnswerException();
        }
    }

    private String answer(byte[] content) {
        try {
            return ask(content);
        } catch (IOException e) {
            LOG.error(
                    "Fichier refusé sans contrôle, l’antivirus {} ne répond pas\u00a0: {}",
                    settings.clamav(),
                    e.toString());
            throw new NoAnswerException();
        }
    }

    /**
     * Refuses a start with a daemon that takes no file as big as ours: it would refuse some of them for ever. The protocol
     * does not tell its limit, so such a file is sent. A daemon that does not answer yet holds up nothing but uploads.
     */
    @Override
    public void afterPropertiesSet() {
        if (!settings.isOn()) {
            return;
        }
        settings.address();
        try {
            String answer = ask(new byte[(int) largest.toBytes()]);
            if (answer.contains(TOO_BIG)) {
                throw new StartRefusedException(
                        "L’antivirus " + settings.clamav()
                                + " n’accepte pas les fichiers de " + largest.toMegabytes()
                                + " Mo que prend l’application\u00a0: relevez StreamMaxLength dans clamd.conf (25M par exemple), et redémarrez-le.");
            }
            if (!answer.equals(CLEAN)) {
                LOG.warn(
                        "L’antivirus {} a répondu «\u00a0{}\u00a0» à un fichier vide de sens.",
                        settings.clamav(),
                        answer);
            }
        } catch (IOException e) {
            LOG.warn(
                    "L’antivirus {} ne répond pas ({})\u00a0: d’ici qu’il réponde, les fichiers envoyés sont refusés.",
                    settings.clamav(),
                    e.toString());
        }
    }

    /** Returns the daemon's line, without its end. */
    private String ask(byte[] content) throws IOException {
        try (Socket socket = new Socket()) {
            // However it dallies, also in taking bytes, which knows no limit of time by itself.
            CompletableFuture<Void> end = CompletableFuture.runAsync(
                    () -> close(socket),
                    CompletableFuture.delayedExecutor(settings.clamavTimeout().toMillis(), TimeUnit.MILLISECONDS));
            try {
                socket.connect(settings.address());
                try {
                    send(content, new DataOutputStream(socket.getOutputStream()));
                } catch (IOException cutOff) {
                    // A daemon that has enough says so before it closes.
                    String answer = read(socket.getInputStream());
                    if (answer.isEmpty()) {
                        throw cutOff;
                    }
                    return answer;
                }
                String answer = read(socket.getInputStream());
                if (answer.isEmpty()) {
                    throw new EOFException("Connexion fermée sans réponse");
                }
                return answer;
            } finally {
                end.cancel(false);
            }
        }
    }

    private static void send(byte[] content, DataOutputStream out) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (int from = 0; from < content.length; from += CHUNK) {
            int length = Math.min(CHUNK, content.length - from);
            out.writeInt(length);
            out.write(content, from, length);
        }
        out.writeInt(0);
        out.flush();
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        for (int next = in.read(); next > 0 && answer.size() < LONGEST_ANSWER; next = in.read()) {
            answer.write(next);
        }
        return answer.toString(StandardCharsets.UTF_8).strip();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("Connexion à l’antivirus déjà fermée", e);
        }
    }
}
