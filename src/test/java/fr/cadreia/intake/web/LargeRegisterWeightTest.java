package fr.cadreia.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.AppTest;
import fr.cadreia.WeighedPages;
import fr.cadreia.register.RegisterPublication;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Pages stay light however many uses there are, whoever supplies them, and however long what they say is. */
@AppTest
@Tag("own-engine")
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:large;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512")
class LargeRegisterWeightTest {

    private static final int USES = 240;
    private static final int SUPPLIERS = 120;

    @LocalServerPort
    private int port;

    @Autowired
    private RegisterPublication publication;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyPageOfALargeRegisterIsLight() {
        IntakeClient client = new IntakeClient(port);
        IntakeClient.Reply begun = client.post(
                "expert",
                Map.of("file", inventory().getBytes(StandardCharsets.UTF_8), "mapping", """
                        {"title": "Nom", "organisation": "Service", "summary": "Résumé", "need": "Besoin",
                         "product": "Produit", "supplier": "Fournisseur", "solutionKind": "Type", "inUseSince": "Depuis"}
                        """, "preview", "false"));
        assertThat(begun.status()).as(begun.text()).isBetween(200, 202);
        String batch = "/runs/" + begun.json().path("batch").asText();
        Awaitility.await().atMost(Duration.ofMinutes(5)).until(() -> {
            return client.get("expert", batch).json().path("state").asText().equals("done");
        });
        publication.publishDue();

        WeighedPages pages = WeighedPages.from(requestMappingHandlerMapping, port, List.of("/"));

        assertThat(pages.size()).isGreaterThan(200);
        assertThat(pages.unreached()).doesNotContain("/registre/recherche/{name}");
        assertThat(pages.heavy()).as("bytes of pages").isEmpty();
    }

    /** Every text as long as its question admits. */
    private static String inventory() {
        return IntStream.range(0, USES)
                .mapToObj(LargeRegisterWeightTest::row)
                .collect(Collectors.joining("\n", "Nom;Service;Résumé;Besoin;Produit;Fournisseur;Type;Depuis\n", "\n"));
    }

    private static String row(int at) {
        return String.join(
                ";",
                lengthened("Repérage des équipements à réviser " + at, 80),
                at % 2 == 0 ? "dir-solidarites" : "dir-ressources-humaines",
                lengthened("Repère l’équipement n° " + at, 150),
                lengthened("Les équipements sont révisés trop tard", 600),
                lengthened("Modèle " + at % 7, 100),
                lengthened("Société " + at % SUPPLIERS, 60),
                at % 3 == 0 ? "Prévision" : "Traduction",
                (2010 + at % 14) + "-03-1" + at % 9);
    }

    private static String lengthened(String begin, int length) {
        return (begin + " très régulièrement évalué".repeat(length / 20)).substring(0, length);
    }
}
