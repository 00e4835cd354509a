package fr.cadreia.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.qualification.Duties;
import fr.cadreia.dossier.qualification.Duties.Ask;
import fr.cadreia.dossier.qualification.Duties.Duty;
import fr.cadreia.dossier.qualification.Duties.State;
import fr.cadreia.dossier.qualification.Duties.Table;
import fr.cadreia.engine.form.FormField;
import fr.cadreia.engine.form.FormSchema;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.journal.CaseEvent.DutyProved;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.json.ShippedYaml;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of what the law demands of a case: it shows each duty, takes proofs, and a step waits for those in force. */
class DutyPageTest extends InApplication {

    /** The day before the duties on high risks apply, and the day on which they do. */
    private static final LocalDate BEFORE = LocalDate.of(2027, 12, 1);

    private static final LocalDate IN_FORCE = LocalDate.of(2027, 12, 2);

    @Autowired
    private Duties duties;

    @Autowired
    private FormTexts texts;

    private static void itIs(LocalDate day) {
        TestClock.stopsAt(AuthorityClock.instantOf(day.atTime(10, 0)));
    }

    private Story gated(String title, Object[] proposal, Object[] review, String contract) {
        Story story = opened("agent", title).does("agent", "proposal", proposal).does("expert", "review", review);
        story.does("dpo", "opinion-dpo", "position", "favourable", "processorContract", contract);
        story.does("security", "opinion-security", "position", "favourable");
        story.does("sobriety", "opinion-sobriety", "position", "favourable");
        story.does("hr", "opinion-hr", "position", "favourable", "cstProcedure", "information");
        return story.does("dpo", "data-gate");
    }

    private Story ofHighRisk(String title) {
        return gated(
                title,
                Chapters.with(Chapters.LARGE_PROPOSAL, "affectsPersons", "employment", "roleInDecision", "recommends"),
                Chapters.with(
                        Chapters.LARGE_REVIEW,
                        "aiActClass",
                        "highRisk",
                        "annexPoint",
                        "employment",
                        "annexException",
                        "none",
                        "profiling",
                        "no",
                        "riskLevel",
                        "4"),
                "signed");
    }

    private static String page(Story story) {
        return "/dossiers/" + story.reference() + "/obligations";
    }

    private HttpResponse<String> proves(String account, Story story, String duty, Map<String, String> answers) {
        return browser(account).post(page(story) + "/" + duty, answers);
    }

    private static String section(String page, String duty) {
        return Jsoup.parse(page).getElementById(duty).html();
    }

    /** What holds the protocol, but for the notice, which the protocol itself names. */
    private List<String> missing(Story story) {
        return duties.missing(story.reference(), Step.EXPERIMENT_PROTOCOL).stream()
                .map(Duty::code)
                .filter(code -> !code.equals(Duties.NOTICE))
                .toList();
    }

