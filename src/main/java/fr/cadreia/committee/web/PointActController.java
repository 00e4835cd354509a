package fr.cadreia.committee.web;

import fr.cadreia.committee.examination.SpecialBallot;
import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.committee.session.PointActs;
import fr.cadreia.committee.session.PointActs.Sent;
import fr.cadreia.committee.steps.DraftOpinion;
import fr.cadreia.committee.steps.MotionPut;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.people.Person;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The acts on single points, done on the page of their open session. */
@Controller
class PointActController {

    private final SessionReaders readers;
    private final PointActs acts;
    private final SessionPage page;

    PointActController(SessionReaders readers, PointActs acts, SessionPage page) {
        this.readers = readers;
        this.acts = acts;
        this.page = page;
    }

    /** @param task id of the point's task */
    @PostMapping("/comite/seances/{number}/actes/{act}/{task}")
    String act(
            @PathVariable String number,
            @PathVariable String act,
            @PathVariable String task,
            EnteredForm entered,
            Principal principal,
            Model model) {
        Person person = readers.of(principal, number);
        model.addAttribute("failedForm", task);
        return entered.answer(
                () -> page.session(person, number, model),
                () -> entered.done(
                        carryOut(new Sent(person, number, task, entered.notPersons()), act, entered),
                        "/comite/seances/" + number));
    }

    /** @return the key of the message that confirms the act */
    private String carryOut(Sent sent, String act, EnteredForm entered) {
        switch (act) {
            case "projet" -> {
                acts.put(
                        sent,
                        entered.value("projetLu"),
                        amended(entered),
                        new SpecialBallot(entered.all(MotionPut.PUBLIC_BALLOT), entered.all(MotionPut.SECRET_BALLOT)),
                        entered.has("sortis"));
                return "session.done.put";
            }
            case "vote" -> {
                acts.vote(
                        sent,
                        SessionForms.choice(entered.value("vote")),
                        SessionForms.text(entered, "interet", 2000),
                        SessionForms.text(entered, "explication", 2000));
                return "session.done.point-voted";
            }
            case "cloture" -> {
                acts.close(sent, entered.value("presidence"), byHand(entered), entered.has("sansAttendre"));
                return "session.done.point-closed";
            }
            case "resultat" -> {
                acts.record(sent, entered.value("suite"), SessionForms.text(entered, "motif", 2000));
                return "session.done.recorded";
            }
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** Answers 304 as long as the session's page has nothing new for its reader. */
    @GetMapping("/comite/seances/{number}/etat")
    ResponseEntity<Void> state(@PathVariable String number, Principal principal) {
        return ResponseEntity.ok()
                .eTag(acts.version(readers.of(principal, number), number))
                .build();
    }

    /** Returns the texts of the draft that the page sends, with the line ends that they were shown with. */
    private static Map<String, String> amended(EnteredForm entered) {
        Map<String, String> amended = new LinkedHashMap<>();
        DraftOpinion.amendable().stream()
                .filter(entered::has)
                .forEach(field -> amended.put(field, entered.value(field).replace("\r\n", "\n")));
        return amended;
    }

    private static Map<String, Choice> byHand(EnteredForm entered) {
        Map<String, Choice> byHand = new LinkedHashMap<>();
        entered.beginning(SessionForms.VOTE_OF).forEach((member, vote) -> {
            if (!vote.isEmpty()) {
                byHand.put(member, SessionForms.castVote(vote));
            }
        });
        return byHand;
    }
}
