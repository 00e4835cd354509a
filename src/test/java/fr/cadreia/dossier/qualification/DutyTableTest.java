package fr.cadreia.dossier.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.qualification.Duties.Ask;
import fr.cadreia.dossier.qualification.Duties.Duty;
import fr.cadreia.dossier.qualification.Duties.Owing;
import fr.cadreia.dossier.qualification.Duties.Proof;
import fr.cadreia.dossier.qualification.Duties.Said;
import fr.cadreia.dossier.qualification.Duties.State;
import fr.cadreia.dossier.qualification.Duties.Table;
import fr.cadreia.dossier.qualification.Duties.Way;
import fr.cadreia.engine.form.FormField;
import fr.cadreia.engine.form.FormSchema;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.json.ShippedYaml;
import fr.cadreia.kernel.time.AuthorityClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The duties of the law are data: what a case owes, from which day, and what proves it follow from the file alone. */
class DutyTableTest {

    private static final String FILE = "/dossier/duties.yaml";

    private static final Table SHIPPED = ShippedYaml.read(FILE, Table.class);

    /** The day of a case's first document; each later document is written a day after the one before. */
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    private final List<StepDocument> documents = new ArrayList<>();

    private DutyTableTest say(String form, Map<String, Object> answers) {
        int number = documents.size() + 1;
        Instant writtenAt = AuthorityClock.instantOf(FIRST.plusDays(number - 1).atTime(10, 0));
        documents.add(new StepDocument(number, "IA-1", form, "", "", "", "expert", writtenAt, new Answers(answers)));
        return this;
    }

    private DutyTableTest highRisk(String annexPoint) {
        return say("proposal", Map.of("affectsPersons", "employment", "concerned", List.of("agents")))
                .reviewed("highRisk", annexPoint);
    }

    private DutyTableTest reviewed(String aiActClass, String annexPoint) {
        return say("review", Map.of("admissibility", "admissible", "aiActClass", aiActClass, "annexPoint", annexPoint));
    }

    private List<String> owed(Table table) {
        return table.of(documents).stream().map(owing -> owing.duty().code()).toList();
    }

