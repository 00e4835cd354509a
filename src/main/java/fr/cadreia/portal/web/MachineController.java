package fr.cadreia.portal.web;

import fr.cadreia.identity.Identity;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.notification.NotificationSettings;
import fr.cadreia.register.RegisterEntries;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The files that programs look for on a public site: the pages that they may visit, the list of pages, and the contact
 * for a weakness.
 */
@RestController
class MachineController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    /** The most addresses that the protocol (sitemaps.org) allows in one file. */
    private static final int MOST_ADDRESSES = 50_000;

    /** The validity of the file, less than a year as RFC 9116 advises; the file renews it each day. */
    private static final Duration VALIDITY = Duration.ofDays(180);

    private static final List<String> PAGES = List.of(
            "/",
            "/registre",
            "/registre/donnees",
            "/registre/releves",
            "/registre/modifications",
            "/registre/organisations",
            "/registre/fournisseurs",
            "/registre/comparaison",
            "/registre/scelles",
            "/tableau-de-bord",
            "/cadre",
            "/comite/rapports",
            "/appels",
            "/rencontres",
            "/signaler",
            "/aide",
            "/accessibilite",
            "/mentions-legales",
            "/donnees-personnelles",
            "/donnees-personnelles/registre",
            "/plan-du-site");

    private final NotificationSettings site;
    private final RegisterEntries entries;
    private final Identity identity;
    private final AuthorityClock clock;

    MachineController(NotificationSettings site, RegisterEntries entries, Identity identity, AuthorityClock clock) {
        this.site = site;
        this.entries = entries;
        this.identity = identity;
        this.clock = clock;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return file(TEXT, """
                # Ce que tout le monde peut lire peut être trouvé\u00a0; le reste demande un compte ou un numéro de reçu.
                User-agent: *
                Allow: /
                Disallow: /registre/demandes/
                Disallow: /registre/recherche?
                Disallow: /signaler/suivi
                Disallow: /calendrier/
                Disallow: /camunda/
                Disallow: /engine-rest/
                Sitemap: %s
                """.formatted(site.address("/sitemap.xml")));
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> siteMap() throws XMLStreamException {
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("urlset");
        xml.writeDefaultNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
        for (String path : paths().limit(MOST_ADDRESSES).toList()) {
            xml.writeStartElement("url");
            xml.writeStartElement("loc");
            xml.writeCharacters(site.address(path));
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndDocument();
        return file(MediaType.APPLICATION_XML, text.toString());
    }

    private Stream<String> paths() {
        Stream<String> guides = Stream.of(HelpPage.values()).map(page -> "/aide/" + page.code());
        Stream<String> uses = entries.outlines().keySet().stream().sorted().map(reference -> "/registre/" + reference);
        return Stream.concat(PAGES.stream(), Stream.concat(guides, uses));
    }

    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> security() {
        URI contact = identity.securityContact()
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Aucun contact de sécurité n’est publié sur ce site."));
        return file(TEXT, """
                Contact: %s
                Expires: %s
                Preferred-Languages: fr
                Canonical: %s
                """.formatted(
                        contact,
                        clock.now().truncatedTo(ChronoUnit.DAYS).plus(VALIDITY),
                        site.address("/.well-known/security.txt")));
    }

    /** Answers at the address where browsers and feed readers look for an icon when no page names one. */
    @GetMapping("/favicon.ico")
    ResponseEntity<Void> icon() {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create("/style/icon.svg"))
                .build();
    }

    /** Answers with a file, which is the same for every accepted type of the client. */
    private static ResponseEntity<String> file(MediaType type, String content) {
        return ResponseEntity.ok().contentType(type).body(content);
    }
}
