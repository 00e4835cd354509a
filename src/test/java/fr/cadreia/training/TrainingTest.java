package fr.cadreia.training;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.evidence.RuleEvidence;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.pdf.Conformity;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rule 7 on our pages: nobody has access without an attestation, and no name leaves the organisation. */
class TrainingTest extends InApplication {

    private static final String MAILBOX = "a.martin@proprete.exemple.fr";

    @Autowired
    private Trainings trainings;

    @Autowired
    private AwarenessActions actions;

    @Autowired
    private RuleEvidence rules;

    @Autowired
    private CaseRecords records;

    private Browser agent;
    private Story story;
    private String page;

    @BeforeEach
    void anExperimentation() {
        agent = browser("agent");
        story = Chapters.experimenting(opened("agent", "Former avant d’ouvrir l’accès"));
        page = "/formations/" + story.reference();
    }

    private int plans(LocalDate day) {
        return agent.post(
                        page + "/seances",
                        Map.of(
                                "jour",
                                day.toString(),
                                "contenu",
                                "Relire ce que l’outil propose",
                                "formateur",
                                "Référente numérique",
                                "public",
                                "Agents du courrier"))
                .statusCode();
    }

    private int does(String what, Map<String, ?> fields) {
        return agent.post(page + "/" + what, fields).statusCode();
    }

