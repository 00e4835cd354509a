package fr.cadreia.committee.extract;

import fr.cadreia.committee.steps.Reservation;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseAsOf;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.trial.NextReassessment;
import fr.cadreia.journal.ExaminationOutcome;
import fr.cadreia.kernel.text.FrenchText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an opinion says after its sentence, article by article. @param decided the case as the opinion was given */
record OpinionArticles(
        Case examined, CaseAsOf decided, ExaminationOutcome outcome, CaseRecords records, NextReassessment next) {

    /**
     * An article; French.
     *
     * @param items in their order, or none
     */
    record Article(String name, String text, List<String> items) {}

    List<Article> of(List<Reservation> reservations) {
        List<Article> articles = new ArrayList<>();
        String organisation = records.people().organisationName(examined.organisation());
        add(
                articles,
                "Le présent avis porte sur «\u00a0" + examined.title() + "\u00a0» (" + organisation + ", dossier "
                        + examined.reference() + ").",
                List.of());
        if (!reservations.isEmpty()) {
            add(
                    articles,
                    reservations.size() == 1 ? "Réserve\u00a0:" : "Réserves\u00a0:",
                    reservations.stream().map(Reservation::words).toList());
        }
        reassessed().ifPresent(text -> add(articles, text, List.of()));
        add(
                articles,
                sequel()
                        + " Son résumé et la suite qui lui est donnée sont publiés au registre public des usages de l’IA.",
                List.of());
        return articles;
    }

    /** The article on what follows under the framework, which the authority adopted for itself. */
    private String sequel() {
        return outcome.adopted()
                .map(motion -> switch (motion) {
                    case GENERALIZE ->
                        "Le présent avis est transmis à l’autorité compétente, qui le suit par un acte, le refuse ou demande une"
                                + " fois un second examen. Sans cet acte, rien n’est généralisé.";
                    case KEEP, ADAPT, REPLACE ->
                        "Le présent avis est porté à la connaissance de l’autorité compétente, qui peut demander une"
                                + " réévaluation. Sans avis favorable du comité, rien n’est généralisé.";
                    case EXTEND, STOP ->
                        "Le présent avis est porté à la connaissance de l’autorité compétente. Sans avis favorable du comité,"
                                + " rien n’est généralisé.";
                })
                .orElse("Le dossier revient au comité une fois complété.");
    }

    /** The article on re-evaluation, for a solution that goes into service or stays in it. */
    private Optional<String> reassessed() {
        int months = next.months(decided);
        String latest = FrenchText.day(next.latest(decided));
        return outcome.adopted().flatMap(motion -> switch (motion) {
            case GENERALIZE ->
                Optional.of("La prochaine réévaluation a lieu au plus tard " + months
                        + " mois après l’acte de l’autorité compétente, soit le " + latest
                        + " s’il est pris ce jour.");
            case KEEP -> Optional.of("La prochaine réévaluation a lieu au plus tard le " + latest + ".");
            default -> Optional.empty();
        });
    }

    private static void add(List<Article> articles, String text, List<String> items) {
        int number = articles.size() + 1;
        articles.add(new Article("Article " + (number == 1 ? "1er" : number), text, items));
    }
}
