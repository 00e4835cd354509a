package fr.cadreia.committee.extract;

import fr.cadreia.committee.examination.ExaminationSubject;
import fr.cadreia.journal.ExaminationOutcome;

/** What the process makes of an opinion, before anybody else has acted on it; French, without a full stop. */
public final class OpinionSequel {

    private OpinionSequel() {}

    /**
     * Nothing is generalised without a favourable opinion, nor before the authority's act that follows it.
     *
     * @param subject what the committee judged
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
