package fr.cadreia.committee.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.H2InMemory;
import fr.cadreia.OwnEngineTest;
import fr.cadreia.StrangersView;
import fr.cadreia.TestClock;
import fr.cadreia.dossier.Suspension;
import fr.cadreia.incident.ReportedCases;
import fr.cadreia.intake.FieldSource;
import fr.cadreia.intake.Intake;
import fr.cadreia.intake.IntakeBatches;
import fr.cadreia.intake.IntakeMapping;
import fr.cadreia.intake.IntakeRuns;
import fr.cadreia.intake.Inventory;
import fr.cadreia.intake.Inventory.Line;
import fr.cadreia.kernel.form.FieldOption;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.register.EntryCorrection;
import fr.cadreia.register.Publications;
import fr.cadreia.register.entry.WithheldPart;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * A session over which an agent presides, with everything that everybody may not read of it: the names of agents, a case that
 * is not public, names of cases that wait, were hidden or were put right.
 */
@OwnEngineTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:public-session" + H2InMemory.OPTIONS)
class PublicSessionTest extends SessionWithMinutes {

    /** The agents who sit, and the secretary. */
    private static final String NOT_NAMED = "(?i)bouvier|tissot|garrigue|renaudin";

    private static final Pattern HASH = Pattern.compile("name=\"empreinte\" value=\"([0-9a-f]{64})\"");

    private static final Pattern APPROVING = Pattern.compile("name=\"approbation\" value=\"([0-9-]+)\"");

    private static final String PRIVATE = "Zorglub jamais essayé";
    private static final String HELD = "Agenda de Mme Torvic";
    private static final String HIDDEN = "Xylophone à retirer";
    private static final String REWORDED = "Courrier de la famille Brimborion";
    private static final String REWORDING = "Courrier des familles";
    private static final String CORRECTED = "Le bilan est probant pour 38 agents.";

    @Autowired
    private Intake intake;

    @Autowired
    private IntakeRuns runs;

    @Autowired
    private IntakeBatches batches;

    @Autowired
    private Publications publications;

    @Autowired
    private ReportedCases reported;

    @Autowired
    private ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

    private Story decided;
    private Story informed;

    /** What the committee is informed of, without a vote. */
    private List<String> whatHappenedSince() {
        Story unpublished =
                Story.opened(new EngineClient(port), engine, "agent", PRIVATE).does("agent", "proposal");
        commands.stop(people.get("expert"), unpublished.reference(), "Le besoin est autre.");
        String imported = imported();
        informed = assessed(HIDDEN);
        for (String reference : List.of(imported, informed.reference())) {
            commands.suspend(
                    people.get("expert"),
                    reference,
                    new Suspension("Un contrôle.", "Un contrôle est en cours.", NotPersons.NONE));
        }
        return List.of(unpublished.reference(), imported, informed.reference());
    }

    private String imported() {
        long batch = intake.start(
                people.get("admin"),
                Inventory.of(
                        "inventaire.csv",
                        List.of(
                                new Line(1, List.of("Nom", "Service", "Code")),
                                new Line(2, List.of(HELD, "dir-proprete", "PS-1")))),
                new IntakeMapping(
                        "Inventaire",
                        Map.of(
                                "alreadyInUse",
                                FieldSource.constant("yes"),
                                "title",
                                FieldSource.column("Nom"),
                                "organisation",
                                FieldSource.column("Service"),
                                "externalId",
                                FieldSource.column("Code"))));
        assertThat(runs.await(batch, 60)).isTrue();
        return batches.outcomes(batch, Optional.empty(), 0, 10).get(0).reference();
    }

    private String held() {
        decided = assessed(REWORDED);
        String number = opened(
                Map.of(
                        "present",
                        List.of("elected1", "elected2", "elected3", "member1", "member2"),
                        "presidence",
                        "member1"),
                decided);
        decided.does("member1", "motion", "motion", "generalize", "reasons", "Le bilan est probant.");
        for (String member : List.of("elected1", "elected2", "elected3", "member1", "member2")) {
            decided.does(member, "vote", "ownInterest", "no", "vote", "for");
        }
        decided.does("secretary", "vote-closing").does("member1", "result");
        post(secretary, "/comite/seances/" + number + "/levee", Map.of(), 302);
        return number;
    }

