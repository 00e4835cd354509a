package fr.cadreia.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.steps.assessment.GatheredAnswers;
import fr.cadreia.feedback.FeedbackCollection.Respondents;
import fr.cadreia.feedback.FeedbackCollection.Results;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Of collections for one evaluation, no total is told from which the answers of few people could be found. */
class GatheredWordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    /** Makes a collection in which all chose the same answer to each question, the first or the last. */
    private static Results results(boolean open, int answered, boolean last) {
        Map<FeedbackQuestion, List<Integer>> counts = Arrays.stream(FeedbackQuestion.values())
                .collect(Collectors.toMap(question -> question, question -> {
                    List<Integer> numbers = new ArrayList<>(
                            Collections.nCopies(question.choices().size(), 0));
                    numbers.set(last ? numbers.size() - 1 : 0, answered);
                    return numbers;
                }));
        return new Results(
                new FeedbackCollection(
                        1,
                        "IA-2026-0001",
                        Respondents.PUBLIC,
                        "token",
                        DAY,
                        open ? Optional.empty() : Optional.of(DAY),
                        50,
                        answered,
                        Optional.empty()),
                counts,
                0);
    }

    private static GatheredAnswers gathered(Results... results) {
        return new GatheredWords(Respondents.PUBLIC, List.of(results)).asGathered();
    }

    @Test
    void anOpenCollectionTellsItsNumberAndThatAMarkWillCome() {
        GatheredAnswers open = gathered(results(true, 23, false));

        assertThat(open.words())
                .isEqualTo(
                        "23 réponses pour 50 personnes sollicitées\u00a0: leur contenu est montré une fois le recueil"
                                + " clos, au plus tard à l’envoi de l’évaluation.");
        assertThat(open.marked()).isTrue();
        assertThat(open.satisfaction()).isEmpty();
    }

    @Test
    void aSmallCollectionBesideALargeOneStaysOutOfTheTotal() {
        GatheredAnswers both = gathered(results(false, 12, false), results(false, 9, true));

        assertThat(both.words())
                .startsWith("21 réponses pour 100 personnes sollicitées\u00a0; satisfaction 10 sur 10.")
                .contains("Faut-il continuer\u00a0? Oui 12.")
                .endsWith("Sans le contenu de 9 réponses, d’un recueil encore ouvert ou de moins de dix réponses.");
        assertThat(both.satisfaction()).contains(new GatheredAnswers.Mark(10, 12));
    }

    @Test
    void anOpenCollectionBesideAClosedOneIsNotToldByDifference() {
        assertThat(gathered(results(false, 12, false), results(true, 30, true)).words())
                .contains("Faut-il continuer\u00a0? Oui 12.")
                .endsWith("Sans le contenu de 30 réponses, d’un recueil encore ouvert ou de moins de dix réponses.");
    }

    @Test
    void smallCollectionsThatAreEnoughTogetherAreTold() {
        GatheredAnswers all = gathered(results(false, 12, false), results(false, 6, true), results(false, 6, true));

        assertThat(all.words())
                .startsWith("24 réponses")
                .contains("satisfaction 5 sur 10")
                .doesNotContain("Sans le");
        assertThat(all.satisfaction()).contains(new GatheredAnswers.Mark(5, 24));
    }

    @Test
    void fewAnswersInAllAreNotTold() {
        GatheredAnswers few = gathered(results(false, 4, false), results(true, 5, true));

        assertThat(few.words()).endsWith("moins de dix, leur contenu n’est pas montré.");
        assertThat(few.marked()).isFalse();
    }
}
