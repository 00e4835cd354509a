package fr.cadreia.register.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.Browser;
import fr.cadreia.incident.ReportReceipt;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.notification.Mail;
import fr.cadreia.notification.Outbox;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.WithheldPart;
import fr.cadreia.register.request.RegisterRequest.Kind;
import fr.cadreia.register.request.RequestDesk.Asked;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * People who ask learn by when they have an answer and follow it by the receipt; only those who answer read the
 * request.
 */
class RegisterRequestTest extends RequestedEntry {

    @Autowired
    private RegisterRequests requests;

    @Autowired
    private Outbox outbox;

    @Autowired
    private AuthorityClock clock;

    @Autowired
    private Journal journal;

    @Test
    void thePersonWhoAsksIsToldByWhenAndThoseWhoAnswerAreToo() {
        LocalDate last = clock.today().plusMonths(1);
        ReportReceipt received = desk.receive(
                new Asked(Kind.CORRECTION, reference, "Une phrase", "Le texte", "habitante@exemple.fr"),
                NotPersons.NONE);

        assertThat(received.answerBy()).isEqualTo(last);
        Mail mail = outbox.page(Optional.empty(), 0, 100).stream()
                .filter(written -> written.recipient().equals(received.reference()))
                .findFirst()
                .orElseThrow();
        assertThat(mail.address()).isEqualTo("habitante@exemple.fr");
        assertThat(mail.subject()).contains(received.reference(), FrenchText.day(last));
        assertThat(mail.text() + mail.html())
                .contains(FrenchText.day(last), "/registre/demandes/suivi")
                .doesNotContain(received.number(), "Une phrase", "/compte/notifications");

        Story process = process(received.number());
        Task examination = task(process);
        assertThat(examination.getDueDate()).isBeforeOrEqualTo(endOf(last));
        process.does("agent", "register-examination", "correctedField", "", "proposedAnswer", "Réponse");
        assertThat(task(process).getDueDate()).isBeforeOrEqualTo(endOf(last));
        assertThat(Browser.of("expert", port)
                        .get("/demandes/" + received.reference())
                        .body())
                .contains("Réponse au plus tard le " + FrenchText.day(last));
        Browser stranger = Browser.stranger(port);
        stranger.get("/registre/demandes/suivi");
        assertThat(stranger.post("/registre/demandes/suivi", Map.of("recu", received.number()))
                        .body())
                .contains("Réponse au plus tard le " + FrenchText.day(last));
    }

