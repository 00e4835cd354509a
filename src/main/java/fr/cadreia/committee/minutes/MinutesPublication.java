package fr.cadreia.committee.minutes;

import fr.cadreia.committee.PublicMinutes;
import fr.cadreia.committee.PublicMinutes.Published;
import java.time.Instant;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/** Puts approved minutes on line: the text that was signed, without the names of agents. */
@Component
class MinutesPublication {

    private final MinutesText text;
    private final PublicMinutes published;

    MinutesPublication(MinutesText text, PublicMinutes published) {
        this.text = text;
        this.published = published;
    }

    /** @return hash of what everybody reads, lower case hexadecimal */
    String publish(Minutes filed, Instant at) {
        String content = text.signedForPublic(filed);
        published.publish(new Published(filed.sessionNumber(), at, content));
        return DigestUtils.sha256Hex(content);
    }
}
