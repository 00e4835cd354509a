package fr.cadreia.feedback;

import fr.cadreia.dossier.steps.assessment.GatheredAnswers;
import fr.cadreia.feedback.FeedbackCollection.Respondents;
import fr.cadreia.feedback.FeedbackCollection.Results;
import fr.cadreia.kernel.text.FrenchText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;

/**
 * The collections from the same people for one evaluation, counted together and told in words: a second collection does
 * not make up for a first one that went badly.
 */
record GatheredWords(Respondents respondents, List<Results> results) {

    /** What each answer on the satisfaction is worth, from 0 to 10. */
    private static final List<BigDecimal> MARKS =
            Stream.of("10", "7.5", "5", "2.5", "0").map(BigDecimal::new).toList();

    boolean isEmpty() {
        return results.isEmpty();
    }

    GatheredAnswers asGathered() {
        return new GatheredAnswers(
                respondents == Respondents.AGENTS,
                answered(),
                satisfaction().map(BigDecimal::doubleValue),
                words(),
                answered() > 0 && asked() == 0);
    }

    private int asked() {
        return results.stream().mapToInt(one -> one.collection().asked()).sum();
    }

    private int answered() {
        return results.stream().mapToInt(one -> one.collection().answered()).sum();
    }

    private boolean isTooSmall() {
        return answered() < FeedbackCollection.FEWEST;
    }

    private int number(FeedbackQuestion question, int choice) {
        return results.stream()
                .mapToInt(one -> one.counts().get(question).get(choice))
                .sum();
    }

    /** Returns the mean mark from 0 to 10, with one decimal; empty where too few answered. */
    private Optional<BigDecimal> satisfaction() {
        return isTooSmall()
                ? Optional.empty()
                : Optional.of(IntStream.range(0, MARKS.size())
                        .mapToObj(choice -> MARKS.get(choice)
                                .multiply(BigDecimal.valueOf(number(FeedbackQuestion.SATISFACTION, choice))))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(answered()), 1, RoundingMode.HALF_UP));
    }

    private String words() {
        String numbers = (answered() == 0 ? "Aucune réponse" : counted(answered(), "réponse")) + " pour "
                + counted(asked(), "personne") + (asked() > 1 ? " sollicitées" : " sollicitée");
        if (answered() == 0) {
            return numbers + ".";
        }
        if (isTooSmall()) {
            return numbers + "\u00a0: moins de dix, leur contenu n’est pas montré.";
        }
        String mark = numbers + "\u00a0; satisfaction "
                + FrenchText.number(satisfaction().orElseThrow()) + " sur 10."
                + (results.stream().anyMatch(Results::isConcentrated)
                        ? " Plus de la moitié sont venues le même jour."
                        : "");
        return Stream.concat(
                        Stream.of(mark), Stream.of(FeedbackQuestion.values()).map(this::distribution))
                .collect(Collectors.joining("\n"));
    }

    /** Returns « Faut-il continuer ? Oui 19 ; non 2 ; je ne sais pas 1. », without what nobody chose. */
    private String distribution(FeedbackQuestion question) {
        return question.text() + " "
                + StringUtils.capitalize(IntStream.range(0, question.choices().size())
                        .filter(choice -> number(question, choice) > 0)
                        .mapToObj(choice -> StringUtils.uncapitalize(
                                        question.choices().get(choice)) + " " + number(question, choice))
                        .collect(Collectors.joining("\u00a0; ")))
                + ".";
    }

    private static String counted(int number, String what) {
        return FrenchText.number(number) + " " + what + (number > 1 ? "s" : "");
    }
}
