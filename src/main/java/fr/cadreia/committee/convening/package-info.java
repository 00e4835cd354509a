/**
 * The convening of the committee: who convenes it and how early, for all cases on the session's page or for one case by
 * its own task.
 */
@org.springframework.modulith.NamedInterface("convening")
package fr.cadreia.committee.convening;