    @Test
    void aContractThatIsNotSignedHoldsTheProtocolUntilThePageHasIt() {
        Story story = gated("Réponses hébergées au loin", Chapters.LARGE_PROPOSAL, Chapters.LARGE_REVIEW, "toCome")
                .overRest();

        String refused = story.submit("agent", story.take("agent", "experiment-protocol"))
                .body()
                .toString();
        assertThat(refused)
                .contains("la référence du contrat signé manque (RGPD, article 28)", page(story))
                .doesNotContain("article 50");
        assertThat(story.waitsAt()).containsExactly("Task_ExperimentProtocol");
        assertThat(browser("agent").get("/dossiers/" + story.reference()).body())
                .contains("Obligations légales\u00a0: ", page(story));
        assertThat(browser("agent").get(page(story)).body())
                .contains("Contrat de sous-traitance des données", "À prouver", "Apporter la preuve");

        HttpResponse<String> tomorrow = proves(
                "agent",
                story,
                "processor",
                Map.of("processorContractReference", "Marché 2026-41", "processorContractDate", "2090-01-02"));
        assertThat(tomorrow.statusCode()).isEqualTo(400);
        assertThat(tomorrow.body()).contains("est à venir. Revenez quand ce sera fait.", "Marché 2026-41");
        assertThat(proves("agent", story, "processor", Map.of("processorContractDate", "2026-01-02"))
                        .statusCode())
                .isEqualTo(400);
        for (String[] nothing : new String[][] {
            {"\u00a0", "2026-01-02"},
            {".", "2026-01-02"},
            {"\u00a0", "0001-01-01"},
            {"Marché 2026-41", "0001-01-01"},
            {"Marché 2026-41", "1800-01-01"},
            {"Marché 2026-41", "2016-05-23"}
        }) {
            HttpResponse<String> blank = proves(
                    "agent",
                    story,
                    "processor",
                    Map.of("processorContractReference", nothing[0], "processorContractDate", nothing[1]));
            assertThat(blank.statusCode()).as(String.join(", ", nothing)).isEqualTo(400);
            assertThat(section(blank.body(), "processor"))
                    .as("told where the person is")
                    .containsAnyOf("par des mots ou un numéro", "est avant la loi qui demande cette preuve");
        }
        HttpResponse<String> named = proves(
                "agent",
                story,
                "processor",
                Map.of(
                        "processorContractReference",
                        "Contrat de Mme Belle-Roche",
                        "processorContractDate",
                        "2026-01-02"));
        assertThat(named.statusCode()).isEqualTo(400);
        assertThat(section(named.body(), "processor"))
                .contains("Mme Belle-Roche", "name=\"notPersons\"", page(story) + "/processor#processor");
        assertThat(missing(story)).contains("processor");

        Map<String, String> signed =
                Map.of("processorContractReference", "Marché 2026-41", "processorContractDate", "2026-01-02");
        assertThat(proves("member1", story, "processor", signed).statusCode()).isEqualTo(403);
        assertThat(proves("agent", story, "fria", signed).statusCode()).isEqualTo(404);
        Browser dpo = browser("dpo");
        HttpResponse<String> done = dpo.post(page(story) + "/processor", signed);
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(done.headers().firstValue("Location").orElseThrow()).endsWith(page(story) + "#processor");
        assertThat(section(dpo.get(page(story)).body(), "processor"))
                .contains("La preuve est enregistrée", "role=\"status\"");

        assertThat(RecordedEvent.in(journal.of(story.reference()), DutyProved.class))
                .singleElement()
                .extracting(row -> row.event().duty())
                .isEqualTo("processor");
        assertThat(browser("agent").get(page(story)).body()).contains("Marché 2026-41", "2 janvier 2026");
        story.does("agent", "experiment-protocol", "noticeKind", "caption");
        assertThat(story.waitsAt()).containsExactly("Task_ExperimentClosing");
        publication.publishDue();
        assertThat(entries.find(story.reference()).orElseThrow().entry().risk().duties())
                .anySatisfy(line -> assertThat(line)
                        .contains(
                                "RGPD, article 28, paragraphe 3",
                                "exigible à compter du 25 mai 2018",
                                "preuve apportée le"));
    }

    @Test
    void theNoticesCarryTheNameOfTheCaseAndItsContact() {
        Story story = gated(
                "Agent du site des déchets",
                Chapters.with(Chapters.LARGE_PROPOSAL, "contactMailbox", "dechets@exemple.fr"),
                Chapters.LARGE_REVIEW,
                "signed");

        assertThat(browser("agent").get(page(story)).body())
                .contains(
                        "Vous échangez avec une intelligence artificielle («\u00a0Agent du site des déchets\u00a0»",
                        "Contenu produit avec une intelligence artificielle",
                        "dechets@exemple.fr",
                        page(story) + "/affiche");
        assertThat(browser("agent").get(page(story) + "/affiche").body())
                .contains("Ici, une intelligence artificielle est utilisée", "Agent du site des déchets");
        assertThat(story.overRest().isRefused("agent", "experiment-protocol", "noticeKind", null))
                .contains("noticeKind");
        Story internal = opened("agent", "Tri interne sans public");
        Chapters.admitted(internal);
        assertThat(browser("agent").get(page(internal) + "/affiche").statusCode())
                .isEqualTo(404);
        assertThat(browser("agent").get(page(internal)).body()).doesNotContain("Mentions prêtes à l’emploi");
    }

    @Test
    void noticesOfAUseWithoutAContactLeadToThePageThatTakesReports() {
        Story story = gated(
                "Agent du site sans contact",
                Chapters.with(Chapters.LARGE_PROPOSAL, "contactFunction", null, "contactMailbox", null),
                Chapters.LARGE_REVIEW,
                "signed");

        assertThat(browser("agent").words(page(story)))
                .contains(
                        "vous pouvez joindre un agent : http",
                        "Écrivez-nous : http",
                        "/signaler.",
                        "La proposition ne répond pas à « Fonction de la personne à contacter »",
                        "« Adresse électronique du service »");
        assertThat(browser("agent").words(page(story) + "/affiche"))
                .containsPattern("Nous joindre : http\\S+/signaler");
    }

    @Test
    void aWorkersCommitteeCannotHaveBeenInformedInDaysToCome() {
        Story story = opened("agent", "CST informé demain")
                .does("agent", "proposal", Chapters.LARGE_PROPOSAL)
                .does("expert", "review", Chapters.LARGE_REVIEW)
                .overRest();
        assertThat(story.isRefused(
                        "hr", "opinion-hr", "cstProcedure", "information", "cstInformationDate", "2199-01-02"))
                .containsExactly("cstInformationDate");
        assertThat(story.isRefused("hr", "opinion-hr", "cstProcedure", "opinion", "cstOpinionDate", "2199-01-02"))
                .contains("cstOpinionDate");
    }