    private void sign(String account, String number) {
        Browser browser = Browser.of(account, port);
        String page = browser.get(minutes(number)).body();
        Matcher hash = HASH.matcher(page);
        assertThat(hash.find()).as("a text to sign").isTrue();
        Matcher session = APPROVING.matcher(page);
        post(
                browser,
                minutes(number) + "/signature",
                Map.of("empreinte", hash.group(1), "approbation", session.find() ? session.group(1) : ""),
                302);
    }

    private void hide(String reference, String field) {
        publications.withhold(
                reference, new WithheldPart(field, "Vie privée", TestClock.today()), "DEM-2026-0002", "dpo");
    }

    @Test
    void nobodyReadsTheNamesOfAgentsNorOfCasesThatTheRegisterKeeps() {
        List<String> told = whatHappenedSince();
        String number = held();
        String next = opened(assessed("Autre"));
        sign("secretary", number);
        post(
                Browser.of("chair", port),
                "/dossiers/" + decided.reference() + "/extraits/1/rectification",
                Map.of("objet", "nombre d’agents erroné", "motifs", CORRECTED),
                302);
        post(
                secretary,
                "/dossiers/" + decided.reference() + "/extraits/1/rectification/reponse",
                Map.of("reponse", "contresigner", "motDePasse", "secretary"),
                302);
        sign("member1", number);
        post(secretary, "/comite/seances/" + next + "/levee", Map.of(), 302);
        String last = opened(assessed("Encore une autre"));
        sign("secretary", next);
        sign("chair", next);
        assertThat(secretary.words(minutes(number)))
                .as("what was put right since the secretary signed")
                .contains(
                        "nombre d’agents erroné. L’extrait n° 2, du ",
                        "annule et remplace l’extrait n° 1. Rectification demandée par ");
        publication.publishDue();
        String online = "/registre/releves/" + number + "/proces-verbal";
        assertThat(Browser.stranger(port).words(online))
                .as("as long as the register calls them so")
                .contains(REWORDED + " (dossier " + decided.reference() + ")", HIDDEN, "10 annoncés")
                .doesNotContain(PRIVATE, HELD, told.get(0))
                .doesNotContainPattern(NOT_NAMED);
        publications.correct(
                decided.reference(),
                new EntryCorrection("identity.title", REWORDED, REWORDING),
                "DEM-2026-0001",
                "dpo");
        publications.markDue(decided.reference(), "Correction");
        hide(informed.reference(), "identity.title");
        hide(decided.reference(), "experimentation.users");
        publication.publishDue();

        assertThat(Browser.stranger(port).words(online))
                .contains(
                        "sous la présidence d’un membre du collège des agents. La séance est ouverte",
                        "Point 1 – " + REWORDING + " (dossier " + decided.reference() + ")",
                        "Le bilan est probant.",
                        "Affaire qui ne figure pas au registre public.")
                .as("the text that was signed, without what was hidden since")
                .doesNotContain(CORRECTED, "1 annoncé")
                .doesNotContain(told);
        assertThat(Browser.stranger(port).words("/registre/releves/" + next + "/proces-verbal"))
                .contains(
                        "Aucune observation n’est formulée sur le procès-verbal de la séance n° " + number,
                        "signé par le secrétariat du comité le ")
                .doesNotContainPattern(NOT_NAMED);
        assertThat(Browser.stranger(port).words("/registre/releves/" + number))
                .contains("présidée par un membre du collège des agents", REWORDING);
        assertThat(reported.options())
                .extracting(FieldOption::label)
                .as("which use a report is about")
                .contains(REWORDING + " (" + decided.reference() + ")")
                .noneMatch(label -> label.contains("Brimborion") || label.contains("Xylophone"));
        List<String> references = new ArrayList<>(told);
        references.add(decided.reference());
        StrangersView view = new StrangersView(port, mappings)
                .walk(Map.of("reference", references, "session", List.of(number, next, last), "number", List.of("1")));
        assertThat(view.addresses()).contains(online, "/registre", "/tableau-de-bord", "/registre/releves/" + next);
        for (String raw : List.of("Zorglub", "Torvic", "Xylophone", "Bouvier", "BOUVIER", told.get(0))) {
            assertThat(view.where(raw)).as(raw).isEmpty();
        }
        assertThat(view.where("Brimborion"))
                .as("a correction leaves earlier versions as they were")
                .allMatch(address -> address.matches(".*/(versions|modifications|changes).*"));
    }
}
