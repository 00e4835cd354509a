package fr.cadreia.dossier.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.kernel.form.Answers;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a step answered speaks for a rule only where it is good. */
class RuleElementTest {

    private final Map<String, StepDocument> latest = new HashMap<>();
    private long ids;

    private RuleElementTest says(String form, Map<String, Object> answers) {
        latest.put(form, new StepDocument(++ids, "IA-1", form, "", "", "p", "a", Instant.EPOCH, new Answers(answers)));
        return this;
    }

    /** « ✓ … », « ✗ … » or « sans objet : … », once the committee decides. */
    private List<String> elements(int rule) {
        return elements(rule, true);
    }

    private List<String> elements(int rule, boolean tried) {
        return elements(rule, tried, false);
    }

    private List<String> elements(int rule, boolean tried, boolean late) {
        return RuleElement.of(rule, latest, tried, false, late).stream()
                .map(element -> element.words(Step.COMMITTEE_DECISION))
                .toList();
    }

    private RuleElementTest measured(int measured, String control, String energy, String sober) {
        return says(
                "assessment",
                Map.of(
                        "indicator1Measured",
                        measured,
                        "humanControlWorked",
                        control,
                        "energyMeasurable",
                        energy,
                        "soberEquivalent",
                        sober));
    }

    private RuleElementTest planned() {
        return says(
                "experiment-protocol",
                Map.of(
                        "indicator1Name",
                        "Délai",
                        "indicator1Direction",
                        "less",
                        "indicator1Baseline",
                        12,
                        "indicator1Target",
                        8));
    }

    @Test
    void aBenefitBelowItsTargetIsNoneThatTheRuleAsksFor() {
        planned().measured(9, "yes", "yes", "no");
        assertThat(elements(1)).contains("✗\u00a0cible du bénéfice atteinte");
        measured(8, "yes", "yes", "no");
        assertThat(elements(1)).contains("✓\u00a0cible du bénéfice atteinte");
    }

    @Test
    void aHumanControlThatFailedIsNotGood() {
        for (String control : List.of("no", "partly")) {
            measured(8, control, "yes", "no");
            assertThat(elements(4)).contains("✗\u00a0contrôle humain éprouvé, et qui a fonctionné");
        }
        measured(8, "yes", "yes", "no");
        assertThat(elements(4)).contains("✓\u00a0contrôle humain éprouvé, et qui a fonctionné");
    }

    @Test
    void whatWasMeasuredLastCounts() {
        measured(8, "yes", "yes", "no").measured(8, "no", "no", "yes");

        assertThat(elements(4)).contains("✗\u00a0contrôle humain éprouvé, et qui a fonctionné");
        assertThat(elements(3))
                .contains("✗\u00a0énergie mesurée ou estimée", "✗\u00a0rien de plus sobre à bénéfice égal");
    }

    @Test
    void aCaseWithoutPartnersSaysNothingOfTheTerritory() {
        says("experiment-protocol", Map.of("rollback", "Les lettres types."));
        assertThat(elements(2)).containsExactly("sans objet\u00a0: partenaires associés");
        says("experiment-protocol", Map.of("partners", "Université de Valmont"));
        assertThat(elements(2)).containsExactly("✓\u00a0partenaires associés");
    }

    @Test
    void anUnfavourableOpinionIsNotGoodAndAConfidentialOneIsNotCounted() {
        assertThat(elements(7)).anyMatch(element -> element.startsWith("✗\u00a0avis ressources humaines"));
        says("opinion-hr", Map.of("position", "unfavourable")).says("opinion-dpo", Map.of("position", "unfavourable"));
        assertThat(elements(7)).anyMatch(element -> element.startsWith("✗\u00a0avis ressources humaines"));
        assertThat(elements(5)).contains("✗\u00a0avis du délégué à la protection des données non défavorable");
        says("opinion-hr", Map.of("position", "favourableWithConditions"));
        assertThat(elements(7)).anyMatch(element -> element.startsWith("✓\u00a0avis ressources humaines"));
        says("opinion-hr", Map.of("position", "unfavourable", "confidential", true));
        assertThat(elements(7))
                .anyMatch(element -> element.startsWith("sans objet\u00a0: avis ressources humaines")
                        && element.endsWith("(confidentiel, non compté)"));
    }

    @Test
    void aSecondReaderWhoDisagreesSpeaksAgainst() {
        says("second-reading", Map.of("agreement", "disagree"));
        assertThat(elements(6)).contains("✗\u00a0seconde lecture en accord avec le bilan");
    }

    @Test
    void aTrialBelowTheMinimumIsNotGood() {
        says("experiment-closing", Map.of("uses", 3)).measured(8, "yes", "yes", "no");
        assertThat(elements(8, false))
                .containsExactly("✗\u00a0expérimentation assez longue et assez utilisée", "✓\u00a0bilan dressé");
        assertThat(elements(8, true)).contains("✓\u00a0expérimentation assez longue et assez utilisée");
    }

    @Test
    void aDateIsNotEnoughOnceTheReevaluationIsLate() {
        assertThat(elements(10))
                .containsExactly(
                        "à venir\u00a0: réévaluation datée (à la généralisation, si elle est décidée)",
                        "sans objet\u00a0: réévaluation faite à sa date");

        says("generalization", Map.of("nextReassessment", "2027-03-02"));
        assertThat(elements(10, true, false)).contains("✓\u00a0réévaluation datée");
        assertThat(elements(10, true, true)).contains("✗\u00a0réévaluation faite à sa date");
    }

    @Test
    void theVoteIsToComeUntilItIsCounted() {
        says("generalization", Map.of("nextReassessment", "2027-03-02"));
        assertThat(RuleElement.of(9, latest, true, false, false))
                .extracting(element -> element.words(Step.REASSESSMENT))
                .singleElement()
                .asString()
                .startsWith("à venir");
    }
}
