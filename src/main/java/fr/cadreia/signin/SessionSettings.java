package fr.cadreia.signin;

import fr.cadreia.kernel.StartRefusedException;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long somebody stays signed in.
 *
 * @param idle the time without a request after which a session ends, five minutes at least
 * @param longest the time after which a session ends in any case, at least as long as {@code idle}
 */
@ConfigurationProperties("cadre.sessions")
public record SessionSettings(
        @DefaultValue("PT8H") Duration idle,
        @DefaultValue("PT12H") Duration longest) {

    public SessionSettings {
        if (idle.compareTo(Duration.ofMinutes(5)) < 0 || longest.compareTo(idle) < 0) {
            throw new StartRefusedException(
                    "Durées de session\u00a0: cadre.sessions.idle vaut cinq minutes au moins, et cadre.sessions.longest n’est pas"
                            + " plus court (" + idle + " et " + longest + ").");
        }
    }
}
