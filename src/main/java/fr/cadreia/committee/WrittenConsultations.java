package fr.cadreia.committee;

import java.time.LocalDate;
import java.util.List;

/** The examinations that were last convened as a consultation in writing, without a session. */
public interface WrittenConsultations {

    /**
     * @param examination id of its process instance
     * @param endsOn the last day on which members may vote
     */
    record Consultation(String examination, String caseReference, LocalDate endsOn, String place) {}

    /** In place of what was kept of the same examination. */
    void keep(Consultation consultation);

    /** It was convened again, to a session. */
    void forget(String examination);

    /** Those that end on these days, both included, the earliest first. */
    List<Consultation> ending(LocalDate first, LocalDate last);

    /** The latest first. */
    List<Consultation> latest(int most);

    int count();
}
