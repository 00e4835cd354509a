package fr.cadreia.demonstration.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.TestClock;
import fr.cadreia.committee.minutes.Minutes;
import fr.cadreia.committee.minutes.MinutesDesk;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.Sessions;
import fr.cadreia.demonstration.ActGate;
import fr.cadreia.demonstration.ClockOffset;
import fr.cadreia.demonstration.StoryProgress;
import fr.cadreia.demonstration.StoryProgress.State;
import fr.cadreia.demonstration.StorySettings;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.dossier.commitment.Commitment;
import fr.cadreia.dossier.commitment.Commitments;
import fr.cadreia.dossier.trial.LateReassessments;
import fr.cadreia.framework.Frameworks;
import fr.cadreia.framework.Setting;
import fr.cadreia.grant.Grant;
import fr.cadreia.grant.Grants;
import fr.cadreia.journal.UseState;
import fr.cadreia.journal.seal.JournalInspection;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.kernel.time.WorkingDays;
import fr.cadreia.people.People;
import fr.cadreia.people.PeopleSettings;
import fr.cadreia.people.PeopleSettings.DemoAccount;
import fr.cadreia.task.DraftDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole history of the demonstration, played once as at a first start. */
@PlayedStory
class StoryTest {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @LocalServerPort
    private int port;

    @Autowired
    private StoryProgress progress;

    @Autowired
    private StoryMarker marker;

    @Autowired
    private StorySettings settings;

    @Autowired
    private ClockOffset offset;

    @Autowired
    private ActGate gate;

    @Autowired
    private Cases cases;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Sessions sessions;

    @Autowired
    private MinutesDesk minutes;

    @Autowired
    private Commitments commitments;

    @Autowired
    private LateReassessments late;

    @Autowired
    private Frameworks frameworks;

    @Autowired
    private JournalInspection journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DraftDesk drafts;

    @Autowired
    private StepDocuments documents;

    @Autowired
    private PeopleSettings accounts;

    @Autowired
    private Grants grants;

    @Autowired
    private People people;

    @Autowired
    private AuthorityClock clock;

    @Autowired
    private PlayedStory.ErrorLines errors;

    @BeforeEach
    void itIsInPlace() {
        Awaitility.await().atMost(PATIENCE).until(() -> progress.now().state() != State.PLAYING);
        assertThat(progress.now().state()).isEqualTo(State.PLAYED);
    }

    @ParameterizedTest
    @CsvSource({
        "1, /taches/[0-9a-f-]+, Proposition",
        "2, /taches/[0-9a-f-]+, Contrôle de confidentialité",
        "3, /demo/seance, Aller à la séance",
        "4, /comite/seances/\\d{4}-\\d{2}, Séance n°",
        "5, /registre/IA-\\d{4}-\\d{4}, Synthèse des contributions",
        "6, /visite/diagramme, Déployer un parcours sans bilan"
    })
    void theVisitLeadsToWhatItTellsOf(int stop, String address, String heading) {
        Browser visitor = Browser.stranger(port);
        assertThat(visitor.get("/visite").body()).doesNotContain("n’a pas d’histoire");

        String place = visitor.post("/visite/" + stop, Map.of())
                .headers()
                .firstValue("Location")
                .orElse("");

        assertThat(place).matches(address);
        assertThat(visitor.words(place)).contains(heading, "Étape " + stop + " sur 6");
    }

    @Test
    void itEndsTodayAndPeopleAct() {
        assertThat(marker.isPlaying())
                .as("the next start does not play it again")
                .isFalse();
        assertThat(offset.kept()).isEqualTo(settings.ahead());
        assertThat(clock.today()).isEqualTo(TestClock.today());
        assertThat(gate.begin()).isTrue();
        gate.end();
        assertThat(jdbc.sql("select max(written_at) from cadre_journal")
                        .query(Instant.class)
                        .single())
                .as("nothing was written in days to come")
                .isBeforeOrEqualTo(clock.now());
    }

