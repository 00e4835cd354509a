package fr.cadreia.register;

import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.Withheld;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** How entries get into the register: what waits, and what was published. */
public interface Publications {

    /** How causes begin that only say which step was done: others tell more. */
    String STEP = "Étape terminée\u00a0: ";

    /** @param cause French; what makes the entry change */
    record Due(long id, String cause) {}

    /** Takes down that an entry is to be written anew, in the transaction of what causes it. */
    void await(String caseReference, String cause);

    /** The cases that wait, the longest first. */
    List<String> awaited(int most);

    /** What a case waits for, oldest first; nobody else takes it until the end of the transaction. */
    List<Due> hold(String caseReference);

    /** These are done. */
    void settle(List<Due> done);

    /**
     * Adds a version, unless the newest one says the same.
     *
     * @return whether there was anything new
     */
    boolean publish(RegisterEntry entry, String cause, Instant at);

    /**
     * Hides a field or the whole entry in every version; the stored versions stay as they are.
     *
     * @param request reference of the request that asked for it
     * @return false when it is hidden already, which then stays as it is
     */
    boolean withhold(String reference, Withheld hidden, String request);

    /**
     * Puts a text right from the next version on.
     *
     * @param request reference of the request that asked for it
     */
    void correct(String reference, Correction correction, String request);

    /** The cases that have an entry. */
    Set<String> published();
}
