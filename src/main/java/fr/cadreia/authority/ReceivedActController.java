package fr.cadreia.authority;

import fr.cadreia.dossier.file.CaseFile;
import fr.cadreia.dossier.file.CaseFiles;
import fr.cadreia.dossier.steps.authorityact.AuthorityAct;
import fr.cadreia.dossier.steps.authorityact.AuthorityAct.Choice;
import fr.cadreia.dossier.steps.authorityact.AuthorityAct.Kind;
import fr.cadreia.dossier.steps.authorityact.AwaitedActs;
import fr.cadreia.dossier.steps.authorityact.ReceivedActs;
import fr.cadreia.dossier.steps.authorityact.ReceivedActs.ReceivedAct;
import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.FormCode;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.form.UncheckedAnswers;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The acts that cases wait for: the secretary enters one as it was received, a guarantor countersigns it. */
@Controller
@RequestMapping(ReceivedActDesk.PAGE)
class ReceivedActController {

    private final CaseAccess access;
    private final ReceivedActDesk desk;
    private final AwaitedActs awaited;
    private final ReceivedActs acts;
    private final CaseFiles files;
    private final People people;

    ReceivedActController(
            CaseAccess access,
            ReceivedActDesk desk,
            AwaitedActs awaited,
            ReceivedActs acts,
            CaseFiles files,
            People people) {
        this.access = access;
        this.desk = desk;
        this.awaited = awaited;
        this.acts = acts;
        this.files = files;
        this.people = people;
    }

    /** A case that waits, in words; {@code received} when an act was entered that is not countersigned. */
    record Waiting(String reference, String title, String sentence, String obstacle, boolean received) {}

    /** A received act in words; {@code mayAnswer} when the reader may countersign it. */
    record Received(
            long id,
            String reference,
            String what,
            String reasons,
            String act,
            String by,
            String when,
            String name,
            boolean mayAnswer) {}

    @GetMapping
    String show(Principal principal, Model model) {
        EnteredForm.none(model);
        return page(reader(principal), model);
    }

    private Person reader(Principal principal) {
        Person person = access.person(principal);
        if (!person.has(Role.COMMITTEE_SECRETARY) && !person.has(Role.GUARANTORS)) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN,
                    "Les actes reçus se saisissent par le secrétariat du comité et se contresignent par un garant.");
        }
        return person;
    }

    private String page(Person reader, Model model) {
        List<ReceivedAct> received = acts.waiting();
        model.addAttribute(
                "waiting",
                awaited.all().stream()
                        .map(one -> new Waiting(
                                one.dossier().reference(),
                                one.dossier().title(),
                                one.sentence(),
                                one.obstacle(),
                                one.received()))
                        .toList());
        model.addAttribute(
                "received", received.stream().map(act -> shown(act, reader)).toList());
        model.addAttribute("enters", reader.has(Role.COMMITTEE_SECRETARY));
        model.addAttribute("choices", Choice.values());
        model.addAttribute("kinds", Kind.values());
        return "authority/acts";
    }

    private Received shown(ReceivedAct act, Person reader) {
        AuthorityAct said = act.answers().as(AuthorityAct.class);
        CaseFile file = document(act.caseReference());
        return new Received(
                act.id(),
                act.caseReference(),
                said.decision().label(),
                said.reasons(),
                said.sentence(),
                people.name(act.enteredBy()),
                FrenchText.day(act.enteredAt()),
                file.name(),
                reader.has(Role.GUARANTORS) && !reader.id().equals(act.enteredBy()));
    }

    /** Returns the act that was deposited last: it is entered together with its answers. */
    private CaseFile document(String reference) {
        return files.of(reference).stream()
                .filter(CaseFile::isAct)
                .max(Comparator.comparingLong(CaseFile::id))
                .orElseThrow();
    }

    /** Returns the document of a waiting act to a guarantor, and no other document of the case. */
    @GetMapping("/{id:\\d{1,18}}/document")
    ResponseEntity<byte[]> read(@PathVariable long id, Principal principal) {
        reader(principal);
        CaseFile file = acts.waiting().stream()
                .filter(act -> act.id() == id)
                .findFirst()
                .map(act -> document(act.caseReference()))
                .orElseThrow(() ->
                        new ResponseStatusException(HttpStatus.NOT_FOUND, "Cet acte n’attend plus de contreseing."));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .header("X-Content-Type-Options", "nosniff")
                .body(files.content(file.id()));
    }

    @PostMapping
    String enter(
            EnteredForm entered,
            @RequestParam(name = "document", required = false) MultipartFile document,
            Principal principal,
            Model model) {
        String name = document == null ? "" : document.getOriginalFilename();
        return carryOut(principal, entered, model, "authority.done.entered", person -> {
            String reference = entered.requiredLine("dossier", "Dossier", 20);
            access.open(principal, reference);
            desk.enter(person, reference, name, EnteredForm.content(document), answers(entered));
        });
    }

    private static UncheckedAnswers answers(EnteredForm entered) {
        Choice choice = entered.choice("suite", "Suite donnée", Choice.values());
        UncheckedAnswers answers = UncheckedAnswers.NONE.with(AuthorityAct.DECISION, FormCode.of(choice));
        return choice == Choice.FOLLOWS
                ? answers.with(
                                AuthorityAct.ACT_KIND,
                                FormCode.of(entered.choice("nature", "Nature de l’acte", Kind.values())))
                        .with(AuthorityAct.ACT_NUMBER, entered.line("numero", "Numéro de l’acte", 80))
                        .with(
                                AuthorityAct.ACT_DATE,
                                entered.requiredDay("date", "Date de l’acte").toString())
                        .with(
                                AuthorityAct.EFFECT_DATE,
                                entered.requiredDay("effet", "Date d’effet").toString())
                : answers.with(AuthorityAct.REASONS, entered.required("motifs", "Motifs", 4000));
    }

    @PostMapping("/{id:\\d{1,18}}/signature")
    String sign(@PathVariable long id, EnteredForm entered, Principal principal, Model model) {
        return carryOut(principal, entered, model, "authority.done.signed", person -> {
            try {
                desk.sign(person, id, entered.value("motDePasse"));
            } catch (FormRefusedException refused) {
                // The entered answers passed then, and do so no more.
                throw CommandRefusedException.conflict(refused.getMessage());
            }
        });
    }

    @PostMapping("/{id:\\d{1,18}}/refus")
    String refuse(@PathVariable long id, EnteredForm entered, Principal principal, Model model) {
        return carryOut(
                principal,
                entered,
                model,
                "authority.done.refused",
                person -> desk.refuse(person, id, entered.value("motif"), entered.value("motDePasse")));
    }

    private String carryOut(
            Principal principal, EnteredForm entered, Model model, String done, Consumer<Person> command) {
        Person person = reader(principal);
        return entered.answer(() -> page(person, model), () -> {
            command.accept(person);
            return entered.done(done, ReceivedActDesk.PAGE);
        });
    }
}
