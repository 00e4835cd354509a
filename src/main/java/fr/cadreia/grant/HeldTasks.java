package fr.cadreia.grant;

import java.util.Set;

/** The tasks that people have taken. */
public interface HeldTasks {

    /** Those that were offered to one of these groups are offered to it again. */
    void giveBack(String account, Set<String> groups);

    /** The same whatever the group. */
    void giveBack(String account);

    /** The acts that wait for the authority which decides for this organisation are offered to the one that does now. */
    void offerActs(String organisation);
}
