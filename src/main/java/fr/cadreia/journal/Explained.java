package fr.cadreia.journal;

import java.util.List;

/** What the application gives several reasons for. */
public interface Explained {

    /** French. */
    List<String> reasons();
}
