/** The extracts and the lists of the committee's decisions. */
@org.springframework.modulith.NamedInterface("extract")
package fr.cadreia.committee.extract;
