package fr.cadreia.register;

import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.WithheldPart;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The way of entries into the register: the waiting cases, and the published versions. */
public interface Publications {

    /** The beginning of causes that only name the step that was done: other causes tell more. */
    String STEP = "Étape terminée\u00a0: ";

    /** @param cause French; the cause of the change */
    record Due(long id, String cause) {}

    /** Takes down that an entry is to be written anew, in the transaction of what causes it. */
    void markDue(String caseReference, String cause);

    /** Returns the cases that wait, the longest first. */
    List<String> dueCases(int most);

    /** Locks what a case waits for until the end of the transaction, oldest first. */
    List<Due> lockDue(String caseReference);

    /** Removes what is done. */
    void removeDue(List<Due> done);

    /**
     * Adds a version, unless the newest one says the same.
     *
     * @return whether there was anything new
     */
    boolean publish(RegisterEntry entry, String cause, Instant at);

    /**
     * Hides a field or the whole entry in every version; the stored versions stay as they are.
     *
     * @param request reference of the request that asked for it; empty where the use's taking over was taken back
     * @param account the person who does it: the journal records the person, with all withheld and corrected parts at
     *     that moment
     * @return false when it is hidden already, which then stays as it is
     */
    boolean withhold(String reference, WithheldPart hidden, String request, String account);

    /**
     * Puts a text right from the next version on.
     *
     * @param request reference of the request that asked for it
     * @param account the person who does it, likewise
     */
    void correct(String reference, EntryCorrection correction, String request, String account);

    /** Returns the cases that have an entry. */
    Set<String> published();
}
