/** What the committee decided, as its extract and its list of decisions say it. */
@org.springframework.modulith.NamedInterface("extract")
package fr.cadreia.committee.extract;
