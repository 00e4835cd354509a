package fr.cadreia.grant;

import java.util.Set;

/** The tasks that people have taken. */
public interface HeldTasks {

    /**
     * Gives back the tasks that the account has taken from one of these groups: they are offered to the group again.
     */
    void giveBack(String account, Set<String> groups);

    /** Gives back the tasks that the account has taken from any group. */
    void giveBack(String account);

    /** Offers the acts that wait for the authority of this organisation to the authority that decides for it now. */
    void offerActs(String organisation);
}
