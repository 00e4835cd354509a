package fr.cadreia.committee.web;

import fr.cadreia.committee.convening.Convocations;
import fr.cadreia.committee.convening.Convocations.Convocation;
import fr.cadreia.committee.paper.FiledPdf;
import fr.cadreia.committee.paper.HandSignedCopy;
import fr.cadreia.committee.paper.PaperPdfs;
import fr.cadreia.committee.paper.SessionPaper;
import fr.cadreia.committee.paper.SignedPapers;
import fr.cadreia.committee.web.PaperSigningController.SignedLink;
import fr.cadreia.journal.SessionEvent;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The filed papers of a session: its convocations, and its other papers. */
@Controller
@RequestMapping("/comite/seances/{number}")
class ConvocationController {

    private final SessionReaders readers;
    private final Convocations convocations;
    private final PaperPdfs pdfs;
    private final HandSignedCopy copies;
    private final SignedPapers signed;

    ConvocationController(
            SessionReaders readers,
            Convocations convocations,
            PaperPdfs pdfs,
            HandSignedCopy copies,
            SignedPapers signed) {
        this.copies = copies;
        this.signed = signed;
        this.readers = readers;
        this.convocations = convocations;
        this.pdfs = pdfs;
    }

    /**
     * @param text HTML that our own template wrote, with everything that people entered escaped
     * @param signedPdf the version that a signature tool gave back; null without one
     */
    record Filed(int number, String text, String pdfSha256, SignedLink signedPdf) {}

    @GetMapping("/convocation")
    String show(@PathVariable String number, Principal principal, Model model) {
        readers.of(principal, number);
        List<Filed> filed = convocations.of(number).stream().map(this::filed).toList();
        if (filed.isEmpty()) {
            // The session is not convened yet; its page says so.
            return "redirect:/comite/seances/" + number;
        }
        model.addAttribute("number", number);
        model.addAttribute("filed", filed);
        return "committee/convocation";
    }

    @GetMapping("/convocation/{convocation:\\d{1,6}}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String number, @PathVariable int convocation, Principal principal) {
        readers.of(principal, number);
        return pdfs.find(SessionPaper.CONVOCATION.fileName(number, convocation))
                .map(PdfAnswer::of)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "La séance " + number + " n’a pas de convocation n° " + convocation + "."));
    }

    /** Sends a copy of a paper, with room for signatures by hand. */
    @GetMapping("/papiers/{name:[a-z0-9-]{1,80}}/a-signer.pdf")
    ResponseEntity<byte[]> copy(@PathVariable String number, @PathVariable String name, Principal principal) {
        readers.of(principal, number);
        return copies.of(name)
                .filter(filed -> filed.chain().equals(SessionEvent.chain(number)))
                .map(PdfAnswer::of)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "La séance " + number + " n’a pas ce papier à signer à la main."));
    }

    /** Sends any paper of the session. */
    @GetMapping("/papiers/{name:[a-z0-9-]{1,80}}.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String number, @PathVariable String name, Principal principal) {
        readers.of(principal, number);
        return pdfs.find(name)
                .filter(filed -> filed.chain().equals(SessionEvent.chain(number)))
                .map(PdfAnswer::of)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "La séance " + number + " n’a pas ce papier."));
    }

    private Filed filed(Convocation convocation) {
        FiledPdf pdf = pdfs.find(convocation.nameOfPdf()).orElseThrow();
        return new Filed(
                convocation.number(),
                FiledPage.content(convocation.content()),
                pdf.isAsFiled() ? pdf.sha256() : "",
                signed.last(convocation.nameOfPdf()).map(SignedLink::of).orElse(null));
    }
}
