package fr.cadreia.dossier.web;

/**
 * What is to be done now, as the case's page shows it.
 *
 * @param who French: the groups that may do it, or the person who took it
 * @param due French date or empty
 * @param link into the Tasklist, empty for those who may not do it
 * @param whyNot French: why one of those groups may not do it all the same, else empty
 */
record TaskView(String name, String who, String due, boolean late, String link, String whyNot) {}
