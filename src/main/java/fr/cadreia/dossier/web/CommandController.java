package fr.cadreia.dossier.web;

import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.Suspension;
import fr.cadreia.dossier.path.CaseCommands;
import fr.cadreia.dossier.path.RectificationService;
import fr.cadreia.dossier.web.CaseAccess.Visit;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.people.Person;
import java.security.Principal;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The commands of the case's page. Redoing an earlier step is asked for by one person and decided by another. */
@Controller
@RequestMapping("/dossiers/{reference}")
class CommandController {

    private final CaseAccess access;
    private final CasePage page;
    private final CaseCommands commands;
    private final RectificationService rectifications;

    CommandController(CaseAccess access, CasePage page, CaseCommands commands, RectificationService rectifications) {
        this.access = access;
        this.page = page;
        this.commands = commands;
        this.rectifications = rectifications;
    }

    /** The input from the page of a case, and the person who sent it. */
    record Sent(String reference, Principal principal, EnteredForm form, Model model) {

        String reason() {
            return form.value("motif");
        }
    }

    @ModelAttribute("sent")
    Sent sent(@PathVariable String reference, Principal principal, EnteredForm form, Model model) {
        return new Sent(reference, principal, form, model);
    }

    /** @param failed the part of the page that is opened again when the command is refused */
    private String answer(Sent sent, String failed, String done, Consumer<Person> command) {
        Visit visit = access.open(sent.principal(), sent.reference());
        sent.model().addAttribute("failedForm", failed);
        return sent.form()
                .answer(() -> page.show(access.open(sent.principal(), sent.reference()), sent.model()), () -> {
                    command.accept(visit.person());
                    return sent.form().done(done, "/dossiers/" + sent.reference());
                });
    }

    @PostMapping("/suspension")
    String suspend(@ModelAttribute(name = "sent", binding = false) Sent sent) {
        return answer(
                sent,
                "SUSPEND",
                "case.done.suspend",
                person -> commands.suspend(
                        person,
                        sent.reference(),
                        new Suspension(
                                sent.reason(),
                                sent.form().value("motif-public"),
                                sent.form().notPersons())));
    }

    @PostMapping("/reprise")
    String resume(@ModelAttribute(name = "sent", binding = false) Sent sent) {
        return answer(
                sent, "RESUME", "case.done.resume", person -> commands.resume(person, sent.reference(), sent.reason()));
    }

    @PostMapping("/evocation")
    String takeUp(@ModelAttribute(name = "sent", binding = false) Sent sent) {
        return answer(
                sent,
                "TAKE_UP",
                "case.done.take-up",
                person -> commands.takeUp(person, sent.reference(), sent.reason()));
    }

    @PostMapping("/evocation-close")
    String release(@ModelAttribute(name = "sent", binding = false) Sent sent) {
        return answer(
                sent,
                "RELEASE",
                "case.done.release",
                person -> commands.release(person, sent.reference(), sent.reason()));
    }

    @PostMapping("/retrait")
    String withdraw(@ModelAttribute(name = "sent", binding = false) Sent sent) {
        return answer(
                sent,
                "WITHDRAW",
                "case.done.withdraw",
                person -> commands.withdraw(
                        person, sent.reference(), sent.reason(), sent.form().notPersons()));
    }

    @PostMapping("/arret")
    String stop(@ModelAttribute(name = "sent", binding = false) Sent sent) {
        return answer(sent, "STOP", "case.done.stop", person -> commands.stop(person, sent.reference(), sent.reason()));
    }

    @PostMapping("/reevaluation")
    String reassess(@ModelAttribute(name = "sent", binding = false) Sent sent) {
        return answer(
                sent,
                "REASSESS",
                "case.done.reassess",
                person -> commands.requestReassessment(person, sent.reference(), sent.reason()));
    }

    @PostMapping("/observation-autorite")
    String comment(@ModelAttribute(name = "sent", binding = false) Sent sent) {
        return answer(
                sent,
                "COMMENT",
                "case.done.comment",
                person -> commands.comment(
                        person, sent.reference(), sent.reason(), sent.form().notPersons()));
    }

    @PostMapping("/observations")
    String observe(@ModelAttribute(name = "sent", binding = false) Sent sent) {
        return answer(
                sent,
                "OBSERVE",
                "case.done.observe",
                person -> commands.observe(
                        person,
                        sent.reference(),
                        sent.reason(),
                        severity(sent.form().value("gravite"))));
    }

    private static OptionalInt severity(String given) {
        if (given.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!given.matches("[1-4]")) {
            throw CommandRefusedException.invalid("La gravité d’un incident va de 1 à 4.");
        }
        return OptionalInt.of(Integer.parseInt(given));
    }

    @PostMapping("/rectifications")
    String ask(@ModelAttribute(name = "sent", binding = false) Sent sent) {
        return answer(
                sent,
                "RECTIFY",
                "case.done.rectify",
                person -> rectifications.ask(
                        person, sent.reference(), step(sent.form().value("etape")), sent.reason()));
    }

    private static Step step(String code) {
        return Step.of(code)
                .orElseThrow(() -> CommandRefusedException.invalid("Choisissez l’étape à reprendre dans la liste."));
    }

    @PostMapping("/rectifications/{id}/approbation")
    String approve(@ModelAttribute(name = "sent", binding = false) Sent sent, @PathVariable long id) {
        return answer(
                sent, "DECIDE", "case.done.approve", person -> rectifications.approve(person, sent.reference(), id));
    }

    @PostMapping("/rectifications/{id}/refus")
    String refuse(@ModelAttribute(name = "sent", binding = false) Sent sent, @PathVariable long id) {
        return answer(
                sent, "DECIDE", "case.done.refuse", person -> rectifications.refuse(person, sent.reference(), id));
    }
}
