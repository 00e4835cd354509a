/** The examination of one case by the committee: the members who vote, impediments, the ballots and their count. */
@org.springframework.modulith.NamedInterface("examination")
package fr.cadreia.committee.examination;