    /** What an operator is woken by is a fault, and thirty months with their mails, terms and votes hold none. */
    @Test
    void thirtyOrdinaryMonthsLogNoError() {
        assertThat(errors.lines()).isEmpty();

        LoggerFactory.getLogger(StoryTest.class).error("a fault");
        assertThat(errors.lines()).singleElement().asString().contains("a fault");
        errors.forget();
    }

    @Test
    void itsJournalIsIntact() {
        assertThat(journal.verify().problems()).isEmpty();
    }

    /** The open tasks are those of the case itself and of what examines it, without conditions to fulfil. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Aide à la réponse aux réclamations sur la collecte | GENERALIZED |",
                "Repérage des logements à visiter en priorité | GENERALIZED | attendance",
                "Traduction des courriers d’accueil aux familles allophones | STOPPED |",
                "Remplacement\u00a0: Traduction des courriers | EXPERIMENTING | experiment-closing",
                "Comptes rendus de réunion à partir d’un enregistrement | GENERALIZED |",
                "Comptes rendus de réunion à partir d’un enregistrement ( | ENDED | attendance",
                "Lecture des plaques à l’entrée des déchèteries | EXPERIMENTING | experiment-closing",
                "Agent conversationnel du site de la commune | TO_REGULARISE | proposal",
                "Recherche de fuites par écoute du réseau d’eau | MAINTAINED | attendance",
                "Attribution des places en crèche par calcul | NONE |",
                "Résumé de pièces de contentieux | NONE | proposal",
                "Comptage des vélos et des piétons par caméra | SUSPENDED | experiment-closing",
                "Synthèse des contributions aux concertations | REFUSED |",
                "Prévision de l’absentéisme par équipe | REFUSED |",
                "Images de synthèse pour les affiches d’information | STOPPED |",
                "Classement des photographies des archives | NONE | proposal",
                "Contrôle des pièces des dossiers de subvention | NONE | review",
                "Notes d’entretien des travailleurs sociaux | NONE | opinion-dpo, opinion-hr",
                "Lecture des factures des fournisseurs | NONE | data-gate",
                "État sanitaire des arbres d’après photographies | NONE | experiment-protocol",
                "Assistant de rédaction pour les services | ENDED | attendance",
                "Tournées de verre selon le remplissage des bornes | MAINTAINED | assessment",
                "Repérage des nids-de-poule par caméra embarquée | ENDED | second-reading",
                "Prévision des repas des restaurants scolaires | ENDED | authority-act"
            })
    void eachUseStandsWhereItIsTold(String title, UseState state, String forms) {
        Case found = byTitle(title);

        assertThat(found.useState()).as(title).isEqualTo(state);
        Set<String> open =
                tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(found.reference())
                        .initializeFormKeys()
                        .list()
                        .stream()
                        .map(Task::getCamundaFormRef)
                        .map(form -> form.getKey())
                        .filter(form -> !form.equals("commitment"))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(String.join(", ", open)).as(title).isEqualTo(forms == null ? "" : forms);
    }

    private Case byTitle(String title) {
        List<Case> all = all();
        return all.stream()
                .filter(found -> found.title().equals(title))
                .findFirst()
                .orElseGet(() -> all.stream()
                        .filter(found -> found.title().startsWith(title))
                        .findFirst()
                        .orElseThrow());
    }

    private List<Case> all() {
        return jdbc.sql("select reference from cadre_case order by reference").query(String.class).list().stream()
                .map(cases::get)
                .toList();
    }

    @Test
    void fourSessionsAreOverThreeHaveTheirMinutesSignedAndOneIsConvened() {
        List<Session> held = sessions.page(0, 10);

        assertThat(held.stream().collect(Collectors.groupingBy(Session::status, Collectors.counting())))
                .isEqualTo(Map.of(Session.Status.CLOSED, 4L, Session.Status.CONVENED, 1L));
        assertThat(held.stream()
                        .filter(session -> session.status() == Session.Status.CLOSED)
                        .map(session -> minutes.of(session.number()).status()))
                .containsExactlyInAnyOrder(
                        Minutes.Status.FILED, Minutes.Status.FILED, Minutes.Status.FILED, Minutes.Status.DRAFT);
        Session next = held.stream()
                .filter(session -> session.status() == Session.Status.CONVENED)
                .findFirst()
                .orElseThrow();
        assertThat(next.agenda()).hasSize(4);
        assertThat(next.startsAt().toLocalDate()).isAfter(TestClock.today().plusDays(5));
    }

    @Test
    void theCommitteeNeverGoesSevenMonthsWithoutASession() {
        List<LocalDate> days = sessions.page(0, 10).stream()
                .map(session -> session.startsAt().toLocalDate())
                .sorted()
                .toList();

        assertThat(days).hasSize(5);
        for (int next = 1; next < days.size(); next++) {
            assertThat(days.get(next)).isBefore(days.get(next - 1).plusMonths(7));
        }
    }

    /**
     * Somebody is in office from the beginning to today without a gap: each right is given anew by an act of its own
     * time, and by two persons.
     */
    @Test
    void whoIsInOfficeWasAppointedAnewEachTime() {
        Map<String, List<Grant>> held = accounts.accounts().stream()
                .flatMap(account -> grants.of(account.id()).stream())
                .collect(Collectors.groupingBy(
                        grant -> grant.account() + " " + grant.role().id()));

        assertThat(held).allSatisfy((who, rights) -> {
            assertThat(rights.size()).as(who).isGreaterThan(1);
            for (int next = 1; next < rights.size(); next++) {
                Grant grant = rights.get(next);
                assertThat(Optional.of(grant.from()))
                        .as(who)
                        .isEqualTo(rights.get(next - 1).until());
                if (grant.role().takesTwoPersons()) {
                    assertThat(signatures(grant)).as(who).isGreaterThanOrEqualTo(rights.size() - 1);
                    assertThat(Set.of(grant.account(), grant.askedBy(), grant.countersignedBy()))
                            .as(who)
                            .hasSize(3);
                }
            }
            assertThat(rights.get(rights.size() - 1).covers(TestClock.today()))
                    .as(who)
                    .isTrue();
        });
        assertThat(held.get("elected1 committee-elected"))
                .as("a year each, and a new council in between at most")
                .hasSizeGreaterThanOrEqualTo(3)
                .extracting(Grant::act)
                .doesNotHaveDuplicates();
        assertThat(frameworks.all().get(0).act()).startsWith("délibération n°\u00a0");
    }

