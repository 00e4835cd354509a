package fr.cadreia.committee.web;

import fr.cadreia.committee.mandate.Composition;
import fr.cadreia.committee.mandate.Mandate;
import fr.cadreia.committee.mandate.MandateRegister;
import fr.cadreia.committee.mandate.Mandates;
import fr.cadreia.committee.mandate.Seat;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of the committee's composition. */
@Component
class CompositionPage {

    private static final String UNKNOWN = "Sans terme enregistré";

    private final Composition composition;
    private final Mandates mandates;
    private final MandateRegister register;
    private final People people;

    CompositionPage(Composition composition, Mandates mandates, MandateRegister register, People people) {
        this.composition = composition;
        this.mandates = mandates;
        this.register = register;
        this.people = people;
    }

    /** A college and who sits in it today. */
    record College(String name, List<Row> seats) {}

    /** All French. */
    record Row(String titular, String term, String deputies) {}

    /** A mandate in words; {@code open} while it may still be ended. */
    record Line(long id, String member, String part, String from, String until, String act, boolean open) {}

    String show(Person reader, Model model) {
        LocalDate today = register.today();
        List<Seat> seats = composition.seats(today);
        model.addAttribute(
                "colleges",
                Stream.of(Role.COMMITTEE_ELECTED, Role.COMMITTEE_AGENTS)
                        .map(role -> new College(
                                role.label(),
                                seats.stream()
                                        .filter(seat -> seat.titular().has(role))
                                        .map(seat -> row(seat, today))
                                        .toList()))
                        .toList());
        model.addAttribute(
                "mandates",
                mandates.all().stream()
                        .sorted(Comparator.comparing(Mandate::from).reversed())
                        .map(mandate -> line(mandate, today))
                        .toList());
        model.addAttribute("keeps", reader.has(Role.COMMITTEE_SECRETARY));
        model.addAttribute("members", composition.members());
        model.addAttribute("today", today.toString());
        if (!model.containsAttribute("entered")) {
            model.addAttribute("entered", Map.of());
        }
        return "committee/composition";
    }

    private Row row(Seat seat, LocalDate today) {
        return new Row(
                seat.titular().name() + (seat.titular().has(Role.COMMITTEE_CHAIR) ? " (présidence)" : ""),
                term(seat.titular().id(), today),
                seat.deputies().isEmpty()
                        ? "Aucun"
                        : seat.deputies().stream().map(Person::name).collect(Collectors.joining(", ")));
    }

    private String term(String member, LocalDate today) {
        Optional<Mandate> current = mandates.all().stream()
                .filter(mandate -> mandate.member().equals(member) && mandate.covers(today))
                .findFirst();
        return current.map(mandate -> "Du " + FrenchText.day(mandate.from())
                        + mandate.until()
                                .map(end -> " au " + FrenchText.day(end.minusDays(1)))
                                .orElse(", sans terme"))
                .orElse(UNKNOWN);
    }

    private Line line(Mandate mandate, LocalDate today) {
        return new Line(
                mandate.id(),
                people.name(mandate.member()),
                mandate.isDeputy() ? "Suppléant de " + people.name(mandate.titular()) : "Titulaire",
                FrenchText.day(mandate.from()),
                mandate.until().map(FrenchText::day).orElse("Sans terme"),
                mandate.act(),
                mandate.lastsBeyond(today));
    }
}