    private Owing owing(Table table, String code) {
        return table.of(documents).stream()
                .filter(owing -> owing.duty().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static FormSchema schema(String form) {
        try (InputStream file = DutyTableTest.class.getResourceAsStream("/forms/" + form + ".form")) {
            return FormSchema.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FormField field(String form, String field) {
        return schema(form).fields().stream()
                .filter(known -> known.key().equals(field))
                .findFirst()
                .orElseThrow(() -> new AssertionError(form + " asks no " + field));
    }

    @Test
    void theFileNamesQuestionsAndAnswersThatTheFormsHave() {
        assertThat(SHIPPED.duties()).hasSizeGreaterThan(10).allSatisfy(duty -> {
            assertThat(duty.proofs().size() + duty.asks().size())
                    .as(duty.code())
                    .isPositive();
            duty.proofs().forEach(proof -> proof.fields().forEach(field -> field(proof.form(), field)));
        });
        List<Said> answers = SHIPPED.duties().stream()
                .flatMap(duty -> duty.owed().stream())
                .flatMap(way -> way.when().stream())
                .toList();
        assertThat(answers)
                .isNotEmpty()
                .allSatisfy(said -> assertThat(field(said.form(), said.field()).options())
                        .as(said.field())
                        .containsAll(said.values()));
        List<Ask> asks =
                SHIPPED.duties().stream().flatMap(duty -> duty.asks().stream()).toList();
        List<String> codes = asks.stream().map(Ask::code).toList();
        assertThat(codes).doesNotHaveDuplicates();
        assertThat(asks.stream().flatMap(ask -> ask.draft().stream()))
                .isNotEmpty()
                .allSatisfy(known -> assertThat(
                                known.form().equals(Duty.FORM)
                                        ? codes
                                        : List.of(field(known.form(), known.field())
                                                .key()))
                        .contains(known.field()));
    }

    @Test
    void anEmploymentToolOwesWhatTheArticlesOnHighRiskDemandOfAPublicBody() {
        highRisk("employment");

        assertThat(owed(SHIPPED))
                .containsExactly(
                        "literacy",
                        "instructions",
                        "oversight",
                        "inputData",
                        "monitoring",
                        "logs",
                        "workers",
                        "personsInformed",
                        "fria",
                        "friaNotification",
                        "registration");
        assertThat(owing(SHIPPED, "fria").from()).isEqualTo("2027-12-02");
        assertThat(owing(SHIPPED, "fria").state(LocalDate.of(2027, 12, 2))).isEqualTo(State.MISSING);
        assertThat(owing(SHIPPED, "fria").state(LocalDate.of(2027, 12, 1))).isEqualTo(State.TO_COME);
        assertThat(owing(SHIPPED, "literacy").state(LocalDate.of(2025, 2, 1))).isEqualTo(State.TO_COME);
        assertThat(owing(SHIPPED, "literacy").state(LocalDate.of(2025, 2, 2))).isEqualTo(State.MISSING);
    }

    /** Articles 27(1) and 49(3) leave out point 2 of Annex III; Annex I is not theirs at all. */
    @Test
    void criticalInfrastructureAndProductsOweNoFundamentalRightsAssessment() {
        highRisk("criticalInfrastructure");
        assertThat(owed(SHIPPED)).contains("instructions").doesNotContain("fria", "friaNotification", "registration");

        documents.clear();
        highRisk("annexI");
        assertThat(owed(SHIPPED))
                .contains("instructions", "workers")
                .doesNotContain("fria", "registration", "personsInformed");
        assertThat(owing(SHIPPED, "instructions").from()).isEqualTo("2028-08-02");
    }

    @Test
    void aConversationalAgentOwesANoticeAndARiskThatIsNoneOwesNothingMore() {
        say("proposal", Map.of("audience", List.of("agents")))
                .say(
                        "review",
                        Map.of("aiActClass", "minimal", "annexPoint", "none", "solutionKind", "conversationalAgent"));

        assertThat(owed(SHIPPED)).containsExactly("notice");
        assertThat(owing(SHIPPED, "notice").from()).isEqualTo("2026-08-02");
        say("experiment-protocol", Map.of("noticeKind", "poster", "noticeToUsers", "À l’accueil."));
        assertThat(owing(SHIPPED, "notice").proof()).isPresent();
    }

    @Test
    void dataThatLeaveTheHouseOweAContractWhateverTheDpoSays() {
        say("review", Map.of("personalData", "ordinary", "hosting", "euCloud"))
                .say("opinion-dpo", Map.of("processorContract", "none"));
        assertThat(owing(SHIPPED, "processor").proof()).isEmpty();

        say("opinion-dpo", Map.of("processorContract", "signed", "processorReference", "Marché 2026-41"));
        assertThat(owing(SHIPPED, "processor").proof()).isPresent();
    }

    @Test
    void blanksAndSignsAndDaysBeforeTheLawProveNothing() {
        say(
                "opinion-dpo",
                Map.of("dpiaRequired", "yes", "processorContract", "signed", "processorReference", "\u00a0"));
        assertThat(owing(SHIPPED, "processor").proof()).isEmpty();

        for (String reference : List.of("\u00a0", ".", "—")) {
            say("data-gate", Map.of("dpiaReference", reference, "dpiaDate", "2026-03-02"));
            assertThat(owing(SHIPPED, "dpia").proof()).as(reference).isEmpty();
        }
        say("data-gate", Map.of("dpiaReference", "AIPD 7", "dpiaDate", "1901-01-01"));
        assertThat(owing(SHIPPED, "dpia").proof()).isEmpty();
        say("data-gate", Map.of("dpiaReference", "AIPD 7", "dpiaDate", "2016-05-23"));
        assertThat(owing(SHIPPED, "dpia").proof()).isEmpty();
        say("data-gate", Map.of("dpiaReference", "AIPD 7", "dpiaDate", "2016-05-24"));
        assertThat(owing(SHIPPED, "dpia").proof()).isPresent();
    }

    @Test
    void logsProveOnlyFromSixMonthsOn() {
        highRisk("employment").say("opinion-security", Map.of("logRetentionMonths", 5));
        assertThat(owing(SHIPPED, "logs").proof()).isEmpty();

        say("opinion-security", Map.of("logRetentionMonths", 6));
        assertThat(owing(SHIPPED, "logs").proof()).isPresent();
    }

    @Test
    void whatThePageTookProvesItsOwnDutyAlone() {
        highRisk("employment").say(Duty.FORM, Map.of(Duty.CODE, "registration", "euNumber", "EU-1"));

        assertThat(owing(SHIPPED, "registration").proof()).isPresent();
        assertThat(owing(SHIPPED, "fria").proof()).isEmpty();
        assertThat(Duties.lines(documents.get(documents.size() - 1).answers()))
                .extracting(line -> line.value())
                .last()
                .isEqualTo("EU-1");
    }

    /** Article 26(7) asks that the representatives and the agents be told: the day of a committee's session is not enough. */
    @Test
    void theSessionOfTheWorkersCommitteeAloneDoesNotTellTheAgents() {
        highRisk("employment").say("opinion-hr", Map.of("cstOpinionDate", "2027-11-03"));
        assertThat(owing(SHIPPED, "workers").proof()).isEmpty();

        say(Duty.FORM, Map.of(Duty.CODE, "workers", "workersInformedOn", "2027-11-10"));
        assertThat(owing(SHIPPED, "workers").proof()).isPresent();
    }

    @Test
    void theGeneralisationProvesThatDecisionsNameTheTool() {
        say("proposal", Map.of("affectsPersons", "benefits", "roleInDecision", "informs"));
        assertThat(owed(SHIPPED)).isEmpty();

        say("proposal", Map.of("affectsPersons", "benefits", "roleInDecision", "drafts"));
        assertThat(owing(SHIPPED, "decisionMention").state(LocalDate.of(2017, 9, 1)))
                .isEqualTo(State.MISSING);
        assertThat(owing(SHIPPED, "decisionMention")
                        .duty()
                        .isProvedBy("generalization", new Answers(Map.of("noticePublished", "Sur chaque courrier."))))
                .isTrue();
    }

    @Test
    void aProofFromBeforeAChangeOfItsReasonNoLongerCounts() {
        highRisk("employment").say(Duty.FORM, Map.of(Duty.CODE, "fria", "friaHarms", "Une mutation à tort."));
        assertThat(owing(SHIPPED, "fria").proof()).isPresent();

        reviewed("highRisk", "employment");
        assertThat(owing(SHIPPED, "fria").proof()).as("the same answers").isPresent();
        assertThat(owing(SHIPPED, "fria").since()).isEqualTo(FIRST.plusDays(1));

        reviewed("highRisk", "essentialServices");
        assertThat(owing(SHIPPED, "fria").proof()).as("another area").isEmpty();
        assertThat(owing(SHIPPED, "fria").duty().lastGiven(documents))
                .as("to be read again")
                .map(StepDocument::id)
                .contains(3L);
        say(Duty.FORM, Map.of(Duty.CODE, "fria", "friaHarms", "Une aide refusée à tort."));
        assertThat(owing(SHIPPED, "fria").proof()).map(StepDocument::id).contains(6L);

        reviewed("minimal", "essentialServices");
        reviewed("highRisk", "essentialServices");
        assertThat(owing(SHIPPED, "fria").proof()).as("no high risk in between").isEmpty();
    }

    /** The review and the DPO each bring the duty of a contract: a change of either one asks for the proof anew. */
    @Test
    void ofTwoReasonsTheNewestOneCountsForTheProofAndTheFirstOneForTheTerm() {
        hosted("euCloud").say("opinion-dpo", Map.of("processorContract", "toCome"));
        assertThat(owing(SHIPPED, "processor").since()).isEqualTo(FIRST);
        say(Duty.FORM, Map.of(Duty.CODE, "processor", "processorContractReference", "Marché 2026-41"));
        assertThat(owing(SHIPPED, "processor").proof()).map(StepDocument::id).contains(3L);

        hosted("euCloud");
        assertThat(owing(SHIPPED, "processor").proof()).as("the same place").isPresent();
        hosted("outsideEu");
        assertThat(owing(SHIPPED, "processor").proof()).as("another place").isEmpty();
        assertThat(owing(SHIPPED, "processor").since()).as("of the DPO").isEqualTo(FIRST.plusDays(1));

        say("opinion-dpo", Map.of("processorContract", "signed", "processorReference", "Marché 2026-77"));
        assertThat(owing(SHIPPED, "processor").proof()).map(StepDocument::id).contains(6L);
        hosted("euCloud");
        assertThat(owing(SHIPPED, "processor").proof())
                .as("the first place again")
                .isEmpty();
        hosted("ownPremises");
        assertThat(owing(SHIPPED, "processor").proof())
                .as("the DPO's reason alone")
                .map(StepDocument::id)
                .contains(6L);
    }

    /** A way of a later day changes nothing as long as one of an earlier day stands. */
    @Test
    void theWayOfTheEarliestDayCountsAlone() {
        Way ofTheReview = new Way("later", List.of(new Said("review", "hosting", List.of("euCloud", "outsideEu"))));
        Way ofTheDpo = new Way("sooner", List.of(new Said("opinion-dpo", "processorContract", List.of("signed"))));
        List<Proof> proofs = List.of(new Proof("opinion-dpo", List.of("processorReference"), null));
        Table later = new Table(
                Map.of("sooner", "2018-05-25", "later", "2028-08-02"),
                List.of(new Duty(
                        "processor",
                        "Contrat",
                        "Article 28",
                        "la direction",
                        "2016-05-24",
                        List.of(ofTheReview, ofTheDpo),
                        proofs,
                        null,
                        List.of(),
                        false,
                        "Le contrat manque")));
        hosted("euCloud");
        assertThat(owing(later, "processor").from()).isEqualTo("2028-08-02");

        say("opinion-dpo", Map.of("processorContract", "signed", "processorReference", "Marché 2026-41"));
        hosted("outsideEu");

        assertThat(owing(later, "processor").from()).isEqualTo("2018-05-25");
        assertThat(owing(later, "processor").since()).isEqualTo(FIRST.plusDays(1));
        assertThat(owing(later, "processor").proof()).isPresent();
    }

    private DutyTableTest hosted(String hosting) {
        return say("review", Map.of("personalData", "ordinary", "hosting", hosting));
    }

    @Test
    void anotherGroupOfPersonsKeepsTheProofForTheAgents() {
        highRisk("education").say(Duty.FORM, Map.of(Duty.CODE, "workers", "workersInformedOn", "2027-11-10"));
        say("proposal", Map.of("affectsPersons", "employment", "concerned", List.of("children", "agents")));

        assertThat(owing(SHIPPED, "workers").proof()).isPresent();
    }

    @Test
    void aDateThatTheLawMovesIsAChangeOfTheFileAlone() {
        highRisk("employment");
        Map<String, Object> file = ShippedYaml.tree(FILE);
        @SuppressWarnings("unchecked")
        Map<String, Object> days = (Map<String, Object>) file.get("days");
        days.put("annexIII", "2029-01-15");
        Table moved = ShippedYaml.record(file, Table.class);

        assertThat(Stream.of("instructions", "fria", "registration")
                        .map(code -> owing(moved, code).from()))
                .containsOnly(LocalDate.of(2029, 1, 15));
        assertThat(owing(moved, "literacy").from())
                .isEqualTo(owing(SHIPPED, "literacy").from());
    }
}
