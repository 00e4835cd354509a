/** The examination of one case by the committee: who votes, who is impeded, the ballots and their count. */
@org.springframework.modulith.NamedInterface("examination")
package fr.cadreia.committee.examination;
