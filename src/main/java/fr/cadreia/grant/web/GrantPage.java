package fr.cadreia.grant.web;

import fr.cadreia.grant.AskingRules;
import fr.cadreia.grant.Grant;
import fr.cadreia.grant.GrantDesk;
import fr.cadreia.grant.GrantRequest;
import fr.cadreia.grant.GrantSettings;
import fr.cadreia.grant.GrantWords;
import fr.cadreia.grant.Grants;
import fr.cadreia.grant.ProposingDesk;
import fr.cadreia.grant.PublicRecord;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of the rights in force and of the desk. */
@Component
class GrantPage {

    private static final int YEAR = 12;

    private final Grants grants;
    private final GrantDesk desk;
    private final GrantWords words;
    private final ProposingDesk proposing;
    private final GrantSettings settings;
    private final People people;
    private final AuthorityClock clock;

    GrantPage(
            Grants grants,
            GrantDesk desk,
            GrantWords words,
            ProposingDesk proposing,
            GrantSettings settings,
            People people,
            AuthorityClock clock) {
        this.grants = grants;
        this.desk = desk;
        this.words = words;
        this.proposing = proposing;
        this.settings = settings;
        this.people = people;
        this.clock = clock;
    }

    /** A right in words; {@code soon} when it ends soon, {@code mine} when the reader may ask for its end. */
    record Right(
            long id,
            String account,
            String who,
            String role,
            String until,
            String act,
            String asked,
            String signed,
            boolean soon,
            boolean mine) {}

    /** A request in words; {@code mine} when the reader asked for it, {@code mayAnswer} when the reader may sign it. */
    record Asked(
            long id,
            GrantWords.Shown shown,
            String by,
            String when,
            String lapses,
            String state,
            String answer,
            boolean mine,
            boolean mayAnswer) {}

    /** Shows why the end of a right is refused, in the row of the right or, where that is gone, above the list. */
    String listAfterRefusedEnd(Person reader, long id, Model model) {
        if (rights(reader).stream().anyMatch(right -> right.id() == id && right.mine())) {
            model.addAttribute("failedGrant", id);
        }
        return list(reader, model);
    }

    private List<Right> rights(Person reader) {
        return grants.ofTwoPersons().stream()
                .filter(grant -> grant.lastsBeyond(clock.today())
                        && people.find(grant.account()).isPresent())
                .sorted(Comparator.comparing(Grant::role).thenComparing(Grant::account))
                .map(grant -> right(grant, reader))
                .toList();
    }

    String list(Person reader, Model model) {
        List<Right> rights = rights(reader);
        model.addAttribute("rights", rights);
        model.addAttribute(
                "soon",
                Stream.concat(
                                rights.stream().filter(Right::soon),
                                proposing.endingSoon().stream().map(grant -> right(grant, reader)))
                        .toList());
        List<Asked> waiting = waiting(reader);
        model.addAttribute("waiting", waiting);
        model.addAttribute(
                "answered",
                desk.answeredSince(AuthorityClock.startOf(clock.today().minusMonths(YEAR))).stream()
                        .map(request -> asked(request, new GrantWords.Shown(words.asked(request), "", "", ""), reader))
                        .toList());
        model.addAttribute("asks", !AskingRules.askable(reader).isEmpty());
        model.addAttribute("opens", reader.has(Role.ADMINISTRATORS));
        model.addAttribute(
                "signs", reader.has(Role.GUARANTORS) || waiting.stream().anyMatch(Asked::mayAnswer));
        model.addAttribute("few", desk.lacksGuarantors());
        model.addAttribute("today", clock.today().toString());
        EnteredForm.none(model);
        return "grant/list";
    }

    String form(Person reader, Model model) {
        Map<String, String> others = new LinkedHashMap<>(people.distinctNames());
        others.remove(reader.id());
        model.addAttribute("accounts", others);
        model.addAttribute("roles", AskingRules.askable(reader));
        model.addAttribute(
                "titulars",
                grants.ofTwoPersons().stream()
                        .filter(grant -> grant.role().isCommitteeMember()
                                && !grant.isDeputy()
                                && grant.lastsBeyond(clock.today()))
                        .flatMap(grant -> people.find(grant.account()).stream())
                        .distinct()
                        .toList());
        model.addAttribute("today", clock.today().toString());
        model.addAttribute("longest", settings.longest().toTotalMonths());
        EnteredForm.none(model);
        return "grant/ask";
    }

    List<Asked> waiting(Person reader) {
        return desk.waiting().stream()
                .map(request -> asked(request, words.of(request), reader))
                .toList();
    }

    private Right right(Grant grant, Person reader) {
        boolean soon = grant.until()
                .map(end -> !end.isAfter(clock.today().plus(settings.warning())))
                .orElse(false);
        return new Right(
                grant.id(),
                grant.account(),
                people.name(grant.account()),
                grant.role().label() + (grant.isDeputy() ? ", suppléance de " + people.name(grant.titular()) : ""),
                PublicRecord.until(grant),
                grant.act(),
                people.name(grant.askedBy()),
                grant.countersignedBy().isEmpty() ? "Sans objet" : people.name(grant.countersignedBy()),
                soon,
                AskingRules.askable(reader).contains(grant.role())
                        && !grant.account().equals(reader.id()));
    }

    private Asked asked(GrantRequest request, GrantWords.Shown shown, Person reader) {
        return new Asked(
                request.id(),
                shown,
                people.name(request.askedBy()),
                FrenchText.day(request.askedAt()),
                FrenchText.day(AuthorityClock.dayOf(request.askedAt()).plus(settings.lapse())),
                request.state().label(),
                answer(request),
                request.askedBy().equals(reader.id()),
                desk.maySign(reader, request));
    }

    private String answer(GrantRequest request) {
        String who = request.answeredBy().isEmpty() ? "" : people.name(request.answeredBy());
        String when = request.answeredAt().map(FrenchText::day).orElse("");
        return String.join(
                ", ",
                List.of(who, when, request.reason()).stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }
}