    private Task task(Story process) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(process.reference())
                .singleResult();
    }

    private static Date endOf(LocalDate day) {
        return Date.from(day.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    @Test
    void whatIsNoAddressIsRefusedAndNothingIsKept() {
        int before = requests.about(reference).size();
        for (String wrong : List.of("habitante", "a b@exemple.fr", "a@b", "x".repeat(200) + "@exemple.fr")) {
            assertThatThrownBy(() -> desk.receive(
                            new Asked(Kind.CORRECTION, reference, "Une phrase", "Le texte", wrong), NotPersons.NONE))
                    .isInstanceOf(CommandRefusedException.class)
                    .hasMessageContaining("adresse électronique");
        }
        assertThat(requests.about(reference)).hasSize(before);
    }

    @Test
    void thePersonWhoMayNotReadARequestIsNotLedToItFromItsTask() {
        Story process = process(ask(Kind.CORRECTION));
        String task = "/taches/" + process.find("agent", "register-examination");
        String page = "/demandes/" + process.reference();

        assertThat(Browser.of("expert", port).get(task).body()).contains(page);
        Browser supervisor = Browser.of("admin", port);
        assertThat(supervisor.get(task).body()).doesNotContain(page, process.reference());
        assertThat(supervisor.get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void thePersonWhoAskedOnThePageFollowsByTheReceipt() {
        Browser stranger = Browser.stranger(port);
        String page = "/registre/" + reference + "/intervention";
        Map<String, String> asked = Map.of("titre", "Une lettre perdue", "demande", "Que quelqu’un me réponde.");
        stranger.get(page);
        // The first sending comes too quickly for a person; the second one passes.
        stranger.post(page, asked);
        assertThat(stranger.post(page, asked).statusCode()).isEqualTo(302);

        Matcher receipt = Pattern.compile("<code>([0-9A-Z-]{19})</code>")
                .matcher(stranger.get("/registre/demandes/recu").body());
        assertThat(receipt.find()).isTrue();
        assertThat(stranger.post("/registre/demandes/suivi", Map.of("recu", receipt.group(1)))
                        .body())
                .contains("Une lettre perdue");
    }

    @Test
    void anybodyAsksWithoutAnAccountAndOnlyThoseConcernedReadIt() {
        Browser stranger = Browser.stranger(port);
        assertThat(stranger.get("/registre/" + reference + "/intervention").body())
                .contains("Demander l’intervention d’un agent");
        assertThat(stranger.post("/registre/" + reference + "/intervention", Map.of("titre", "x", "demande", ""))
                        .statusCode())
                .as("sent too quickly to be read")
                .isEqualTo(400);
        assertThat(stranger.get("/registre/IA-1999-0001/corriger").statusCode()).isEqualTo(404);

        RegisterRequest request = desk.follow(ask(Kind.INTERVENTION)).orElseThrow();
        String page = "/demandes/" + request.reference();
        assertThat(Browser.of("agent", port).get(page).statusCode()).isEqualTo(200);
        assertThat(Browser.of("agent2", port).get(page).statusCode()).isEqualTo(404);
        assertThat(stranger.get(page).body()).doesNotContain("Une phrase");
        assertThat(Browser.of("agent", port).get("/dossiers/" + reference).body())
                .contains(request.reference());
    }

    // An expert adopts a correction or refuses it, and the entry follows.

    @Test
    void aCorrectionThatAnExpertAdoptsChangesTheEntryAndKeepsTheVersionBefore() {
        String before = entry().purpose().need();
        String receipt = ask(Kind.CORRECTION);
        process(receipt)
                .does(
                        "agent",
                        "register-examination",
                        "correctedField",
                        "purpose.need",
                        "correctedText",
                        "Les riverains attendent trois jours.")
                .does("expert", "register-answer", "correctionCourse", "applied", "answer", "C’est corrigé.");

        assertThat(entry().purpose().need()).isEqualTo("Les riverains attendent trois jours.");
        assertThat(entries.versions(reference))
                .extracting(version -> version.entry().purpose().need())
                .containsExactly("Les riverains attendent trois jours.", before);
        assertThat(desk.follow(receipt).orElseThrow().answer()).contains("C’est corrigé.");
        assertThat(journal.of(reference))
                .extracting(JournalEntry::kind)
                .contains(JournalKind.REGISTER_CORRECTED, JournalKind.REGISTER_ANSWERED);
    }

    @Test
    void aCorrectionThatAnExpertRefusesChangesNothing() {
        RegisterEntry before = entry();
        process(ask(Kind.CORRECTION))
                .does(
                        "agent",
                        "register-examination",
                        "correctedField",
                        "purpose.need",
                        "correctedText",
                        "Un autre texte.")
                .does("expert", "register-answer", "correctionCourse", "refused");

        assertThat(entry()).isEqualTo(before);
    }

    @Test
    void whatEverybodyReadsIsAskedAbout() {
        assertThat(process(ask(Kind.CORRECTION))
                        .isRefused(
                                "agent",
                                "register-examination",
                                "correctedField",
                                "purpose.need",
                                "correctedText",
                                "Mme Durand attend."))
                .containsExactly("correctedText");
        assertThat(process(ask(Kind.CORRECTION))
                        .isRefused(
                                "agent", "register-examination", "correctedField", "purpose.need", "correctedText", ""))
                .containsExactly("correctedText");
    }

    // What is taken down for a legal reason is gone wherever it was read, and its place says why.

    @Test
    void aTakedownHidesTheFieldEverywhereWithItsReason() {
        String need = entry().purpose().need();
        process(ask(Kind.TAKEDOWN))
                .does(
                        "dpo",
                        "register-takedown",
                        "takedownCourse",
                        "withheld",
                        "takedownField",
                        "purpose.need",
                        "legalReason",
                        "Secret des affaires (CRPA L311-6).");

        assertThat(entry().purpose().need()).isNull();
        assertThat(need).isNotNull();
        assertThat(entries.versions(reference))
                .allMatch(version -> version.entry().purpose().need() == null);
        Browser stranger = Browser.stranger(port);
        assertThat(stranger.get("/registre/" + reference).body()).contains("Secret des affaires (CRPA L311-6).");
        assertThat(stranger.get("/registre/" + reference + "/versions/1").body())
                .contains("Secret des affaires (CRPA L311-6).");
    }

    @Test
    void aNameIsTakenDownWhereverItIsRead() {
        String name = "Quizaplop du quai";
        reference = Chapters.experimenting(Story.opened(new EngineClient(port), engine, "agent", name))
                .reference();
        entry();
        Story process = process(ask(Kind.TAKEDOWN));
        process.does(
                "dpo",
                "register-takedown",
                "takedownCourse",
                "withheld",
                "takedownField",
                "identity.title",
                "legalReason",
                "Vie privée (CRPA L311-6).");
        entry();

        Browser stranger = Browser.stranger(port);
        String entry = "/registre/" + reference;
        for (String page : List.of(
                entry,
                entry + "/detail",
                entry + "/versions",
                entry + "/versions/1",
                entry + "/versions/1/detail",
                entry + "/versions/2",
                entry + "/mentions",
                entry + "/corriger",
                entry + "/retrait",
                "/registre?texte=" + reference,
                "/signaler?dossier=" + reference,
                "/",
                "/tableau-de-bord",
                "/sitemap.xml",
                "/api/register.csv",
                "/api/register/changes",
                "/api/register/changes.atom",
                "/api/register/" + reference,
                "/api/register/" + reference + "/versions",
                "/api/register/" + reference + "?format=atrs",
                "/api/register/" + reference + "?format=nl",
                "/api/register/" + reference + "?format=etalab",
                "/api/register/" + reference + "?format=eurocities",
                "/api/register/" + reference + "?format=annex-viii")) {
            assertThat(stranger.get(page).body()).as(page).doesNotContain(name);
        }
        assertThat(stranger.get("/registre?texte=quizaplop").body()).doesNotContain(reference);
        for (String page : List.of(
                entry,
                entry + "/versions/1",
                entry + "/versions/2",
                "/registre?texte=" + reference,
                "/api/register.csv",
                "/api/register/changes.atom",
                "/api/register/" + reference,
                "/api/register/" + reference + "?format=atrs")) {
            assertThat(stranger.get(page).body())
                    .as(page)
                    .contains("Nom retiré (" + reference + ")", "Vie privée (CRPA L311-6).");
        }
        assertThat(stranger.get(entry + "/versions/2").body())
                .contains("Ce qui a été retiré pour un motif légal", "Rien d’autre de ce qui se lit ici n’a changé")
                .doesNotContain("Rien de ce qui se lit");
        assertThat(Browser.of("expert", port)
                        .get("/demandes/" + process.reference())
                        .body())
                .contains("Que faut-il masquer", ">Nom<")
                .doesNotContain("identity.title");
    }

    @Test
    void aWholeEntryIsTakenDownOnceAndItsPagesSayWhy() {
        Story first = process(ask(Kind.TAKEDOWN));
        Story second = process(ask(Kind.TAKEDOWN));
        for (Story takedown : List.of(first, second)) {
            takedown.does(
                    "dpo",
                    "register-takedown",
                    "takedownCourse",
                    "withheld",
                    "takedownField",
                    "whole",
                    "legalReason",
                    "Secret des affaires (CRPA L311-6).");
        }

        assertThat(entry().withheld()).singleElement().matches(WithheldPart::hidesAll);
        Browser stranger = Browser.stranger(port);
        for (String page : List.of("", "/detail", "/versions", "/versions/1", "/versions/1/detail", "/mentions")) {
            assertThat(stranger.get("/registre/" + reference + page).statusCode())
                    .as(page)
                    .isEqualTo(200);
        }
        assertThat(stranger.get("/registre/" + reference).body()).contains("Secret des affaires (CRPA L311-6).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"decisions.reasons", "decisions.reservations"})
    void whatIsHiddenOfADecisionSaysWhy(String part) {
        Story decided = Chapters.decides(
                Chapters.convened(Story.opened(new EngineClient(port), engine, "agent", "Décidé puis masqué")), "stop");
        reference = decided.reference();
        entry();
        assertThat(Browser.stranger(port).get("/registre/" + reference).body()).doesNotContain("Décision de justice");

        process(ask(Kind.TAKEDOWN))
                .does(
                        "dpo",
                        "register-takedown",
                        "takedownCourse",
                        "withheld",
                        "takedownField",
                        part,
                        "legalReason",
                        "Décision de justice.");

        assertThat(Browser.stranger(port).get("/registre/" + reference).body()).contains("Décision de justice.");
    }

    @Test
    void whereAUseStandsIsNeverHidden() {
        assertThat(process(ask(Kind.TAKEDOWN))
                        .isRefused(
                                "dpo",
                                "register-takedown",
                                "takedownCourse",
                                "withheld",
                                "takedownField",
                                "standing.since",
                                "legalReason",
                                "Secret des affaires."))
                .contains("takedownField");
    }
}
