package fr.cadreia.committee.web;

import fr.cadreia.committee.examination.VoteCorrection;
import fr.cadreia.committee.extract.DecisionExtract;
import fr.cadreia.committee.extract.DecisionExtracts;
import fr.cadreia.committee.extract.ExtractReplacement;
import fr.cadreia.committee.paper.FiledPapers;
import fr.cadreia.committee.paper.FiledPdf;
import fr.cadreia.committee.paper.PaperSigning;
import fr.cadreia.committee.paper.SignedPapers.SignedPaper;
import fr.cadreia.committee.session.BallotVoiding;
import fr.cadreia.committee.session.CommitteeCalendar;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseLinks;
import fr.cadreia.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final PaperSigning signing;

    CommitteeLinks(
            DecisionExtracts extracts,
            FiledPapers papers,
            VoteCorrection votes,
            CommitteeCalendar caseSessions,
            ExtractReplacement replacement,
            BallotVoiding voiding,
            PaperSigning signing) {
        this.voiding = voiding;
        this.signing = signing;
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
        Map<String, SignedPaper> signed = signing.lastOf(dossier.reference());
        List<DecisionExtract> filed = extracts.of(dossier.reference());
        Set<String> withheld = filed.isEmpty() ? Set.of() : papers.withheld(dossier.reference());
        for (DecisionExtract extract : filed) {
            String label = "Extrait du relevé de décisions n° " + extract.number() + " (avis n° " + extract.opinion()
                    + (isReplaced(extract) ? ", remplacé par l’extrait n° " + (extract.number() + 1) : "") + ")";
            String path = page + "/extraits/" + extract.number();
            String name = FiledPdf.nameOfExtract(dossier.reference(), extract.number());
            if (withheld.contains(name)) {
                links.add(new Link(label + ", contenu retiré", path));
            } else if (signed.containsKey(name)) {
                links.add(signed(label, signed.get(name)));
                links.add(new Link(label + ", tel que classé avant signature", path));
                links.add(new Link(label + ", tel que classé avant signature (PDF)", path + ".pdf"));
            } else {
                links.add(new Link(label, path));
                if (papers.has(name)) {
                    links.add(new Link(label + " (PDF)", path + ".pdf"));
                    links.add(new Link(label + ", exemplaire à signer à la main (PDF)", path + "/a-signer.pdf"));
                }
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
            String slip = FiledPdf.nameOfTransmission(dossier.reference(), extract.number());
            String slipLabel = "Bordereau de transmission de l’avis n° " + extract.opinion();
            if (signed.containsKey(slip)) {
                links.add(signed(slipLabel, signed.get(slip)));
                slipLabel += ", tel que classé avant signature";
            }
            if (withheld.contains(slip)) {
                slipLabel += ", contenu retiré";
            }
            if (papers.has(slip)) {
                links.add(new Link(slipLabel + " (PDF)", page + "/bordereaux/" + extract.number() + ".pdf"));
            }
        }
        if (!filed.isEmpty() && PaperSigning.isHeldBy(reader)) {
            links.add(new Link(
                    "Faire signer les papiers de ce dossier dans le parapheur, ou déposer un papier signé",
                    "/comite/parapheur/" + dossier.reference()));
        }
        return links;
    }

    private static Link signed(String label, SignedPaper version) {
        return new Link(label + ", " + version.sentence() + " (PDF)", PaperSigningController.signedPath(version));
    }

    private boolean isReplaced(DecisionExtract extract) {
        return extracts.of(extract.caseReference()).stream().anyMatch(other -> other.replaces() == extract.number());
    }
}
