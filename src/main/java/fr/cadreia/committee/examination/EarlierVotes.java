package fr.cadreia.committee.examination;

import fr.cadreia.dossier.CaseAsOf;
import java.util.List;

/** The events of a written consultation on a case before the ballot that decided. */
public interface EarlierVotes {

    /**
     * Lists each want of quorum and each motion put before the last one, in their order.
     *
     * @param decided the case as it was decided
     * @param consultation process instance of the examination
     */
    List<CourseStep> before(CaseAsOf decided, String consultation);
}
