package fr.cadreia.committee.web;

import fr.cadreia.committee.minutes.AskedCorrection;
import fr.cadreia.committee.minutes.Minutes;
import fr.cadreia.committee.minutes.MinutesDesk;
import fr.cadreia.committee.minutes.MinutesDesk.VoteExplanation;
import fr.cadreia.committee.minutes.SecretaryAdditions;
import fr.cadreia.committee.minutes.SecretaryAdditions.PointNotes;
import fr.cadreia.committee.paper.FiledPdf;
import fr.cadreia.committee.paper.PaperPdfs;
import fr.cadreia.committee.paper.SessionPaper;
import fr.cadreia.committee.paper.SignedPapers;
import fr.cadreia.committee.session.AgendaItem;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.Sessions;
import fr.cadreia.committee.web.PaperSigningController.SignedLink;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.kernel.form.FieldOption;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page of a session's minutes: the committee reads them, the secretary completes and signs them, the chair signs
 * them.
 */
@Controller
@RequestMapping("/comite/seances/{number}")
class MinutesController {

    /** Prefix of a field, before the case's reference. */
    private static final String DEBATE_OF = "debats-";

    private static final String DISSENT_OF = "desaccord-";

    private static final int LONGEST = 8000;

    private final SessionReaders readers;
    private final MinutesDesk desk;
    private final Sessions sessions;
    private final PaperPdfs pdfs;
    private final SignedPapers signed;
    private final CaseRecords records;

    MinutesController(
            SessionReaders readers,
            MinutesDesk desk,
            Sessions sessions,
            PaperPdfs pdfs,
            SignedPapers signed,
            CaseRecords records) {
        this.readers = readers;
        this.desk = desk;
        this.sessions = sessions;
        this.pdfs = pdfs;
        this.signed = signed;
        this.records = records;
    }

    /** A point that the secretary describes; the names of its fields contain its reference. */
    record Debate(String reference, String title, List<VoteExplanation> explanations) {}

    @GetMapping("/proces-verbal")
    String show(@PathVariable String number, Principal principal, Model model) {
        return page(readers.of(principal, number), number, Map.of(), model);
    }

    @GetMapping("/proces-verbal.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String number, Principal principal) {
        readers.of(principal, number);
        return pdfs.find(SessionPaper.MINUTES.fileName(number))
                .map(PdfAnswer::of)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Le procès-verbal de cette séance n’est pas encore approuvé et classé."));
    }

    @PostMapping("/proces-verbal/{command}")
    String change(
            @PathVariable String number,
            @PathVariable String command,
            EnteredForm entered,
            Principal principal,
            Model model) {
        Person person = readers.of(principal, number);
        return entered.answer(
                () -> page(person, number, entered.values(), model),
                () -> entered.done(
                        carryOut(person, number, command, entered), "/comite/seances/" + number + "/proces-verbal"));
    }

    /** @return the key of the message that confirms the command */
    private String carryOut(Person person, String number, String command, EnteredForm entered) {
        switch (command) {
            case "texte" -> {
                Map<String, PointNotes> points = new LinkedHashMap<>();
                sessions.get(number)
                        .agenda()
                        .forEach(item -> points.put(item.caseReference(), notes(entered, item.caseReference())));
                desk.complete(
                        person,
                        number,
                        new SecretaryAdditions(
                                SessionForms.text(entered, "invites", LONGEST),
                                SessionForms.text(entered, "urgence", 2000),
                                SessionForms.text(entered, "incidents", LONGEST),
                                SessionForms.text(entered, "divers", LONGEST),
                                points));
                return "minutes.done.completed";
            }
            case "signature" -> {
                desk.sign(
                        person,
                        number,
                        entered.value("empreinte"),
                        entered.value("approbation"),
                        new AskedCorrection(
                                SessionForms.text(entered, "rectifications", LONGEST),
                                entered.value("demandeur"),
                                entered.value("retenue").equals("oui")));
                return "minutes.done.signed";
            }
            case "renvoi" -> {
                desk.sendBack(person, number, SessionForms.text(entered, "motif", 2000));
                return "minutes.done.returned";
            }
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static PointNotes notes(EnteredForm entered, String reference) {
        return new PointNotes(
                SessionForms.text(entered, DEBATE_OF + reference, LONGEST),
                SessionForms.text(entered, DISSENT_OF + reference, LONGEST));
    }

    /** @param sent the fields of a refused form; each form of the page sends only its own fields */
    private String page(Person person, String number, Map<String, String> sent, Model model) {
        Session session = sessions.get(number);
        model.addAttribute("number", number);
        if (session.status() != Session.Status.CLOSED) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "Le procès-verbal s’établit quand la séance est levée.");
        }
        Minutes minutes = desk.of(number);
        String text = desk.text(minutes);
        boolean draft = minutes.status() == Minutes.Status.DRAFT;
        model.addAttribute("minutes", minutes);
        model.addAttribute("corrections", desk.corrections(minutes));
        model.addAttribute("status", minutes.status().label());
        model.addAttribute("urgent", !desk.urgency(number).isEmpty());
        model.addAttribute("text", FiledPage.content(text));
        model.addAttribute("sha256", DigestUtils.sha256Hex(text));
        model.addAttribute(
                "pdfSha256",
                pdfs.find(SessionPaper.MINUTES.fileName(number))
                        .filter(FiledPdf::isAsFiled)
                        .map(FiledPdf::sha256)
                        .orElse(""));
        model.addAttribute(
                "signedPdf",
                signed.last(SessionPaper.MINUTES.fileName(number))
                        .map(SignedLink::of)
                        .orElse(null));
        String approving =
                draft ? desk.approvingSession(number).map(Session::number).orElse("") : minutes.approvedIn();
        model.addAttribute("approving", approving);
        model.addAttribute("approvingDay", approving.isEmpty() ? "" : desk.heldOn(approving));
        model.addAttribute("askers", draft && !approving.isEmpty() ? askers(approving) : List.of());
        boolean completes = draft && person.has(Role.COMMITTEE_SECRETARY);
        model.addAttribute("completes", completes);
        model.addAttribute(
                "signsAsChair", minutes.status() == Minutes.Status.SUBMITTED && desk.maySignAsChair(person, minutes));
        model.addAttribute(
                "debates",
                completes
                        ? session.agenda().stream()
                                .map(item -> debate(number, item))
                                .toList()
                        : List.of());
        Map<String, String> entered = written(session, minutes.added());
        entered.putAll(sent);
        model.addAttribute("entered", entered);
        return "committee/minutes";
    }

    /** Returns the members who may have asked for a correction of the minutes. */
    private List<FieldOption> askers(String approving) {
        return desk.there(sessions.get(approving)).stream()
                .map(member -> new FieldOption(member, records.people().name(member)))
                .toList();
    }

    private Debate debate(String number, AgendaItem item) {
        String reference = item.caseReference();
        return new Debate(
                reference,
                reference + " " + records.cases().get(reference).title(),
                desk.explanations(number, reference));
    }

    /** Returns the secretary's texts, by field. */
    private static Map<String, String> written(Session session, SecretaryAdditions added) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("invites", added.guests());
        fields.put("urgence", added.urgency());
        fields.put("incidents", added.incidents());
        fields.put("divers", added.miscellaneous());
        session.agenda().forEach(item -> {
            PointNotes notes = added.of(item.caseReference());
            fields.put(DEBATE_OF + item.caseReference(), notes.debate());
            fields.put(DISSENT_OF + item.caseReference(), notes.dissent());
        });
        return fields;
    }
}
