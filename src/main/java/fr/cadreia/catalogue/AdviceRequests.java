package fr.cadreia.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The questions to the experts. */
public interface AdviceRequests {

    /** @return its id */
    long add(AdviceRequest asked);

    /** Which no other transaction can answer until this one ends. */
    Optional<AdviceRequest> lockForUpdate(long id);

    void update(AdviceRequest answered);

    /** One person's, the newest first. */
    List<AdviceRequest> of(String account);

    /** The most urgent first. */
    List<AdviceRequest> waiting();

    /** Those whose term is over and of which nobody was reminded. */
    List<AdviceRequest> late(LocalDate today);

    /** @return false when another node has reminded of it meanwhile, or when it was answered */
    boolean remind(long id);

    /** The newest answers first, at most so many. */
    List<AdviceRequest> answered(int most);
}
