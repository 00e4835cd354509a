package fr.cadreia.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.H2InMemory;
import fr.cadreia.InApplication;
import fr.cadreia.WeighedPages;
import fr.cadreia.register.LongestEntries;
import fr.cadreia.register.Publications;
import fr.cadreia.register.entry.FormQuestion;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.UseStatus;
import fr.cadreia.register.entry.WithheldPart;
import fr.cadreia.verified.JournalVerified.TampersWithTheJournal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Pages stay light however many uses there are and however long what they say is; files are whole or seen not to be. */
@TampersWithTheJournal(reason = "cuts the content of a version of the register, so that its file breaks off")
@Tag("own-engine")
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:large" + H2InMemory.OPTIONS)
@TestMethodOrder(OrderAnnotation.class)
class LargeRegisterTest extends InApplication {

    private static final int USES = 240;
    private static final int SUPPLIERS = 120;
    private static final int PAGE = 15;
    private static final Set<UseStatus> ENDED = EnumSet.of(UseStatus.REFUSED, UseStatus.STOPPED, UseStatus.SUSPENDED);

    @Autowired
    private Publications publications;

    @Autowired
    private JdbcTemplate rows;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    @Order(1)
    void everyPageOfALargeRegisterIsLight() {
        IntakeClient client = new IntakeClient(port);
        IntakeClient.Reply begun = client.post(
                "expert",
                Map.of("file", inventory().getBytes(StandardCharsets.UTF_8), "mapping", """
                        {"title": "Nom", "alreadyInUse": {"constant": "yes"}, "organisation": "Service", "summary": "Résumé", "need": "Besoin",
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

    /** A narrowed list says of each use why it ended or pauses, or why its name is not told. */
    @ParameterizedTest
    @Order(2)
    @ValueSource(strings = {"tri=COST", "statut=REFUSED", "statut=STOPPED", "statut=SUSPENDED"})
    void aListOfUsesThatEndedIsLight(String asked) {
        for (UseStatus status : ENDED) {
            for (int at = 1; at <= PAGE; at++) {
                RegisterEntry longest =
                        LongestEntries.of(status, "IA-20" + (10 + status.ordinal()) + "-00" + (10 + at));
                publications.publish(longest, "Étape terminée", Instant.parse("2030-09-22T08:00:00Z"));
                publications.withhold(
                        longest.reference(),
                        new WithheldPart(
                                "identity.title",
                                LongestEntries.answer(new FormQuestion("register-takedown.legalReason")),
                                LocalDate.EPOCH),
                        "RQ-2026-0001",
                        "dpo");
            }
        }

        String page = stranger().get("/registre?" + asked).body();

        assertThat(page.split("<article", -1)).hasSize(PAGE + 1);
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).as(asked).isLessThanOrEqualTo(WeighedPages.MOST_BYTES);
    }

    /** Its sender says at the very end whether it is whole; a workbook is made before anything of it is sent. */
    @ParameterizedTest
    @Order(3)
    @CsvSource({"csv,200", "json,200", "ndjson,200", "xlsx,500"})
    void aFileThatBreaksOffIsNotTakenForTheWhole(String format, int status) throws IOException, InterruptedException {
        rows.execute("drop trigger if exists cadre_register_version_append_only");
        rows.update("update cadre_register_version set content = '{' where id ="
                + " (select min(id) from cadre_register_version)");

        HttpResponse<InputStream> sent = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        "http://localhost:" + port + "/api/register." + format + "?sort=updated"))
                                .build(),
                        BodyHandlers.ofInputStream());

        assertThat(sent.statusCode()).isEqualTo(status);
        if (status == 200) {
            assertThatThrownBy(() -> sent.body().readAllBytes()).isInstanceOf(IOException.class);
        }
    }

    /** Every text as long as its question admits. */
    private static String inventory() {
        return IntStream.range(0, USES)
                .mapToObj(LargeRegisterTest::row)
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
