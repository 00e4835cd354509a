package fr.cadreia.committee.examination;

import java.util.Optional;

/** Tells where a ballot is open. */
public interface OpenBallots {

    /** @return the process instance of the case's examination, while its ballot is open */
    Optional<String> of(String caseReference);

    /** Whether this examination's ballot is held in a second convening. */
    boolean isSecond(String instance);
}
