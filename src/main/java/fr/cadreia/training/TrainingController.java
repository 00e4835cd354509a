package fr.cadreia.training;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.dossier.web.CaseAccess.Visit;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
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
    private final People people;
    private final CaseRecords records;

    TrainingController(
            CaseAccess caseAccess,
            TrainingDesk desk,
            AccessDesk access,
            Trainings trainings,
            People people,
            CaseRecords records) {
        this.caseAccess = caseAccess;
        this.desk = desk;
        this.access = access;
        this.trainings = trainings;
        this.people = people;
        this.records = records;
    }

    @GetMapping
    String show(@PathVariable String reference, Principal principal, Model model) {
        return show(caseAccess.open(principal, reference), model);
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
                () -> show(caseAccess.open(principal, reference), model),
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

    /** A session in words; {@code due} from its day on, until it is cancelled. */
    record SessionRow(
            long id,
            String day,
            String content,
            String trainer,
            String audience,
            String state,
            boolean due,
            boolean open) {}

    /** An agent in words. */
    record AgentRow(long id, String name, int attended, String attested, String access, List<Long> sessions) {}

    /** Fills the page of one case's training. */
    private String show(Visit visit, Model model) {
        Case shown = visit.dossier();
        String reference = shown.reference();
        LocalDate today = records.today();
        List<TrainingSession> sessions = trainings.sessions(reference);
        boolean readsNames = TrainingRights.readsNames(visit.person(), shown);
        TrainingFigures figures = trainings.figures(reference, today);
        model.addAttribute("dossier", shown);
        model.addAttribute("organisation", people.organisationName(shown.organisation()));
        model.addAttribute("figures", figures);
        model.addAttribute("keeps", TrainingRights.keeps(visit.person(), shown));
        model.addAttribute("plans", shown.isOpen() && !shown.isStopped());
        model.addAttribute("readsNames", readsNames);
        model.addAttribute("today", today.toString());
        model.addAttribute(
                "sessions",
                sessions.stream().map(session -> row(session, today)).toList());
        model.addAttribute(
                "agents",
                readsNames
                        ? trainings.trainees(reference).stream().map(this::row).toList()
                        : List.of());
        EnteredForm.none(model);
        return "training/case";
    }

    private static SessionRow row(TrainingSession session, LocalDate today) {
        String state = session.isCancelled()
                ? "Annulée\u00a0: " + session.cancelled()
                : session.attendance() ? "Tenue" : session.day().isBefore(today) ? "Présences à relever" : "Prévue";
        return new SessionRow(
                session.id(),
                FrenchText.day(session.day()),
                session.content(),
                session.trainer(),
                session.audience(),
                state,
                !session.isCancelled() && !session.day().isAfter(today),
                !session.isCancelled() && !session.attendance());
    }

    private AgentRow row(Trainee agent) {
        return new AgentRow(
                agent.id(),
                people.name(agent.agent()),
                agent.attended().size(),
                agent.attestedOn().map(FrenchText::day).orElse(""),
                access(agent),
                List.copyOf(agent.attended()));
    }

    private static String access(Trainee agent) {
        if (agent.hasAccess()) {
            return "Depuis le " + agent.accessSince().map(FrenchText::day).orElseThrow();
        }
        return agent.accessEnded()
                .map(day -> "Retiré le " + FrenchText.day(day))
                .orElse("Aucun");
    }
}
