/**
 * How the committee is convened: who convenes it and how early, with the session's page for all its cases or by the task of
 * one case.
 */
@org.springframework.modulith.NamedInterface("convening")
package fr.cadreia.committee.convening;