    private Trainee trainee(String name) {
        return trainings.trainees(story.reference()).stream()
                .filter(found -> found.agent().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void twoAgentsOfWhomOneCame() {
        assertThat(plans(TestClock.today())).isEqualTo(302);
        assertThat(does("agents", Map.of("agents", "agent\n" + MAILBOX.toUpperCase(java.util.Locale.ROOT) + "\nagent")))
                .isEqualTo(302);
        long session = trainings.sessions(story.reference()).get(0).id();
        assertThat(does(
                        "presences",
                        Map.of("seance", session, "agent", trainee(MAILBOX).id())))
                .isEqualTo(302);
    }

    @Test
    void accessFollowsAttestationAndAttestationFollowsPresence() {
        twoAgentsOfWhomOneCame();
        List<Long> both = List.of(trainee("agent").id(), trainee(MAILBOX).id());

        assertThat(agent.post(page + "/acces", Map.of("agent", trainee(MAILBOX).id())))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(409))
                .satisfies(answer -> assertThat(answer.body()).contains("Sans attestation pour ce dossier", MAILBOX));
        assertThat(does("attestations", Map.of("agent", both)))
                .as("one did not come")
                .isEqualTo(409);
        assertThat(trainee(MAILBOX).isAttested()).isFalse();

        assertThat(does("attestations", Map.of("agent", trainee(MAILBOX).id()))).isEqualTo(302);
        assertThat(does("acces", Map.of("agent", both))).as("all or none").isEqualTo(409);
        assertThat(trainee(MAILBOX).hasAccess()).isFalse();
        assertThat(does("acces", Map.of("agent", trainee(MAILBOX).id()))).isEqualTo(302);
        assertThat(trainings.figures(story.reference(), TestClock.today()))
                .isEqualTo(new TrainingFigures(0, 0, 1, 2, 1, 1));

        assertThat(does("fin-acces", Map.of("agent", trainee(MAILBOX).id(), "motif", " ")))
                .isEqualTo(400);
        assertThat(does("fin-acces", Map.of("agent", trainee(MAILBOX).id(), "motif", "Changement de poste")))
                .isEqualTo(302);
        assertThat(trainee(MAILBOX).hasAccess()).isFalse();
        assertThat(does("acces", Map.of("agent", trainee(MAILBOX).id())))
                .as("again")
                .isEqualTo(302);
        assertThat(trainee(MAILBOX).hasAccess()).isTrue();
    }

    @Test
    void theAttestationIsAnArchivalPdfThatOnlyItsReadersHave() {
        twoAgentsOfWhomOneCame();
        assertThat(does("attestations", Map.of("agent", trainee(MAILBOX).id()))).isEqualTo(302);
        String file = page + "/attestations/" + trainee(MAILBOX).id() + ".pdf";

        assertThat(Conformity.defects(agent.download(file).body())).isEmpty();
        assertThat(browser("hr").get(file).statusCode()).isEqualTo(200);
        assertThat(browser("elected1").get(file).statusCode()).isEqualTo(404);
        assertThat(browser("agent2").get(file).statusCode()).isEqualTo(403);
        assertThat(does("attestations", Map.of("agent", trainee(MAILBOX).id())))
                .as("kept as it is")
                .isEqualTo(302);
    }

    @Test
    void theJournalHasNumbersAndNoNames() {
        twoAgentsOfWhomOneCame();
        does("attestations", Map.of("agent", trainee(MAILBOX).id()));
        does("acces", Map.of("agent", trainee(MAILBOX).id()));

        List<JournalEntry> rows = journal.of(story.reference());
        assertThat(rows)
                .extracting(JournalEntry::kind)
                .containsSequence(
                        JournalKind.TRAINING_PLANNED,
                        JournalKind.TRAINEES_ENROLLED,
                        JournalKind.ATTENDANCE_RECORDED,
                        JournalKind.TRAINING_ATTESTED,
                        JournalKind.ACCESS_GRANTED);
        assertThat(rows).noneMatch(row -> row.content().contains("martin"));
    }

    /** All pages of the trainings: other tests have theirs too. */
    private static String listed(Browser reader) {
        String first = reader.get("/formations").body();
        Matcher pages = Pattern.compile("Page 1 sur (\\d+)").matcher(first);
        int last = pages.find() ? Integer.parseInt(pages.group(1)) : 1;
        return first
                + IntStream.rangeClosed(2, last)
                        .mapToObj(page -> reader.get("/formations?page=" + page).body())
                        .collect(Collectors.joining());
    }

    @Test
    void othersHaveFiguresAndTheOrganisationAloneKeepsTheTraining() {
        twoAgentsOfWhomOneCame();
        Browser elected = browser("elected1");

        assertThat(elected.get(page).body()).contains("Agents à former").doesNotContain(MAILBOX, "Prévoir une séance");
        assertThat(listed(elected)).contains(story.reference());
        assertThat(browser("hr").get(page).body()).contains(MAILBOX).doesNotContain("Prévoir une séance");
        assertThat(elected.post(page + "/agents", Map.of("agents", "x.y")).statusCode())
                .isEqualTo(403);
        assertThat(browser("agent2").get(page).statusCode()).isEqualTo(403);
        assertThat(listed(browser("agent2"))).doesNotContain(story.reference());
        assertThat(agent.get("/dossiers/" + story.reference()).body()).contains("1 tenue", "0 agent formé sur 2");
        assertThat(elected.post(page + "/inconnu", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void whatMeansNothingIsRefusedAndChangesNothing() {
        int sessions = trainings.sessions(story.reference()).size();
        Map<String, Object> session =
                new HashMap<>(Map.of("jour", "demain", "contenu", "x", "formateur", "y", "public", "z"));
        assertThat(does("seances", session)).isEqualTo(400);
        session.put("jour", TestClock.today().plusYears(30).toString());
        assertThat(does("seances", session)).isEqualTo(400);
        session.put("jour", TestClock.today().toString());
        session.put("contenu", "x".repeat(2001));
        assertThat(does("seances", session)).isEqualTo(400);
        assertThat(trainings.sessions(story.reference())).hasSize(sessions);

        for (String named : List.of("", "Anne Martin", "<script>", "agent2", "a@b@c.fr", "a".repeat(300))) {
            assertThat(does("agents", Map.of("agents", named))).as(named).isEqualTo(400);
        }
        assertThat(trainings.trainees(story.reference())).isEmpty();
        assertThat(does("presences", Map.of("seance", "x"))).isEqualTo(400);
        assertThat(does("presences", Map.of("seance", 999_999))).isEqualTo(400);
        assertThat(does("attestations", Map.of("agent", "-1"))).isEqualTo(400);
        assertThat(does("attestations", Map.of())).isEqualTo(400);
        assertThat(does("attestations", Map.of("agent", 999_999))).isEqualTo(400);
    }

    @Test
    void aSessionToComeHasNoPresencesAndCanBeCancelled() {
        assertThat(plans(TestClock.today().plusDays(20))).isEqualTo(302);
        long session = trainings.sessions(story.reference()).get(0).id();
        assertThat(evidence()).contains("✓\u00a0plan de formation daté", "✗\u00a0présences relevées");
        assertThat(does("presences", Map.of("seance", session))).isEqualTo(409);
        assertThat(does("annulation", Map.of("seance", session, "motif", ""))).isEqualTo(400);
        assertThat(does("annulation", Map.of("seance", session, "motif", "Salle prise")))
                .isEqualTo(302);
        assertThat(does("annulation", Map.of("seance", session, "motif", "Encore")))
                .isEqualTo(409);
        assertThat(trainings.figures(story.reference(), TestClock.today()).hasDates())
                .isFalse();
        assertThat(evidence()).contains("formation prévue").doesNotContain("plan de formation daté");
    }

    /** The evidence of rule 7; the stored data and the journal tell the same. */
    private String evidence() {
        String detail = rules.of(story.reference()).get(6).detail();
        assertThat(rules.of(records.asOfNow(story.reference())).get(6).detail()).isEqualTo(detail);
        return detail;
    }

    @Test
    void whatIsPlannedEndsWithItsCase() {
        twoAgentsOfWhomOneCame();
        plans(TestClock.today());
        plans(TestClock.today().plusDays(10));
        agent.post("/dossiers/" + story.reference() + "/arret", Map.of("motif", "Le besoin a disparu."));
        story.does("agent", "stop");

        assertThat(trainings.sessions(story.reference()))
                .extracting(TrainingSession::cancelled)
                .as("held, of today, to come")
                .containsExactly("", "", "Le dossier est clos.");
        assertThat(trainings.figures(story.reference(), TestClock.today()).planned())
                .as("today’s alone")
                .isEqualTo(1);
        assertThat(agent.get(page).body()).contains("Le dossier est clos.");
        assertThat(journal.of(story.reference()))
                .filteredOn(row -> row.kind() == JournalKind.TRAINING_CANCELLED)
                .singleElement()
                .extracting(JournalEntry::actor)
                .isEqualTo(Journal.APPLICATION);
    }

    @Test
    void aPresenceThatAnAttestationRestsOnStays() {
        twoAgentsOfWhomOneCame();
        long session = trainings.sessions(story.reference()).get(0).id();
        does("attestations", Map.of("agent", trainee(MAILBOX).id()));

        assertThat(does(
                        "presences",
                        Map.of("seance", session, "agent", trainee("agent").id())))
                .isEqualTo(409);
        assertThat(does("annulation", Map.of("seance", session, "motif", "Erreur")))
                .isEqualTo(409);
        assertThat(does("retrait", Map.of("agent", trainee(MAILBOX).id()))).isEqualTo(409);
        assertThat(does("retrait", Map.of("agent", trainee("agent").id()))).isEqualTo(302);
        assertThat(evidence()).contains("présences relevées (agents\u00a0: 1)");
    }

    @Test
    void noAccessToAUseThatIsSuspended() {
        twoAgentsOfWhomOneCame();
        does("attestations", Map.of("agent", trainee(MAILBOX).id()));
        assertThat(agent.post(
                                "/dossiers/" + story.reference() + "/suspension",
                                Map.of("motif", "Réponses fausses", "motif-public", "Des réponses étaient fausses."))
                        .statusCode())
                .isEqualTo(302);

        assertThat(agent.post(page + "/acces", Map.of("agent", trainee(MAILBOX).id())))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(409))
                .satisfies(answer -> assertThat(answer.body()).contains("en usage (suspendue)"));
    }

    @Test
    void awarenessIsRecordedByEachOrganisationCommunesIncluded() {
        Browser commune = browser("commune");
        Map<String, Object> action = new HashMap<>(Map.of(
                "jour", TestClock.today().toString(),
                "theme", "ETHICS",
                "public", "MANAGERS",
                "contenu", "Ateliers d’éthique",
                "presents", 12));
        int before = actions.all().size();
        commune.get("/formations");
        assertThat(commune.post("/formations/sensibilisations", action).statusCode())
                .isEqualTo(302);
        Awareness recorded = actions.all().get(0);
        assertThat(recorded.organisation()).isEqualTo("commune-valmont");
        assertThat(browser("chair").get("/formations").body()).contains("Commune de Valmont", "Encadrement");

        assertThat(browser("elected1")
                        .post("/formations/sensibilisations", action)
                        .statusCode())
                .isEqualTo(403);
        for (Map.Entry<String, Object> bad : Map.<String, Object>of(
                        "presents",
                        "0",
                        "theme",
                        "AUTRE",
                        "jour",
                        TestClock.today().plusDays(1),
                        "contenu",
                        " ")
                .entrySet()) {
            Map<String, Object> wrong = new HashMap<>(action);
            wrong.put(bad.getKey(), bad.getValue());
            assertThat(commune.post("/formations/sensibilisations", wrong).statusCode())
                    .as(bad.getKey())
                    .isEqualTo(400);
        }
        String removal = "/formations/sensibilisations/" + recorded.id() + "/retrait";
        assertThat(agent.post(removal, Map.of("motif", "x")).statusCode()).isEqualTo(403);
        assertThat(commune.post(removal, Map.of("motif", "")).statusCode()).isEqualTo(400);
        assertThat(commune.post(removal, Map.of("motif", "Saisie deux fois")).statusCode())
                .isEqualTo(302);
        assertThat(actions.all()).hasSize(before);
    }
}
