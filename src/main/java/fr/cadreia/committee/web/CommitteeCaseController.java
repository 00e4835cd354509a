package fr.cadreia.committee.web;

import fr.cadreia.committee.examination.Vote;
import fr.cadreia.committee.examination.VoteCorrection;
import fr.cadreia.committee.extract.DecisionExtract;
import fr.cadreia.committee.extract.DecisionExtracts;
import fr.cadreia.committee.paper.FiledPdf;
import fr.cadreia.committee.paper.HandSignedCopy;
import fr.cadreia.committee.paper.PaperPdfs;
import fr.cadreia.committee.session.BallotVoiding;
import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.dossier.web.CaseAccess.Visit;
import fr.cadreia.kernel.web.EnteredForm;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The committee's pages about one case: its filed extracts, the correction of one's own vote, and the page where the
 * person who presides takes back a draft opinion on which members are already voting.
 */
@Controller
class CommitteeCaseController {

    /** The longest reason in the forms to correct a vote and to take a draft opinion back. */
    private static final int MOST_OF_A_REASON = 1000;

    private final CaseAccess access;
    private final DecisionExtracts extracts;
    private final PaperPdfs pdfs;
    private final HandSignedCopy copies;
    private final VoteCorrection votes;
    private final BallotVoiding voiding;

    CommitteeCaseController(
            CaseAccess access,
            DecisionExtracts extracts,
            PaperPdfs pdfs,
            HandSignedCopy copies,
            VoteCorrection votes,
            BallotVoiding voiding) {
        this.copies = copies;
        this.access = access;
        this.extracts = extracts;
        this.pdfs = pdfs;
        this.votes = votes;
        this.voiding = voiding;
    }

    /** Returns the extract as filed, byte for byte: its hash in the journal is computed from these bytes. */
    @GetMapping("/dossiers/{reference}/extraits/{number}")
    ResponseEntity<String> extract(@PathVariable String reference, @PathVariable int number, Principal principal) {
        access.open(principal, reference);
        DecisionExtract extract = extracts.find(reference, number)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Le dossier " + reference + " n’a pas d’extrait n° " + number + "."));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "html", java.nio.charset.StandardCharsets.UTF_8))
                .header("X-Content-SHA256", extract.sha256())
                .body(extract.content());
    }

    @GetMapping("/dossiers/{reference}/extraits/{number}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String reference, @PathVariable int number, Principal principal) {
        access.open(principal, reference);
        return pdfs.find(FiledPdf.nameOfExtract(reference, number))
                .map(PdfAnswer::of)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "Le dossier " + reference + " n’a pas d’extrait n° " + number + " en PDF."));
    }

    @GetMapping("/dossiers/{reference}/{papers:extraits|bordereaux}/{number}/a-signer.pdf")
    ResponseEntity<byte[]> copy(
            @PathVariable String reference,
            @PathVariable String papers,
            @PathVariable int number,
            Principal principal) {
        access.open(principal, reference);
        String name = papers.equals("extraits")
                ? FiledPdf.nameOfExtract(reference, number)
                : FiledPdf.nameOfTransmission(reference, number);
        return copies.of(name)
                .map(PdfAnswer::of)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Le dossier " + reference + " n’a pas ce papier à signer à la main."));
    }

    @GetMapping("/dossiers/{reference}/bordereaux/{number}.pdf")
    ResponseEntity<byte[]> slip(@PathVariable String reference, @PathVariable int number, Principal principal) {
        access.open(principal, reference);
        return pdfs.find(FiledPdf.nameOfTransmission(reference, number))
                .map(PdfAnswer::of)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "Le dossier " + reference + " n’a pas de bordereau pour l’extrait n° " + number + "."));
    }

    @GetMapping("/dossiers/{reference}/vote")
    String vote(@PathVariable String reference, Principal principal, Model model) {
        return vote(access.open(principal, reference), model);
    }

    private String vote(Visit visit, Model model) {
        model.addAttribute("dossier", visit.dossier());
        model.addAttribute("votes", votes.castBy(visit.person(), visit.dossier().reference()));
        model.addAttribute("choices", Vote.Choice.values());
        model.addAttribute("reader", visit.person().id());
        return "committee/vote";
    }

    @PostMapping("/dossiers/{reference}/vote")
    String correct(@PathVariable String reference, EnteredForm entered, Principal principal, Model model) {
        Visit visit = access.open(principal, reference);
        return entered.answer(() -> vote(visit, model), () -> {
            String choice = entered.value("vote");
            boolean changed = votes.correct(
                    visit.person(),
                    reference,
                    entered.value("membre"),
                    choice,
                    SessionForms.text(entered, "motif", MOST_OF_A_REASON));
            boolean recused = choice.equals(Vote.Choice.RECUSED.code());
            model.addAttribute("done", recused ? "vote.recused" : changed ? "vote.done" : "vote.same");
            return vote(visit, model);
        });
    }

    @GetMapping("/dossiers/{reference}/scrutin")
    String ballot(@PathVariable String reference, Principal principal, Model model) {
        return ballot(access.open(principal, reference), model);
    }

    private String ballot(Visit visit, Model model) {
        model.addAttribute("dossier", visit.dossier());
        model.addAttribute(
                "ballot",
                voiding.of(visit.person(), visit.dossier().reference()).orElse(null));
        return "committee/ballot";
    }

    @PostMapping("/dossiers/{reference}/scrutin")
    String declareVoid(@PathVariable String reference, EnteredForm entered, Principal principal, Model model) {
        Visit visit = access.open(principal, reference);
        return entered.answer(() -> ballot(visit, model), () -> {
            voiding.declareVoid(visit.person(), reference, SessionForms.text(entered, "motif", MOST_OF_A_REASON));
            model.addAttribute("done", true);
            return ballot(visit, model);
        });
    }
}
