package fr.cadreia.kernel.web;

import fr.cadreia.kernel.Secret;
import fr.cadreia.kernel.database.Attempts;
import fr.cadreia.kernel.database.Attempts.Asked;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.time.AuthorityClock;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.util.WebUtils;

/**
 * Keeps robots and floods out of the forms that anybody may send without an account. No third party is asked, and no
 * address is kept, but its hash for an hour.
 */
@Component
public class PublicForms {

    /** A field that people do not see: a sender who fills it in is a robot. */
    private static final String TRAP = "site";

    private static final String COOKIE = "CADREIA_SHOWN";
    private static final String SENT = "CADREIA_SENT";
    private static final Duration QUICKEST = Duration.ofSeconds(3);

    private static final Duration WINDOW = Duration.ofHours(1);

    /** The source for all together. */
    private static final String EVERYBODY = "";

    /** The number of attempts that are allowed for each accepted one. */
    private static final int ATTEMPTS = 10;

    private final AuthorityClock clock;
    private final SignedMoments stamps;
    private final Attempts attempts;

    PublicForms(JdbcClient jdbc, Attempts attempts, AuthorityClock clock) {
        this.clock = clock;
        this.attempts = attempts;
        this.stamps = new SignedMoments(jdbc);
    }

    /** Records that the form is shown. The browser keeps it: a visitor who only looks has no session. */
    public void shown(HttpServletResponse response) {
        keep(COOKIE, stamps.of(clock.now()), response);
    }

    private static void keep(String cookie, String value, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(cookie, value)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .path("/")
                        .build()
                        .toString());
    }

    /**
     * Receives what a form sends. Only what is accepted counts: a person who makes typing mistakes does not have to
     * wait.
     *
     * @param gate name of the form
     * @param eachAtMost the greatest number that one address may send in an hour
     * @param allAtMost the greatest number that all together may send in an hour
     * @param sending receives the form; refuses by an exception
     * @throws CommandRefusedException invalid for a robot, or for a flood; nothing is lost, it may be sent again
     */
    public <T> T receive(
            HttpServletRequest request,
            EnteredForm form,
            String gate,
            int eachAtMost,
            int allAtMost,
            Supplier<T> sending) {
        requirePerson(request, form);
        String address = request.getRemoteAddr();
        if (!passes(gate + "-attempt", address, eachAtMost * ATTEMPTS, allAtMost * ATTEMPTS)
                || !passes(gate, address, eachAtMost, allAtMost)) {
            throw CommandRefusedException.flood(
                    "Trop d’envois en peu de temps\u00a0: gardez votre texte et réessayez dans une heure.");
        }
        try {
            return sending.get();
        } catch (RuntimeException refused) {
            attempts.giveBack(of(gate, address));
            attempts.giveBack(of(gate, EVERYBODY));
            throw refused;
        }
    }

    private void requirePerson(HttpServletRequest request, EnteredForm form) {
        String showing = cookie(request, COOKIE);
        // A person who sends the same again has had the time to read why.
        String sent = stamps.signature(SENT + showing);
        boolean tooQuick = !cookie(request, SENT).equals(sent)
                && stamps.read(showing)
                        .filter(moment -> !moment.plus(QUICKEST).isAfter(clock.now()))
                        .isEmpty();
        if (tooQuick || !form.value(TRAP).isEmpty()) {
            keep(SENT, sent, form.response());
            throw CommandRefusedException.invalid(
                    "Ce formulaire a été envoyé trop vite pour être lu\u00a0: vérifiez votre "
                            + "texte, puis envoyez-le de nouveau.");
        }
    }

    private static String cookie(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null ? "" : cookie.getValue();
    }

    /** Answers 429, with the seconds until the next try: by then the window has passed. */
    public static void answerFlood(HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(WINDOW.toSeconds()));
    }

    /** @return whether one more from this address passes; it counts only then */
    public boolean passes(String gate, String address, int eachAtMost, int allAtMost) {
        if (!attempts.passes(of(gate, address), eachAtMost, WINDOW)) {
            return false;
        }
        if (!attempts.passes(of(gate, EVERYBODY), allAtMost, WINDOW)) {
            attempts.giveBack(of(gate, address));
            return false;
        }
        return true;
    }

    private static Asked of(String gate, String address) {
        return new Asked(gate, "", address);
    }

    /** The moments that a browser keeps for us and cannot forge: they are signed with a key that all nodes have from the database. */
    private static final class SignedMoments {

        private static final String ALGORITHM = "HmacSHA256";

        private final Supplier<SecretKeySpec> key;

        SignedMoments(JdbcClient jdbc) {
            this.key = SingletonSupplier.of(() -> new SecretKeySpec(
                    jdbc.sql("select secret from cadre_form_key")
                            .query(String.class)
                            .single()
                            .getBytes(StandardCharsets.US_ASCII),
                    ALGORITHM));
        }

        String of(Instant moment) {
            String millis = String.valueOf(moment.toEpochMilli());
            return millis + "." + signature(millis);
        }

        /** Returns the moment in a stamp; empty where there is none, or where the stamp is not ours. */
        Optional<Instant> read(String stamp) {
            String[] parts = stamp.split("\\.", -1);
            boolean ours = parts.length == 2 && Secret.isSame(signature(parts[0]), parts[1]);
            return ours ? Optional.of(Instant.ofEpochMilli(Long.parseLong(parts[0]))) : Optional.empty();
        }

        String signature(String text) {
            try {
                Mac mac = Mac.getInstance(ALGORITHM);
                mac.init(key.get());
                return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
