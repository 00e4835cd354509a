package fr.cadreia.training;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.kernel.web.PageOf;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Training in figures, per case and per organisation, and the awareness actions. A person who sees every case has the
 * figures of all.
 */
@Controller
@RequestMapping("/formations")
class TrainingOverviewController {

    private static final String PAGE = "/formations";
    private static final int PAGE_SIZE = 50;

    private final CaseAccess access;
    private final AwarenessDesk desk;
    private final Trainings trainings;
    private final AwarenessActions actions;
    private final Cases cases;
    private final People people;
    private final CaseRecords records;

    TrainingOverviewController(
            CaseAccess access,
            AwarenessDesk desk,
            Trainings trainings,
            AwarenessActions actions,
            Cases cases,
            People people,
            CaseRecords records) {
        this.access = access;
        this.desk = desk;
        this.trainings = trainings;
        this.actions = actions;
        this.cases = cases;
        this.people = people;
        this.records = records;
    }

    @GetMapping
    String show(@RequestParam(name = "page", defaultValue = "1") int page, Principal principal, Model model) {
        return page(access.person(principal), page, model);
    }

    @PostMapping("/sensibilisations")
    String record(EnteredForm entered, Principal principal, Model model) {
        Person person = access.person(principal);
        return entered.answer(() -> page(person, 1, model), () -> {
            desk.record(person, action(person, entered));
            return entered.done("training.done.awareness", PAGE);
        });
    }

    private static Awareness action(Person person, EnteredForm entered) {
        String organisation = person.has(Role.HR) ? entered.value("organisation") : person.organisation();
        return new Awareness(
                0,
                organisation,
                entered.requiredDay("jour", "Date"),
                entered.choice("theme", "Thème", Awareness.Theme.values()),
                entered.choice("public", "Public", Awareness.Audience.values()),
                entered.required("contenu", "Contenu", 2000),
                entered.number("presents", "Personnes présentes", 1, 100_000));
    }

    @PostMapping("/sensibilisations/{id}/retrait")
    String remove(@PathVariable long id, EnteredForm entered, Principal principal, Model model) {
        Person person = access.person(principal);
        return entered.answer(() -> page(person, 1, model), () -> {
            desk.remove(person, id, entered.value("motif"));
            return entered.done("training.done.awareness-removed", PAGE);
        });
    }

    /** An organisation's figures; {@code made} people were made aware, {@code managers} of them as managers. */
    record OrganisationRow(String name, int cases, TrainingFigures figures, int made, int managers) {}

    record CaseRow(CaseFigures of, String organisation) {}

    /** An awareness action in words. */
    record ActionRow(
            long id,
            String organisation,
            String day,
            String theme,
            String audience,
            String content,
            int attended,
            boolean mine) {}

    /** An attestation of the reader's own. */
    record OwnRow(String reference, long id, String title, String day, boolean access) {}

    /** @param page of the cases, from 1 */
    private String page(Person reader, int page, Model model) {
        boolean all = reader.seesEveryCase();
        Optional<String> only = all ? Optional.empty() : Optional.of(reader.organisation());
        List<CaseFigures> figures = all || reader.isRequesterOf(reader.organisation())
                ? trainings.figures(only, records.today())
                : List.of();
        List<Awareness> held = actions.all();
        model.addAttribute("everyCase", all);
        model.addAttribute("cases", PageOf.of(figures, page, PAGE_SIZE).map(this::row));
        model.addAttribute(
                "total",
                TrainingFigures.sum(figures.stream().map(CaseFigures::figures).toList()));
        model.addAttribute("organisationRows", organisationRows(figures, held, only));
        model.addAttribute(
                "actions", held.stream().map(action -> row(action, reader)).toList());
        model.addAttribute("own", own(reader));
        boolean hr = reader.has(Role.HR);
        model.addAttribute("keeps", hr || reader.isRequesterOf(reader.organisation()));
        model.addAttribute("choices", hr ? people.organisations() : List.of());
        model.addAttribute("organisationName", people.organisationName(reader.organisation()));
        model.addAttribute("themes", Awareness.Theme.values());
        model.addAttribute("audiences", Awareness.Audience.values());
        model.addAttribute("today", records.today().toString());
        EnteredForm.none(model);
        return "training/overview";
    }

    private CaseRow row(CaseFigures of) {
        return new CaseRow(of, people.organisationName(of.organisation()));
    }

    private List<OrganisationRow> organisationRows(
            List<CaseFigures> figures, List<Awareness> held, Optional<String> only) {
        Map<String, List<CaseFigures>> byOrganisation =
                figures.stream().collect(Collectors.groupingBy(CaseFigures::organisation));
        Map<String, List<Awareness>> actionsOf = held.stream().collect(Collectors.groupingBy(Awareness::organisation));
        TreeSet<String> named = new TreeSet<>(byOrganisation.keySet());
        named.addAll(actionsOf.keySet());
        return named.stream()
                .filter(organisation -> only.map(organisation::equals).orElse(true))
                .map(organisation -> row(
                        organisation,
                        byOrganisation.getOrDefault(organisation, List.of()),
                        actionsOf.getOrDefault(organisation, List.of())))
                .toList();
    }

    private OrganisationRow row(String organisation, List<CaseFigures> figures, List<Awareness> held) {
        return new OrganisationRow(
                people.organisationName(organisation),
                figures.size(),
                TrainingFigures.sum(figures.stream().map(CaseFigures::figures).toList()),
                held.stream().mapToInt(Awareness::attended).sum(),
                held.stream()
                        .filter(action -> action.audience() == Awareness.Audience.MANAGERS)
                        .mapToInt(Awareness::attended)
                        .sum());
    }

    private ActionRow row(Awareness action, Person reader) {
        return new ActionRow(
                action.id(),
                people.organisationName(action.organisation()),
                FrenchText.day(action.day()),
                action.theme().label(),
                action.audience().label(),
                action.content(),
                action.attended(),
                AwarenessDesk.keeps(reader, action.organisation()));
    }

    private List<OwnRow> own(Person reader) {
        List<Trainee> attested =
                trainings.of(reader.id()).stream().filter(Trainee::isAttested).toList();
        Map<String, Case> known =
                cases.all(attested.stream().map(Trainee::caseReference).toList());
        return attested.stream()
                .map(agent -> new OwnRow(
                        agent.caseReference(),
                        agent.id(),
                        Optional.ofNullable(known.get(agent.caseReference()))
                                .map(Case::title)
                                .orElse(""),
                        agent.attestedOn().map(FrenchText::day).orElseThrow(),
                        agent.hasAccess()))
                .toList();
    }
}
