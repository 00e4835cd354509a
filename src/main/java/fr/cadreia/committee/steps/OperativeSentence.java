package fr.cadreia.committee.steps;

import fr.cadreia.committee.examination.ExaminationSubject;
import fr.cadreia.committee.examination.Tally;
import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.committee.paper.FrenchWords;
import fr.cadreia.committee.paper.PaperNames.Named;
import fr.cadreia.journal.ExaminationOutcome;
import fr.cadreia.journal.Motion;
import fr.cadreia.people.Organisation;
import java.util.ArrayList;
import java.util.List;

/**
 * The sentence that states the committee's opinion with its vote (dispositif), identical in the extract, the minutes,
 * the list of decisions and the register. The committee advises; the competent authority decides. If no motion was
 * adopted, the sentence states the chair's decision on what follows.
 */
public final class OperativeSentence {

    private OperativeSentence() {}

    /** The way in which the committee came to its opinion. */
    public enum Manner {
        DEBATED("après en avoir délibéré, "),
        /** A secret ballot in a session: nobody learns how anybody voted. */
        SECRET("après en avoir délibéré, au scrutin secret, "),
        /** A written consultation, without meeting or debate. */
        WRITTEN("consulté par écrit, ");

        private final String words;

        Manner(String words) {
            this.words = words;
        }
    }

    /**
     * @param carrier the organisation whose case it is
     * @param reservations the number of reservations that come with the opinion
     * @param months the length of an extension, 0 for none
     * @param chair the person who presided
     * @return French, with a full stop
     */
    public static String of(
            ExaminationOutcome outcome,
            ExaminationSubject subject,
            Organisation carrier,
            Tally tally,
            Manner manner,
            int reservations,
            int months,
            Named chair) {
        return outcome.adopted()
                .map(motion -> "Le comité, " + manner.words + vote(tally, chair) + ", "
                        + opinion(motion, subject, reservations, months) + ".")
                .orElseGet(() -> chair.agreed("La présidente", "Le président", "La présidence")
                        + " de séance, le projet d’avis mis aux voix n’étant pas adopté ("
                        + counts(tally) + "), renvoie le dossier à la "
                        + (carrier.isCommune() ? "commune" : "direction") + " pour complément "
                        + (subject == ExaminationSubject.REASSESSMENT ? "de la réévaluation." : "du bilan."));
    }

    /** Returns the sentence put to the vote, before anybody has voted; French, with a full stop. */
    public static String proposed(Motion motion, ExaminationSubject subject, int reservations, int months) {
        return "Le comité " + opinion(motion, subject, reservations, months) + ".";
    }

    /** Returns the vote in French: « par 4 voix pour, 1 voix contre et 1 abstention ». */
    private static String vote(Tally tally, Named chair) {
        String casting = tally.verdict() == Tally.Verdict.ADOPTED_BY_CASTING_VOTE
                ? ", la voix " + chair.agreed("de la présidente", "du président", "de la présidence")
                        + " étant prépondérante"
                : "";
        boolean unanimous = tally.against() == 0 && tally.inFavour() > 0;
        return (unanimous ? "à l’unanimité des suffrages exprimés, " : "") + "par " + counts(tally) + casting;
    }

    /** Returns the counts in French: « 4 voix pour, 1 voix contre et 1 abstention ». */
    private static String counts(Tally tally) {
        List<String> parts = new ArrayList<>();
        tally.votes().byChoice().forEach((choice, votes) -> {
            if (choice == Choice.FOR || votes > 0) {
                parts.add(choice.counted(votes));
            }
        });
        return FrenchWords.enumerated(parts);
    }

    private static String opinion(Motion motion, ExaminationSubject subject, int reservations, int months) {
        String favourable = "émet un AVIS FAVORABLE "
                + (reservations == 0 ? "" : reservations == 1 ? "ASSORTI D’UNE RÉSERVE " : "ASSORTI DE RÉSERVES ");
        String also = reservations == 0
                ? ""
                : reservations == 1 ? ", sous la réserve ci-après" : ", sous les réserves ci-après";
        return switch (motion) {
            case GENERALIZE -> favourable + "à la généralisation de cette solution";
            case EXTEND ->
                favourable + "à la prolongation de l’expérimentation"
                        + (months == 0 ? "" : " pour " + months + " mois");
            case STOP ->
                subject == ExaminationSubject.REASSESSMENT
                        ? "est d’AVIS DE METTRE FIN à l’usage de cette solution" + also
                        : "émet un AVIS DÉFAVORABLE à la généralisation de cette solution et demande qu’elle ne soit plus"
                                + " utilisée" + also;
            case KEEP -> "est d’AVIS DE MAINTENIR cette solution" + also;
            case ADAPT -> "est d’AVIS DE REPRENDRE l’expérimentation après adaptation de cette solution" + also;
            case REPLACE -> "est d’AVIS DE REMPLACER cette solution" + also;
        };
    }
}
