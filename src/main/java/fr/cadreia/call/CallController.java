package fr.cadreia.call;

import fr.cadreia.call.CallProposal.Outcome;
import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.kernel.web.PublicForms;
import fr.cadreia.kernel.web.PublicPage;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The pages of calls for projects: anybody reads and answers them, the experts choose among the answers. Of a retained
 * proposal the public reads the organisation, the title and the summary.
 */
@Controller
@RequestMapping("/appels")
class CallController {

    private static final int EACH = 5;
    private static final int ALL = 200;

    private final CallsForProjects calls;
    private final CallDesk desk;
    private final People people;
    private final CaseAccess access;
    private final PublicForms forms;

    CallController(CallsForProjects calls, CallDesk desk, People people, CaseAccess access, PublicForms forms) {
        this.calls = calls;
        this.desk = desk;
        this.people = people;
        this.access = access;
        this.forms = forms;
    }

    /** A row, all in French. */
    record Row(String reference, String title, String closes, String openTo, String stage) {}

    @PublicPage
    @GetMapping
    String list(Model model) {
        model.addAttribute("calls", calls.all().stream().map(this::row).toList());
        return "call/list";
    }

    @GetMapping("/{reference}")
    String show(@PathVariable String reference, Principal principal, HttpServletResponse response, Model model) {
        forms.shown(response);
        return page(call(reference), principal, model);
    }

    @PostMapping("/{reference}/propositions")
    String propose(
            @PathVariable String reference,
            EnteredForm entered,
            Principal principal,
            HttpServletRequest request,
            Model model) {
        CallForProjects call = call(reference);
        return entered.answer(
                () -> page(call, principal, model),
                () -> forms.receive(request, entered, "call", EACH, ALL, () -> {
                    desk.propose(proposal(reference, entered), entered.notPersons());
                    return entered.done("call.done.proposed", call.page());
                }));
    }

    @PostMapping("/{reference}/propositions/{id}")
    String choose(
            @PathVariable String reference,
            @PathVariable long id,
            EnteredForm entered,
            Principal principal,
            Model model) {
        CallForProjects call = call(reference);
        Person person = access.person(principal);
        String reason = entered.value("motif").strip();
        model.addAttribute("failedProposal", id);
        return entered.answer(() -> page(call, principal, model), () -> {
            if ("ecarter".equals(entered.value("suite"))) {
                desk.reject(person, reference, id, reason);
                return entered.done("call.done.rejected", call.page());
            }
            desk.retain(person, reference, id, entered.value("porteur"), reason, entered.notPersons());
            return entered.done("call.done.retained", call.page());
        });
    }

    private CallForProjects call(String reference) {
        return calls.find(reference)
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Aucun appel ne porte ce numéro."));
    }

    private static CallProposal proposal(String reference, EnteredForm entered) {
        return new CallProposal(
                0,
                reference,
                Proposer.of(entered.value("origine"))
                        .orElseThrow(() -> CommandRefusedException.invalid("Dites qui vous êtes.")),
                entered.value("organisation").strip(),
                entered.value("contact").strip(),
                entered.value("titre").strip(),
                entered.value("resume").strip(),
                entered.value("besoin").strip(),
                Outcome.RECEIVED,
                "",
                "");
    }

    private Row row(CallForProjects call) {
        return new Row(
                call.reference(),
                call.title(),
                FrenchText.day(call.closesOn()),
                Arrays.stream(Proposer.values())
                        .filter(call.openTo()::contains)
                        .map(Proposer::label)
                        .collect(Collectors.joining(", ")),
                call.stage(desk.today()));
    }

    private String page(CallForProjects call, Principal principal, Model model) {
        boolean chooses = principal != null && people.has(principal.getName(), Role.AI_EXPERTS);
        List<CallProposal> proposals = calls.proposals(call.reference());
        model.addAttribute("call", call);
        model.addAttribute("row", row(call));
        model.addAttribute("open", call.isOpen(desk.today()));
        model.addAttribute(
                "proposers",
                Arrays.stream(Proposer.values()).filter(call.openTo()::contains).toList());
        model.addAttribute("chooses", chooses && call.conclusion().isEmpty());
        model.addAttribute("reads", chooses);
        model.addAttribute("proposals", chooses ? proposals : decided(call, proposals));
        model.addAttribute("organisations", people.organisations());
        EnteredForm.none(model);
        return "call/page";
    }

    /** Lists the chosen proposals, once the selection is made. */
    private static List<CallProposal> decided(CallForProjects call, List<CallProposal> proposals) {
        return call.conclusion().isEmpty()
                ? List.of()
                : proposals.stream()
                        .filter(proposal -> proposal.outcome() == Outcome.RETAINED)
                        .toList();
    }
}
