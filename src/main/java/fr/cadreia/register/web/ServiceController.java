package fr.cadreia.register.web;

import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.people.Organisation;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.register.EntryText;
import fr.cadreia.register.ServiceUses;
import fr.cadreia.register.ServiceUses.ServiceUse;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.RegisterEntry;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The notice to agents (rule 5): the AI that is used, tried or examined in their organisation. */
@Controller
class ServiceController {

    private static final List<EntryField> FIELDS =
            FieldTable.REGISTER.asRead().stream().filter(EntryField::notice).toList();

    private final CaseAccess access;
    private final People people;
    private final ServiceUses uses;

    ServiceController(CaseAccess access, People people, ServiceUses uses) {
        this.access = access;
        this.people = people;
        this.uses = uses;
    }

    /** A use as an agent reads it. */
    record UseView(
            String reference,
            String title,
            String summary,
            String status,
            String tone,
            boolean late,
            List<EntryPage.Row> rows,
            boolean published,
            boolean mayOpen) {

        static UseView of(ServiceUse use, boolean mayOpen) {
            RegisterEntry entry = use.entry();
            Stream<EntryPage.Row> rows = FIELDS.stream()
                    .map(field -> new EntryPage.Row(
                            field.label(),
                            EntryText.of(entry, field),
                            "",
                            List.of(),
                            entry.isUnverified(field.path())));
            return new UseView(
                    entry.reference(),
                    entry.identity().title(),
                    EntryText.of(entry, EntryPage.SUMMARY),
                    entry.status().label(),
                    StatusTone.of(entry.status()),
                    entry.standing().reassessmentLate(),
                    rows.filter(row -> !row.value().isEmpty()).toList(),
                    use.published(),
                    mayOpen);
        }
    }

    @GetMapping("/mon-service")
    String service(Principal principal, Model model) {
        Person person = access.person(principal);
        boolean mayOpen = person.maySee(person.organisation());
        Optional<Organisation> organisation = Optional.of(person.organisation())
                .filter(id -> !id.isEmpty())
                .map(id -> new Organisation(id, people.organisationName(id)));
        ServiceUses.Uses found =
                organisation.map(own -> uses.of(own.id())).orElse(new ServiceUses.Uses(List.of(), 0, 0));
        model.addAttribute("organisation", organisation.map(Organisation::name).orElse(""));
        model.addAttribute(
                "uses",
                found.uses().stream().map(use -> UseView.of(use, mayOpen)).toList());
        model.addAttribute("cut", found.isCut());
        model.addAttribute("looked", FrenchText.number(found.looked()));
        model.addAttribute("cases", FrenchText.number(found.cases()));
        model.addAttribute(
                "register", organisation.map(ServiceController::register).orElse("/registre"));
        return "register/service";
    }

    /** Returns the organisation's entries. */
    private static String register(Organisation organisation) {
        return UriComponentsBuilder.fromPath("/registre")
                .queryParam(organisation.isCommune() ? "commune" : "direction", "{organisation}")
                .encode()
                .buildAndExpand(organisation.id())
                .toUriString();
    }
}
