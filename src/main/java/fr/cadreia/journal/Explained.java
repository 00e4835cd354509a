package fr.cadreia.journal;

import java.util.List;

/** An event for which the application gives several reasons. */
public interface Explained {

    /** Returns the reasons, in French. */
    List<String> reasons();
}
