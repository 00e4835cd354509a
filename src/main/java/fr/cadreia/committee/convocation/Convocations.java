package fr.cadreia.committee.convocation;

import java.util.List;

/** The filed convocations. Append-only. */
public interface Convocations {

    void add(Convocation convocation);

    /** Oldest first. */
    List<Convocation> of(String sessionNumber);
}