    @Test
    void aDutyToComeIsShownAndHoldsNothing() {
        itIs(BEFORE);
        Story story = ofHighRisk("Prévision d’absences avant l’échéance");

        assertThat(missing(story)).isEmpty();
        assertThat(browser("agent").get(page(story)).body())
                .contains("Analyse d’impact sur les droits fondamentaux", "À venir le 2 décembre 2027");
        story.does("agent", "experiment-protocol");
        assertThat(story.waitsAt()).containsExactly("Task_ExperimentClosing");
    }

    @Test
    void anAssessmentInSixPartsComesBeforePersonsAreConcerned() {
        itIs(IN_FORCE);
        Story story = ofHighRisk("Prévision d’absences après l’échéance").overRest();

        assertThat(missing(story))
                .containsExactly(
                        "instructions",
                        "oversight",
                        "inputData",
                        "monitoring",
                        "logs",
                        "workers",
                        "personsInformed",
                        "fria",
                        "registration");
        String refused = story.submit("agent", story.take("agent", "experiment-protocol"))
                .body()
                .toString();
        assertThat(refused)
                .contains(
                        "L’analyse d’impact sur les droits fondamentaux, en six parties, manque",
                        "article 49",
                        page(story));
        String shown = browser("agent").get(page(story)).body();
        assertThat(shown)
                .contains(
                        "Utilisations estimées\u00a0: ",
                        "Habitants",
                        "recommande",
                        "Comité social territorial informé\u00a0: ");

        assertThat(proves("agent", story, "fria", fria("friaMeasures")).statusCode())
                .isEqualTo(400);
        assertThat(missing(story)).contains("fria");
        assertThat(proves("agent", story, "fria", fria("")).statusCode()).isEqualTo(302);
        assertThat(proves("expert", story, "logs", Map.of("logsMonths", "5", "logsPlace", "Serveur"))
                        .statusCode())
                .isEqualTo(400);
        for (String address : List.of("pas une adresse", "https://.", "https://javascript:alert(1)")) {
            assertThat(proves("agent", story, "registration", Map.of("euNumber", "EU-7", "euAddress", address))
                            .body())
                    .contains("«\u00a0Adresse de la fiche\u00a0»\u00a0: elle commence par https://");
        }
        provesTheRest(story);

        assertThat(missing(story)).isEmpty();
        assertThat(duties.missing(story.reference(), Step.GENERALIZATION))
                .extracting(Duty::code)
                .contains("friaNotification");
        story.does("agent", "experiment-protocol");
        assertThat(story.waitsAt()).containsExactly("Task_ExperimentClosing");
        publication.publishDue();
        assertThat(entries.find(story.reference()).orElseThrow().entry().risk().euRegistration())
                .isEqualTo("EU-7, https://base.exemple.eu/7");
        assertThat(browser("agent").get("/dossiers/" + story.reference()).body())
                .contains("Un refus à tort.");
    }

    /** The day comes between the committee's decision and the start of the service: the generalisation waits for the proofs. */
    @Test
    void aDutyThatBeginsBeforeTheGeneralisationHoldsIt() {
        Story story = ofHighRisk("Prévision d’absences décidée avant l’échéance");
        story.does("agent", "experiment-protocol")
                .does("agent", "experiment-closing")
                .does("agent", "assessment", "soberEquivalent", "no")
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does("secretary", "attendance");
        Chapters.decides(story, "generalize").follows();
        itIs(IN_FORCE);

        Story overRest = story.overRest();
        String task = overRest.take("agent", "generalization");
        assertThat(overRest.submit("agent", task).body().toString())
                .contains("article 26, paragraphe 5", "en six parties", "notifiés", page(story))
                .doesNotContain("L. 311-3-1");
        proves("agent", story, "fria", fria(""));
        provesTheRest(story);
        assertThat(overRest.submit("agent", task).body().toString())
                .contains("notifiés")
                .doesNotContain("en six parties");
        proves(
                "dpo",
                story,
                "friaNotification",
                Map.of("friaNotifiedOn", IN_FORCE.toString(), "friaNotifiedTo", "Autorité, envoi 12"));
        assertThat(overRest.submit("agent", task).status()).isLessThan(300);

        assertThat(story.waitsAt()).doesNotContain("Task_Generalization");
        assertThat(duties.byState(story.reference()).get(State.MISSING)).isEmpty();
        assertThat(duties.byState(story.reference()).get(State.PROVED))
                .extracting(owing -> owing.duty().code())
                .contains("decisionMention", "monitoring", "friaNotification");
    }

