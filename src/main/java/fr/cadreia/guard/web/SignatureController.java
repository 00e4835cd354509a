package fr.cadreia.guard.web;

import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.grant.Guarantors;
import fr.cadreia.guard.diagram.DiagramGuard;
import fr.cadreia.guard.diagram.difference.FileDifference;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.signature.DeploymentDesk;
import fr.cadreia.guard.signature.DeploymentRequest;
import fr.cadreia.guard.signature.DeploymentRequest.State;
import fr.cadreia.guard.signature.FilesInForce;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Deployments that wait for a guarantor, with what they change in words; administrators read and withdraw them. */
@Controller
@RequestMapping(DeploymentDesk.PAGE)
class SignatureController {

    private final DeploymentDesk desk;
    private final FilesInForce filesInForce;
    private final DiagramGuard guard;
    private final Guarantors guarantors;
    private final CaseAccess access;
    private final People people;

    SignatureController(
            DeploymentDesk desk,
            FilesInForce filesInForce,
            DiagramGuard guard,
            Guarantors guarantors,
            CaseAccess access,
            People people) {
        this.desk = desk;
        this.filesInForce = filesInForce;
        this.guard = guard;
        this.guarantors = guarantors;
        this.access = access;
        this.people = people;
    }

    record Row(long id, String state, String files, String who, String when) {}

    /**
     * @param cases the number of running cases that use it, and {@code tasks} the number of open tasks that show it,
     *     while the request waits
     * @param added whether nothing was in force under its keys
     * @param difference from what was in force when it was asked
     */
    record Changed(
            String name,
            boolean diagram,
            boolean form,
            boolean added,
            long cases,
            long tasks,
            List<FileDifference.Row> difference) {}

    @GetMapping
    String list(Principal principal, Model model) {
        reader(principal);
        model.addAttribute("waiting", desk.waiting().stream().map(this::row).toList());
        model.addAttribute("answered", desk.answered().stream().map(this::row).toList());
        return "guard/signatures";
    }

    private Row row(DeploymentRequest request) {
        return new Row(
                request.id(),
                request.state().label(),
                String.join(
                        ", ", desk.files(request).stream().map(SourceFile::name).toList()),
                people.name(request.askedBy()),
                FrenchText.moment(request.askedAt()));
    }

    @GetMapping("/{id:\\d{1,18}}")
    String show(@PathVariable long id, Principal principal, Model model) {
        return page(id, reader(principal), model);
    }

    private String page(long id, Person reader, Model model) {
        DeploymentRequest request = find(id);
        boolean waits = request.state() == State.WAITING;
        Map<String, List<SourceFile>> replaced = desk.replaced(request);
        List<Changed> files = desk.files(request).stream()
                .map(file -> changed(file, replaced.getOrDefault(file.name(), List.of()), waits))
                .toList();
        model.addAttribute("request", request);
        model.addAttribute("askedBy", people.name(request.askedBy()));
        model.addAttribute("askedAt", FrenchText.moment(request.askedAt()));
        model.addAttribute("answeredBy", request.answeredBy().isEmpty() ? "" : people.name(request.answeredBy()));
        model.addAttribute(
                "answeredAt", request.answeredAt().map(FrenchText::moment).orElse(""));
        model.addAttribute("waits", waits);
        model.addAttribute("lapsesOn", FrenchText.day(desk.lapsesOn(request)));
        model.addAttribute("files", files);
        model.addAttribute("forms", files.stream().anyMatch(Changed::form));
        model.addAttribute("maySign", desk.maySign(reader, request));
        model.addAttribute("mayWithdraw", desk.mayWithdraw(reader, request));
        model.addAttribute("guarantors", guarantors.active().size());
        EnteredForm.none(model);
        return "guard/signature";
    }

    private Changed changed(SourceFile file, List<SourceFile> before, boolean waits) {
        return new Changed(
                file.name(),
                file.isDiagram(),
                file.isForm(),
                before.isEmpty(),
                waits ? filesInForce.runningCases(file) : 0,
                waits ? filesInForce.openTasks(file) : 0,
                FileDifference.between(before, file, guard.reading()));
    }

    @GetMapping("/{id:\\d{1,18}}/fichier")
    ResponseEntity<byte[]> file(@PathVariable long id, @RequestParam(name = "nom") String name, Principal principal) {
        reader(principal);
        SourceFile found = desk.files(find(id)).stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Cette demande n’a pas de fichier de ce nom."));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name.substring(name.lastIndexOf('/') + 1))
                                .build()
                                .toString())
                .body(found.content());
    }

    @PostMapping("/{id:\\d{1,18}}/signature")
    String sign(@PathVariable long id, EnteredForm entered, Principal principal, Model model) {
        return carryOut(
                id,
                principal,
                entered,
                model,
                "signature.done.signed",
                person ->
                        desk.sign(person, id, !entered.value("tachesOuvertes").isEmpty(), entered.value("motDePasse")));
    }

    @PostMapping("/{id:\\d{1,18}}/refus")
    String refuse(@PathVariable long id, EnteredForm entered, Principal principal, Model model) {
        return carryOut(
                id,
                principal,
                entered,
                model,
                "signature.done.refused",
                person -> desk.refuse(
                        person, id, entered.text("motif", "Motif du refus", 500), entered.value("motDePasse")));
    }

    @PostMapping("/{id:\\d{1,18}}/retrait")
    String withdraw(@PathVariable long id, EnteredForm entered, Principal principal, Model model) {
        return carryOut(id, principal, entered, model, "signature.done.withdrawn", person -> desk.withdraw(person, id));
    }

    private String carryOut(
            long id, Principal principal, EnteredForm entered, Model model, String done, Consumer<Person> command) {
        Person person = reader(principal);
        find(id);
        return entered.answer(() -> page(id, person, model), () -> {
            command.accept(person);
            return entered.done(done, DeploymentDesk.PAGE + "/" + id);
        });
    }

    private DeploymentRequest find(long id) {
        try {
            return desk.find(id);
        } catch (CommandRefusedException unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, unknown.getMessage(), unknown);
        }
    }

    private Person reader(Principal principal) {
        Person person = access.person(principal);
        if (!person.has(Role.GUARANTORS) && !person.has(Role.ADMINISTRATORS)) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN,
                    "Les mises en vigueur se lisent par les garants des habilitations, qui les signent, et par les"
                            + " administrateurs.");
        }
        return person;
    }
}
