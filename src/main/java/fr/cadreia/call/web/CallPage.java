package fr.cadreia.call.web;

import fr.cadreia.call.CallDesk;
import fr.cadreia.call.CallForProjects;
import fr.cadreia.call.CallProposal;
import fr.cadreia.call.CallProposal.Outcome;
import fr.cadreia.call.CallsForProjects;
import fr.cadreia.call.Proposer;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.people.People;
import fr.cadreia.people.Role;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of the calls. Of what is retained the public reads who proposed it, its title and its summary. */
@Component
class CallPage {

    private final CallsForProjects calls;
    private final CallDesk desk;
    private final People people;

    CallPage(CallsForProjects calls, CallDesk desk, People people) {
        this.calls = calls;
        this.desk = desk;
        this.people = people;
    }

    /** All French. */
    record Row(String reference, String title, String closes, String openTo, String stage) {}

    String list(Model model) {
        model.addAttribute("calls", calls.all().stream().map(this::row).toList());
        return "call/list";
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

    String call(CallForProjects call, Principal principal, Map<String, String> entered, Model model) {
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
        model.addAttribute("entered", entered);
        return "call/page";
    }

    /** What was chosen, once the selection is made. */
    private static List<CallProposal> decided(CallForProjects call, List<CallProposal> proposals) {
        return call.conclusion().isEmpty()
                ? List.of()
                : proposals.stream()
                        .filter(proposal -> proposal.outcome() == Outcome.RETAINED)
                        .toList();
    }
}
