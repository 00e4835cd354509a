package fr.cadreia.committee.web;

import fr.cadreia.committee.examination.VoteCorrection;
import fr.cadreia.committee.extract.DecisionExtract;
import fr.cadreia.committee.extract.DecisionExtracts;
import fr.cadreia.committee.extract.ExtractReplacement;
import fr.cadreia.committee.paper.FiledPapers;
import fr.cadreia.committee.paper.FiledPdf;
import fr.cadreia.committee.session.BallotVoiding;
import fr.cadreia.committee.session.CommitteeCalendar;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseLinks;
import fr.cadreia.people.Person;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The committee's links on a case's page. */
@Component
class CommitteeLinks implements CaseLinks {

    private final DecisionExtracts extracts;
    private final FiledPapers papers;
    private final VoteCorrection votes;
    private final CommitteeCalendar caseSessions;
    private final ExtractReplacement replacement;
    private final BallotVoiding voiding;

    CommitteeLinks(
            DecisionExtracts extracts,
            FiledPapers papers,
            VoteCorrection votes,
            CommitteeCalendar caseSessions,
            ExtractReplacement replacement,
            BallotVoiding voiding) {
        this.voiding = voiding;
        this.replacement = replacement;
        this.caseSessions = caseSessions;
        this.extracts = extracts;
        this.papers = papers;
        this.votes = votes;
    }

    @Override
    public List<Link> of(Case dossier, Person reader) {
        String page = "/dossiers/" + dossier.reference();
        List<Link> links = new ArrayList<>();
        if (reader.isCommitteeMember()
                && !votes.castBy(reader, dossier.reference()).isEmpty()) {
            links.add(new Link("Corriger mon vote, tant que le scrutin est ouvert", page + "/vote"));
        }
        if (reader.isCommitteeMember()
                && voiding.of(reader, dossier.reference()).isPresent()) {
            links.add(new Link("Reprendre le projet d’avis, et annuler le scrutin ouvert", page + "/scrutin"));
        }
        if (reader.seesEveryCase()) {
            caseSessions
                    .sessionsOf(dossier.reference())
                    .forEach(number ->
                            links.add(new Link("Séance du comité n° " + number, "/comite/seances/" + number)));
        }
        for (DecisionExtract extract : extracts.of(dossier.reference())) {
            String label = "Extrait du relevé de décisions n° " + extract.number() + " (avis n° " + extract.opinion()
                    + (isReplaced(extract) ? ", remplacé par l’extrait n° " + (extract.number() + 1) : "") + ")";
            String path = page + "/extraits/" + extract.number();
            links.add(new Link(label, path));
            if (papers.has(FiledPdf.nameOfExtract(dossier.reference(), extract.number()))) {
                links.add(new Link(label + " (PDF)", path + ".pdf"));
                links.add(new Link(label + ", exemplaire à signer à la main (PDF)", path + "/a-signer.pdf"));
            }
            if (ExtractReplacement.concerns(reader) && replacement.isLast(extract)) {
                boolean waits = replacement.waiting(extract).isPresent();
                links.add(new Link(
                        (waits
                                        ? "Rectification qui attend sa contresignature\u00a0: avis n° "
                                        : "Rectifier une erreur matérielle dans les motifs de l’avis n° ")
                                + extract.opinion(),
                        path + "/rectification"));
            }
            if (papers.has(FiledPdf.nameOfTransmission(dossier.reference(), extract.number()))) {
                links.add(new Link(
                        "Bordereau de transmission de l’avis n° " + extract.opinion() + " (PDF)",
                        page + "/bordereaux/" + extract.number() + ".pdf"));
            }
        }
        return links;
    }

    private boolean isReplaced(DecisionExtract extract) {
        return extracts.of(extract.caseReference()).stream().anyMatch(other -> other.replaces() == extract.number());
    }
}
