package fr.cadreia.committee.mandate;

import java.util.List;

/** The mandates of the committee's members, past ones included. */
public interface Mandates {

    /** The earliest first. */
    List<Mandate> all();
}
