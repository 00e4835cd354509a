package fr.cadreia.dossier.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.query.Query;

/**
 * Lists of one case or one diagram, read to their end: the engine gives a limited number at a time, and does not say
 * when there is more.
 */
final class WholeLists {

    static final int AT_ONCE = 2_000;

    private WholeLists() {}

    static <T> List<T> of(Query<?, T> query) {
        List<T> all = new ArrayList<>();
        List<T> read;
        do {
            read = query.listPage(all.size(), AT_ONCE);
            all.addAll(read);
        } while (read.size() == AT_ONCE);
        return all;
    }
}
