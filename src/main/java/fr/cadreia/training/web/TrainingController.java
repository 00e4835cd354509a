package fr.cadreia.training.web;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.dossier.web.CaseAccess.Visit;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.people.Person;
import fr.cadreia.training.AccessDesk;
import fr.cadreia.training.Attestation;
import fr.cadreia.training.Trainee;
import fr.cadreia.training.TrainingDesk;
import fr.cadreia.training.TrainingRights;
import fr.cadreia.training.TrainingSession;
import fr.cadreia.training.Trainings;
import java.security.Principal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The page of the training for one case's solution: its plan, the people who were there, attestations and accesses. */
@Controller
@RequestMapping("/formations/{reference:IA-.+}")
class TrainingController {

    private final CaseAccess caseAccess;
    private final TrainingDesk desk;
    private final AccessDesk access;
    private final Trainings trainings;
    private final TrainingPage page;

    TrainingController(
            CaseAccess caseAccess, TrainingDesk desk, AccessDesk access, Trainings trainings, TrainingPage page) {
        this.caseAccess = caseAccess;
        this.desk = desk;
        this.access = access;
        this.trainings = trainings;
        this.page = page;
    }

    @GetMapping
    String show(@PathVariable String reference, Principal principal, Model model) {
        return page.show(caseAccess.open(principal, reference), model);
    }

    /** The command of one button of the page; its answers are read before it begins. */
    @FunctionalInterface
    private interface Command {

        /** @return key of the page's message */
        String carryOut(Person person, EnteredForm entered);
    }

    /** Returns the command of a form or button of the page, by the last part of its address. */
    private Command command(String name, String reference) {
        return switch (name) {
            case "seances" ->
                (person, entered) -> {
                    desk.plan(person, session(reference, entered));
                    return "training.done.planned";
                };
            case "annulation" ->
                (person, entered) -> {
                    desk.cancel(person, reference, number(entered), entered.value("motif"));
                    return "training.done.cancelled";
                };
            case "presences" ->
                (person, entered) -> {
                    desk.attend(person, reference, number(entered), entered.ids("agent"));
                    return "training.done.attendance";
                };
            case "agents" ->
                (person, entered) -> {
                    desk.enrol(person, reference, entered.text("agents", "Agents à former", 20_000));
                    return "training.done.enrolled";
                };
            case "attestations" ->
                (person, entered) -> {
                    access.attest(person, reference, entered.ids("agent"));
                    return "training.done.attested";
                };
            case "acces" ->
                (person, entered) -> {
                    access.admit(person, reference, entered.ids("agent"));
                    return "training.done.admitted";
                };
            case "fin-acces" ->
                (person, entered) -> {
                    access.withdraw(person, reference, entered.ids("agent"), entered.value("motif"));
                    return "training.done.withdrawn";
                };
            case "retrait" ->
                (person, entered) -> {
                    desk.strike(person, reference, entered.ids("agent"));
                    return "training.done.struck";
                };
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @PostMapping("/{name}")
    String carryOut(
            @PathVariable String reference,
            @PathVariable String name,
            EnteredForm entered,
            Principal principal,
            Model model) {
        Visit visit = caseAccess.open(principal, reference);
        Command command = command(name, reference);
        model.addAttribute("failed", name);
        return entered.answer(
                () -> page.show(caseAccess.open(principal, reference), model),
                () -> entered.done(command.carryOut(visit.person(), entered), "/formations/" + reference));
    }

    private static long number(EnteredForm entered) {
        return entered.number("seance", "Séance", 1, Integer.MAX_VALUE);
    }

    private static TrainingSession session(String reference, EnteredForm entered) {
        return TrainingSession.planned(
                reference,
                entered.requiredDay("jour", "Date"),
                entered.required("contenu", "Contenu", 2000),
                entered.requiredLine("formateur", "Fonction du formateur", 200),
                entered.requiredLine("public", "Pour qui", 200));
    }

    /** Gives the attestation to the people who keep it and to the agent whom it names. */
    @GetMapping("/attestations/{id}.pdf")
    ResponseEntity<byte[]> attestation(@PathVariable String reference, @PathVariable long id, Principal principal) {
        Visit visit = caseAccess.open(principal, reference);
        Attestation found = trainings
                .trainee(id)
                .filter(agent -> agent.caseReference().equals(reference))
                .filter(agent -> mayRead(visit.person(), visit.dossier(), agent))
                .flatMap(trainings::attestation)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Aucune attestation que vous puissiez lire ne porte ce numéro."));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("attestation-" + reference + "-" + id + ".pdf")
                                .build()
                                .toString())
                .header("X-Content-SHA256", found.sha256())
                .header("X-Content-Type-Options", "nosniff")
                .body(found.content());
    }

    private static boolean mayRead(Person person, Case dossier, Trainee agent) {
        return TrainingRights.readsNames(person, dossier) || agent.agent().equals(person.id());
    }
}
