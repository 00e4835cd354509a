package fr.cadreia.grant;

import java.util.Set;

/** The tasks that people have taken. */
public interface HeldTasks {

    /** Those that were offered to one of these groups are offered to it again. */
    void giveBack(String account, Set<String> groups);

    /** The same whatever the group. */
    void giveBack(String account);
}
