package fr.cadreia.committee.web;

import fr.cadreia.committee.extract.DecisionExtract;
import fr.cadreia.committee.extract.DecisionExtracts;
import fr.cadreia.committee.paper.FiledPdf;
import fr.cadreia.committee.paper.PaperSigning;
import fr.cadreia.committee.paper.SessionPaper;
import fr.cadreia.committee.paper.SignedPapers;
import fr.cadreia.committee.paper.SignedPapers.SignedPaper;
import fr.cadreia.committee.web.ConvocationApi.Refusal;
import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.journal.JournalChains;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.kernel.web.RefusalStatus;
import fr.cadreia.pdf.SignedPdf.Signer;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page from which the papers of a session or of a case go to a signature tool (parapheur électronique), and to which
 * they come back signed; the same for programs (see openapi/committee.yaml).
 */
@Controller
class PaperSigningController {

    private static final String PAGE = "/comite/parapheur/{chain}";
    private static final String SIGNED = "/{paper:[A-Za-z0-9-]{1,60}}/{version:\\d{1,4}}.pdf";

    private final SessionReaders readers;
    private final CaseAccess access;
    private final PaperSigning signing;
    private final SignedPapers signed;
    private final DecisionExtracts extracts;
    private final People people;

    PaperSigningController(
            SessionReaders readers,
            CaseAccess access,
            PaperSigning signing,
            SignedPapers signed,
            DecisionExtracts extracts,
            People people) {
        this.readers = readers;
        this.access = access;
        this.signing = signing;
        this.signed = signed;
        this.extracts = extracts;
        this.people = people;
    }

    /**
     * The papers of a session or of a case, for somebody who may read them.
     *
     * @param chain of the journal: the case's reference, or the session's chain
     * @param address of the page of the session or the case
     * @param title French
     */
    record Place(Person reader, String chain, String address, String title) {}

    private Place place(String chain, Principal principal) {
        if (chain.startsWith(JournalChains.SESSION)) {
            String number = chain.substring(JournalChains.SESSION.length());
            return new Place(
                    readers.of(principal, number), chain, "/comite/seances/" + number, "Séance n°\u00a0" + number);
        }
        return new Place(access.open(principal, chain).person(), chain, "/dossiers/" + chain, "Dossier " + chain);
    }

    /**
     * A paper and its signed versions, the last one first.
     *
     * @param filed address of the PDF as it was filed
     * @param withheld whether the content of the paper and of its versions was removed for good
     */
    record Line(String name, String label, String filed, List<Version> versions, boolean withheld) {}

    /**
     * A signed version, in words.
     *
     * @param signers a sentence on each signature
     */
    record Version(int number, String path, String sha256, List<String> signers, String added, String reason) {}

    /**
     * A paper that a signature tool gave back, as other pages show it.
     *
     * @param sentence who signed it, and when; French
     */
    record SignedLink(String path, String sentence) {

        static SignedLink of(SignedPaper version) {
            return new SignedLink(signedPath(version), version.sentence());
        }
    }

    @GetMapping(PAGE)
    String show(@PathVariable String chain, Principal principal, Model model) {
        return page(place(chain, principal), model);
    }

    @PostMapping(PAGE)
    String giveBack(
            @PathVariable String chain,
            @RequestParam(name = "document", required = false) MultipartFile document,
            EnteredForm entered,
            Principal principal,
            Model model) {
        Place place = place(chain, principal);
        return entered.answer(() -> page(place, model), () -> {
            signing.giveBack(
                    place.reader(),
                    chain,
                    entered.value("papier"),
                    EnteredForm.content(document),
                    entered.value("motif").strip());
            return entered.done("signing.done", "/comite/parapheur/" + chain);
        });
    }

    private String page(Place place, Model model) {
        EnteredForm.none(model);
        model.addAttribute("place", place);
        model.addAttribute("lines", lines(place));
        model.addAttribute("waiting", waiting(place.chain()).size());
        model.addAttribute("holds", PaperSigning.isHeldBy(place.reader()));
        return "committee/signing";
    }

    private List<Line> lines(Place place) {
        Map<String, List<SignedPaper>> versions =
                signed.of(place.chain()).stream().collect(Collectors.groupingBy(SignedPaper::paper));
        List<String> withheld = signing.withheld(place.chain());
        return Stream.concat(signing.signable(place.chain()).stream(), withheld.stream())
                .map(name -> new Line(
                        name,
                        PaperLinks.label(name, place.chain()),
                        filed(place, name),
                        versions.getOrDefault(name, List.of()).stream()
                                .sorted((one, other) -> other.version() - one.version())
                                .map(version -> version(version))
                                .toList(),
                        withheld.contains(name)))
                .toList();
    }

    private Version version(SignedPaper found) {
        return new Version(
                found.version(),
                signedPath(found),
                found.sha256(),
                found.signers().stream().map(PaperSigningController::words).toList(),
                "Déposé par " + people.name(found.addedBy()) + " le " + FrenchText.moment(found.addedAt()),
                found.reason());
    }

