package fr.cadreia.notification;

/** The authority in whose name this installation gives identifiers, once for all (RFC 4151). */
public interface TagAuthority {

    /**
     * @param proposed a domain and a day on which it was the authority's, such as {@code ia.exemple.fr,2026-11-28}
     * @return the tag that was proposed first
     */
    String settle(String proposed);
}