    /**
     * The act concerns that person alone, except the deliberation that composes the committee; its date is a working
     * day before the right begins.
     */
    @Test
    void eachRightHasAnActOfItsOwn() {
        Map<String, Set<String>> holders = new TreeMap<>();
        for (DemoAccount account : accounts.accounts()) {
            for (Grant grant : grants.of(account.id())) {
                if (grant.role().takesTwoPersons()) {
                    LocalDate signed = dated(grant.act());
                    assertThat(WorkingDays.isOne(signed)).as(grant.act()).isTrue();
                    assertThat(signed).as(grant.act()).isBefore(grant.from());
                    if (!grant.role().isCommitteeMember()) {
                        holders.computeIfAbsent(grant.act(), none -> new TreeSet<>())
                                .add(grant.account() + " " + grant.role().id());
                    }
                }
            }
        }
        assertThat(holders).hasSizeGreaterThan(30);
        assertThat(holders.values()).allSatisfy(who -> assertThat(who).hasSize(1));
    }

    private static LocalDate dated(String act) {
        Matcher day = Pattern.compile(" du (\\d+(?:er)? \\p{L}+ \\d{4})").matcher(act);
        assertThat(day.find()).as(act).isTrue();
        return LocalDate.parse(
                day.group(1).replace("1er", "1"), DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH));
    }

    private int signatures(Grant grant) {
        return jdbc.sql(
                        "select count(*) from cadre_journal where kind = 'ACCOUNT_RIGHT_SIGNED' and actor = ? and content like ?")
                .params(grant.countersignedBy(), "%\"" + grant.account() + "\"%")
                .query(Integer.class)
                .single();
    }

    /** An impact assessment that is compulsory was done before anything was tried, and sensitive data always ask for one. */
    @Test
    void impactAssessmentsGoWithTheData() {
        int compulsory = 0;
        for (Case found : all()) {
            Optional<Object> asked = answer(found, "opinion-dpo", "dpiaRequired");
            if (asked.isPresent()) {
                boolean sensitive = answer(found, "review", "personalData")
                        .filter("sensitive"::equals)
                        .isPresent();
                assertThat(asked.get().equals("yes") || !sensitive)
                        .as(found.title())
                        .isTrue();
            }
            Optional<Object> begun = answer(found, "experiment-protocol", "start");
            if (asked.filter("yes"::equals).isPresent() && begun.isPresent()) {
                compulsory++;
                String proof = answer(found, "opinion-dpo", "dpiaDate").isPresent() ? "opinion-dpo" : "data-gate";
                assertThat(answer(found, proof, "dpiaReference"))
                        .as(found.title())
                        .isPresent();
                assertThat(answer(found, proof, "dpiaDate").orElseThrow().toString())
                        .as(found.title())
                        .isLessThan(begun.get().toString());
            }
        }
        assertThat(compulsory).isEqualTo(5);
    }

    private Optional<Object> answer(Case found, String form, String field) {
        return documents
                .latest(found.reference(), form)
                .map(document -> document.answers().values().get(field));
    }

    @Test
    void onlyTheHousingUseIsLate() {
        Case housing = byTitle("Repérage des logements à visiter en priorité");

        assertThat(late.all()).extracting(found -> found.reference()).containsExactly(housing.reference());
        assertThat(all().stream()
                        .flatMap(found -> commitments.of(found.reference()).stream())
                        .filter(asked -> asked.fulfilment().isEmpty())
                        .filter(asked -> asked.due().isBefore(TestClock.today()))
                        .map(Commitment::demand))
                .containsExactly("Publier l’écart entre quartiers chaque semestre");
    }

    @Test
    void aProposalWaitsAsFarAsItIsTyped() {
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(
                        byTitle("Classement des photographies des archives").reference())
                .singleResult()
                .getId();

        assertThat(drafts.find(task, people.get("commune2"))
                        .orElseThrow()
                        .answers()
                        .values())
                .containsEntry("need", "18\u202f000 tirages sans notice, une archiviste à mi-temps.")
                .containsKeys("summary", "lighterAlternative");
    }

    @Test
    void theMinutesThatWereCorrectedSayHow() {
        Session second = sessions.page(0, 10).stream()
                .filter(session -> session.agenda().size() == 3)
                .findFirst()
                .orElseThrow();

        assertThat(minutes.corrections(minutes.of(second.number())).what())
                .contains("«\u00a0quatorze\u00a0» et non «\u00a0quinze\u00a0»");
    }

    @Test
    void theCouncilChangedASetting() {
        assertThat(frameworks.all()).hasSize(2);
        assertThat(frameworks.all().get(0).settings().get(Setting.LIGHT_USERS)).isEqualTo(30);
        assertThat(frameworks.inForce().settings().get(Setting.LIGHT_USERS)).isEqualTo(20);
    }

    @Test
    void thePublicReadsItWithItsReasons() {
        Browser stranger = Browser.stranger(port);

        assertThat(stranger.get("/registre").body())
                .contains("Démonstration", "collectivité imaginaire", "Données fictives de démonstration");
        assertThat(stranger.get("/registre/"
                                + byTitle("Synthèse des contributions").reference())
                        .body())
                .contains("La synthèse effaçait les avis minoritaires");
        assertThat(stranger.get("/appels").body()).contains("Arbres et îlots de fraîcheur");
    }

    @Nested
    class PublicPages extends PublicPageWeights {}

    @Nested
    class Words extends StoryWords {}
}