    private static String words(Signer signer) {
        return signer.name()
                + (signer.organisation().isEmpty() ? "" : " (" + signer.organisation() + ")")
                + ", le " + FrenchText.moment(signer.at())
                + "\u00a0; certificat délivré par " + signer.issuer();
    }

    /** Returns the address of a paper's PDF as it was filed. */
    private static String filed(Place place, String name) {
        String reference = place.chain();
        if (SessionPaper.ofFile(name).isPresent()) {
            return place.address() + "/papiers/" + name + ".pdf";
        }
        String number = name.substring(name.lastIndexOf('-') + 1);
        return place.address()
                + (name.equals(FiledPdf.nameOfExtract(reference, Integer.parseInt(number)))
                        ? "/extraits/"
                        : "/bordereaux/")
                + number + ".pdf";
    }

    /** Returns the address of a signed version. */
    static String signedPath(SignedPaper found) {
        return "/comite/parapheur/" + found.chain() + "/" + found.paper() + "/" + found.version() + ".pdf";
    }

    /** Lists what goes to the signature: the papers in force that did not come back yet. */
    private List<String> waiting(String chain) {
        Set<String> done = signing.lastOf(chain).keySet();
        Set<String> replaced = extracts.of(chain).stream()
                .map(DecisionExtract::replaces)
                .filter(number -> number > 0)
                .flatMap(number ->
                        Stream.of(FiledPdf.nameOfExtract(chain, number), FiledPdf.nameOfTransmission(chain, number)))
                .collect(Collectors.toSet());
        return signing.signable(chain).stream()
                .filter(name -> !done.contains(name) && !replaced.contains(name))
                .toList();
    }

    /** @param chosen names of papers; null for all that wait */
    @GetMapping({PAGE + "/dossier.zip", "/api/committee/signature-folders/{chain}"})
    ResponseEntity<byte[]> folder(
            @PathVariable String chain,
            @RequestParam(name = "papier", required = false) List<String> chosen,
            Principal principal) {
        Place place = place(chain, principal);
        List<String> names = chosen == null ? waiting(chain) : chosen;
        if (!signing.signable(chain).containsAll(names)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Il n’y a pas de papier à signer de ce nom ici.");
        }
        try {
            return file(
                    signing.folder(place.reader(), names),
                    chain + "-a-signer.zip",
                    new MediaType("application", "zip"));
        } catch (CommandRefusedException refused) {
            throw new ResponseStatusException(RefusalStatus.of(refused), refused.getMessage(), refused);
        }
    }

    @GetMapping(PAGE + SIGNED)
    ResponseEntity<byte[]> signed(
            @PathVariable String chain, @PathVariable String paper, @PathVariable int version, Principal principal) {
        place(chain, principal);
        SignedPaper found = signed.of(chain).stream()
                .filter(one -> one.paper().equals(paper) && one.version() == version)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Ce papier n’a pas de version signée de ce numéro."));
        if (found.isWithheld()) {
            throw new ResponseStatusException(
                    HttpStatus.GONE,
                    "Le contenu de ce papier a été retiré par décision de deux personnes, avec ses versions signées\u00a0: le journal"
                            + " en dit le motif, et garde leur empreinte.");
        }
        return file(signed.content(found), found.fileName(), MediaType.APPLICATION_PDF);
    }

    private static ResponseEntity<byte[]> file(byte[] content, String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }

    /** @param signatures in their order */
    record Kept(String paper, int version, String sha256, List<Signer> signatures) {}

    /** @param paper name of the paper, as the folder's manifest gives it */
    @PostMapping("/api/committee/signed-papers")
    @ResponseStatus(HttpStatus.CREATED)
    @ResponseBody
    Kept keep(
            @RequestParam(defaultValue = "") String paper,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) MultipartFile file,
            Principal principal) {
        SignedPaper kept = signing.giveBack(
                access.person(principal), signing.chainOf(paper), paper, EnteredForm.content(file), reason.strip());
        return new Kept(kept.paper(), kept.version(), kept.sha256(), kept.signers());
    }

    /** Answers programs; the page tells its own refusals. */
    @ExceptionHandler
    ResponseEntity<Refusal> refuse(FormRefusedException refused) {
        return ResponseEntity.badRequest()
                .body(new Refusal(
                        refused.getMessage(),
                        refused.fields().stream()
                                .map(PaperSigningController::sent)
                                .toList()));
    }

    @ExceptionHandler
    ResponseEntity<Refusal> refuse(CommandRefusedException refused) {
        return ResponseEntity.status(RefusalStatus.of(refused))
                .body(new Refusal(refused.getMessage(), refused.questions()));
    }

    /** Returns the refusal of a field of the page as that of the parameter. */
    private static FieldError sent(FieldError refused) {
        String parameter = switch (refused.field()) {
            case "papier" -> "paper";
            case "motif" -> "reason";
            default -> "file";
        };
        return new FieldError(parameter, refused.label(), refused.message());
    }
}