    private void provesTheRest(Story story) {
        proves(
                "expert",
                story,
                "instructions",
                Map.of("instructionsReference", "Notice 3.1", "instructionsFollowed", "Suivie."));
        proves(
                "expert",
                story,
                "oversight",
                Map.of("oversightFunction", "Cheffe du service", "oversightCompetence", "Formée."));
        proves("expert", story, "logs", Map.of("logsMonths", "6", "logsPlace", "Serveur"));
        proves("agent", story, "inputData", Map.of("inputDataChecked", "Par sondage, chaque trimestre."));
        proves(
                "agent",
                story,
                "monitoring",
                Map.of("monitoringHow", "Revue mensuelle.", "alertsTo", "Le fournisseur, par la boîte du service."));
        proves(
                "agent",
                story,
                "workers",
                Map.of("workersInformedOn", IN_FORCE.toString(), "workersInformedHow", "CST, puis note de service."));
        proves("agent", story, "personsInformed", Map.of("personsInformedHow", "Par une lettre."));
        proves("agent", story, "registration", Map.of("euNumber", "EU-7", "euAddress", "https://base.exemple.eu/7"));
    }

    private static Map<String, String> fria(String without) {
        return Map.of(
                        "friaProcesses", "Le planning du service.",
                        "friaPeriod", "Chaque semaine.",
                        "friaPersons", "Les agents.",
                        "friaHarms", "Un refus à tort.",
                        "friaOversight", "La cheffe relit.",
                        "friaMeasures", "L’outil est arrêté.")
                .entrySet()
                .stream()
                .filter(part -> !part.getKey().equals(without))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    @Test
    void whatThePageFillsInFitsItsFieldWhateverTheCaseSays() {
        List<Ask> asks = ShippedYaml.read("/dossier/duties.yaml", Table.class).duties().stream()
                .flatMap(duty -> duty.asks().stream())
                .toList();
        Map<String, Map<String, Object>> longest = new LinkedHashMap<>();
        asks.stream()
                .flatMap(ask -> ask.draft().stream())
                .forEach(known -> longest.computeIfAbsent(known.form(), form -> new LinkedHashMap<>())
                        .put(
                                known.field(),
                                known.form().equals(Duty.FORM)
                                        ? "x".repeat(most(asks, known.field()))
                                        : longest(texts.schema(known.form()), known.field())));
        List<StepDocument> documents = longest.entrySet().stream()
                .map(said -> new StepDocument(
                        1, "IA-1", said.getKey(), "", "", "", "", Instant.EPOCH, new Answers(said.getValue())))
                .toList();

        assertThat(asks)
                .filteredOn(ask -> !ask.draft().isEmpty())
                .hasSize(5)
                .allSatisfy(ask -> assertThat(ask.prefilled(documents, texts))
                        .as(ask.code())
                        .isNotEmpty()
                        .hasSizeLessThanOrEqualTo(ask.most()));
    }

    private static int most(List<Ask> asks, String code) {
        return asks.stream()
                .filter(ask -> ask.code().equals(code))
                .findFirst()
                .orElseThrow()
                .most();
    }

    /** Returns the answer to a question that has the most characters in words. */
    private static Object longest(FormSchema schema, String question) {
        FormField field = schema.field(question).orElseThrow();
        return switch (field.type()) {
            case "textfield", "textarea" ->
                "x".repeat(field.constraints().maxLength().orElseThrow());
            case "number" -> field.constraints().max().orElseThrow();
            case "datetime" -> "2027-12-02";
            case "checklist" -> List.copyOf(field.options());
            default ->
                field.options().stream()
                        .max(Comparator.comparing(
                                option -> schema.optionLabel(question, option).length()))
                        .orElseThrow();
        };
    }

    /** Article 6(3): an area of Annex III is a high risk unless a condition holds, and always where persons are profiled. */
    @Test
    void theClassFollowsArticleSix() {
        Story story = opened("agent", "Classement des candidatures")
                .does("agent", "proposal")
                .overRest();
        Object[] employment = {"admissibility", "admissible", "aiActClass", "minimal", "annexPoint", "employment"};

        assertThat(story.isRefused(
                        "expert", "review", Chapters.with(employment, "annexException", "none", "profiling", "no")))
                .contains("aiActClass");
        assertThat(story.isRefused(
                        "expert",
                        "review",
                        Chapters.with(employment, "annexException", "narrowTask", "profiling", "yes")))
                .contains("aiActClass");
        assertThat(story.isRefused(
                        "expert",
                        "review",
                        "admissibility",
                        "admissible",
                        "aiActClass",
                        "highRisk",
                        "annexPoint",
                        "none"))
                .contains("annexPoint");
        story.does("expert", "review", Chapters.with(employment, "annexException", "narrowTask", "profiling", "no"));
        assertThat(story.waitsAt()).doesNotContain("Task_Review");
    }
}
