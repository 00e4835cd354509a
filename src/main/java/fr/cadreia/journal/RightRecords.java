package fr.cadreia.journal;

import fr.cadreia.people.AccountChange;
import java.util.List;

/** Records what was done to a right, with how it stands from then on, so that what is on record can be compared with it. */
public interface RightRecords {

    /**
     * In the transaction of the change itself.
     *
     * @param note what goes with it, e.g. the act, French; may be empty
     */
    void add(
            String actor,
            AccountChange.Kind kind,
            String account,
            String group,
            String note,
            List<AttestedRight> rights);
}
