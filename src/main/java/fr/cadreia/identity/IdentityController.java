package fr.cadreia.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The identity as files that pages, the Tasklist and browsers fetch. */
@Controller
@RequestMapping("/style")
class IdentityController {

    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    private final Identity identity;
    private final ObjectMapper json;

    IdentityController(Identity identity, ObjectMapper json) {
        this.identity = identity;
        this.json = json;
    }

    @GetMapping("/identity.css")
    ResponseEntity<byte[]> sheet() {
        return answer(
                CSS,
                ":root {\n%s}\n@media screen and (prefers-color-scheme: dark) {\n:root {\n%s}\n}\n"
                        .formatted(properties(identity.light()), properties(identity.dark())));
    }

    /** Answers the sheet for pages that know no dark: those of the Camunda webapps. */
    @GetMapping("/identity-light.css")
    ResponseEntity<byte[]> lightSheet() {
        return answer(CSS, ":root {\n%s}\n".formatted(properties(identity.light())));
    }

    private static String properties(Palette palette) {
        return palette.properties().entrySet().stream()
                .map(property -> "  --" + property.getKey() + ": " + property.getValue() + ";\n")
                .collect(Collectors.joining());
    }

    /** Returns the names, for the webapps' scripts. */
    @GetMapping("/identity.js")
    ResponseEntity<byte[]> names() throws JsonProcessingException {
        return answer(
                SCRIPT,
                "export const product = %s;\nexport const authority = %s;\n"
                        .formatted(
                                json.writeValueAsString(identity.product()),
                                json.writeValueAsString(identity.authority())));
    }

    /** Returns the application's mark in the authority's colour, beside the page's name in a browser. */
    @GetMapping("/icon.svg")
    ResponseEntity<byte[]> icon() {
        return answer(SVG, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect x="3" y="3" width="26" height="26" \
                rx="6" fill="%s"/><path d="M9 17l5 5 10-12" fill="none" stroke="%s" stroke-width="3.5" \
                stroke-linecap="round" stroke-linejoin="round"/></svg>
                """.formatted(
                        identity.light().accent(), identity.light().properties().get("on-primary")));
    }

    @GetMapping("/logo")
    ResponseEntity<byte[]> logo() {
        return answer(identity.logo());
    }

    @GetMapping("/dark-logo")
    ResponseEntity<byte[]> darkLogo() {
        return answer(identity.darkLogo());
    }

    private static ResponseEntity<byte[]> answer(Optional<Logo> logo) {
        return logo.map(found -> answer(MediaType.valueOf(found.mediaType()), found.image()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Aucun logo n’est configuré."));
    }

    private static ResponseEntity<byte[]> answer(MediaType type, String text) {
        return answer(type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> answer(MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)))
                .eTag(DigestUtils.md5DigestAsHex(content))
                .body(content);
    }
}
