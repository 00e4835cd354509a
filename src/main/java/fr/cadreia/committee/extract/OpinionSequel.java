package fr.cadreia.committee.extract;

import fr.cadreia.committee.examination.ExaminationSubject;
import fr.cadreia.journal.ExaminationOutcome;

/**
 * The next step of the process after an opinion, before anybody else has acted on it; French, without a full stop.
 */
public final class OpinionSequel {

    private OpinionSequel() {}

    /**
     * Returns the next step. A solution is generalised only after a favourable opinion, and only by the authority's act
     * on it.
     *
     * @param subject the subject of the examination
     */
    public static String of(ExaminationOutcome outcome, ExaminationSubject subject) {
        return outcome.adopted()
                .map(motion -> switch (motion) {
                    case GENERALIZE -> "Transmis à l’autorité, dont l’acte est attendu";
                    case EXTEND -> "L’expérimentation est prolongée, l’autorité en est informée";
                    case STOP ->
                        (subject == ExaminationSubject.REASSESSMENT
                                        ? "L’usage prend fin"
                                        : "La solution n’est pas généralisée")
                                + ", l’autorité en est informée";
                    case KEEP -> "L’usage continue, l’autorité en est informée";
                    case ADAPT -> "La solution est adaptée puis expérimentée de nouveau, l’autorité en est informée";
                    case REPLACE -> "Une solution de remplacement est étudiée, l’autorité en est informée";
                })
                .orElse("Le dossier revient au comité une fois complété");
    }
}
