package fr.cadreia.register.web;

import fr.cadreia.journal.seal.KeptSeals;
import fr.cadreia.journal.seal.PublishedSeals;
import fr.cadreia.kernel.web.KeptAnswers;
import fr.cadreia.register.format.SealFeed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The journal's seals and the public key that verifies them, for programs, without account. */
@RestController
@RequestMapping("/api/register")
class SealsApi {

    private static final MediaType PEM = new MediaType("application", "x-pem-file", StandardCharsets.US_ASCII);

    private static final int FEED_LENGTH = 100;

    private final PublishedSeals seals;
    private final ApiJson json;
    private final SealFeed feed;

    SealsApi(PublishedSeals seals, ApiJson json, SealFeed feed) {
        this.seals = seals;
        this.json = json;
        this.feed = feed;
    }

    @GetMapping("/seals")
    ResponseEntity<String> seals(@RequestParam Map<String, String> parameters) {
        ApiRequest.refuseOthers(parameters, Set.of());
        return ok(MediaType.APPLICATION_JSON, json.write(KeptSeals.published(seals)));
    }

    @GetMapping("/seals.atom")
    ResponseEntity<String> feed(@RequestParam Map<String, String> parameters) {
        ApiRequest.refuseOthers(parameters, Set.of());
        List<PublishedSeals.Daily> days = seals.daily();
        return ok(MediaType.APPLICATION_ATOM_XML, feed.atom(days.subList(0, Math.min(FEED_LENGTH, days.size()))));
    }

    @GetMapping("/seal-key.pem")
    ResponseEntity<String> key(@RequestParam Map<String, String> parameters) {
        ApiRequest.refuseOthers(parameters, Set.of());
        return ok(PEM, seals.publicKey().pem());
    }

    private static ResponseEntity<String> ok(MediaType type, String body) {
        return ResponseEntity.ok()
                .cacheControl(KeptAnswers.CACHE)
                .contentType(type)
                .body(body);
    }
}
