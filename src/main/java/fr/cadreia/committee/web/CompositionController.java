package fr.cadreia.committee.web;

import fr.cadreia.committee.mandate.Colleges;
import fr.cadreia.committee.mandate.Composition;
import fr.cadreia.committee.mandate.Mandate;
import fr.cadreia.committee.mandate.Mandates;
import fr.cadreia.committee.mandate.Seat;
import fr.cadreia.committee.paper.PaperNames;
import fr.cadreia.committee.paper.PaperNames.Named;
import fr.cadreia.grant.GrantSettings;
import fr.cadreia.grant.PublicRecord;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.kernel.web.PublicPage;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows the committee's members to everybody, with the acts that designated them. People who work here read all names;
 * everybody else reads the names of elected members, unless the authority hides them, and the functions of agents.
 */
@Controller
class CompositionController {

    private final Composition composition;
    private final Mandates mandates;
    private final AuthorityClock clock;
    private final PublicRecord record;
    private final GrantSettings settings;
    private final People people;
    private final PaperNames names;

    CompositionController(
            Composition composition,
            Mandates mandates,
            AuthorityClock clock,
            PublicRecord record,
            GrantSettings settings,
            People people,
            PaperNames names) {
        this.composition = composition;
        this.mandates = mandates;
        this.clock = clock;
        this.record = record;
        this.settings = settings;
        this.people = people;
        this.names = names;
    }

    /**
     * A college with its seats of today, the chair's first.
     *
     * @param mandate what all mandates have in common, a French sentence; empty when they differ
     * @param vacant the number of vacant seats: the highest number of seats taken at the same time until today, less
     *     those taken today
     */
    record College(String name, String mandate, List<Row> seats, int vacant) {}

    /** A seat with its mandate; all French. */
    record Row(String titular, boolean chairs, String mandate, String deputies) {}

    /** An earlier or coming mandate in words. */
    record Line(String member, String college, String part, String from, String until, String act) {}

    /** Shows the page. Uses one transaction, so that each table is read once for any number of members. */
    @PublicPage
    @Transactional(readOnly = true)
    @GetMapping("/comite/composition")
    String show(Principal principal, Model model) {
        boolean inside = principal != null && people.find(principal.getName()).isPresent();
        LocalDate today = clock.today();
        List<Seat> seats = composition.seats(today);
        List<Mandate> all = mandates.all();
        model.addAttribute(
                "colleges",
                Stream.of(Role.COMMITTEE_ELECTED, Role.COMMITTEE_AGENTS)
                        .map(college -> college(college, seats, all, today, inside))
                        .toList());
        model.addAttribute(
                "others",
                all.stream()
                        .filter(mandate -> !mandate.covers(today))
                        .map(mandate -> line(mandate, inside))
                        .toList());
        model.addAttribute("guarantors", record.guarantors());
        model.addAttribute("countersigned", record.countersigned());
        model.addAttribute("recoveries", record.recoveries());
        return "committee/composition";
    }

    private College college(Role college, List<Seat> seats, List<Mandate> all, LocalDate today, boolean inside) {
        List<Row> rows = seats.stream()
                .filter(seat -> seat.college() == college)
                .map(seat -> row(seat, all, today, inside))
                .sorted(Comparator.comparing(Row::chairs).reversed())
                .toList();
        List<String> held = rows.stream().map(Row::mandate).distinct().toList();
        return new College(
                Colleges.name(college),
                held.size() == 1 ? held.get(0) : "",
                rows,
                Math.max(0, most(college, all, today) - rows.size()));
    }

    /** Returns the highest number of titulars in office at the same time, until today. */
    private static int most(Role college, List<Mandate> all, LocalDate today) {
        List<Mandate> titulars = all.stream()
                .filter(mandate -> mandate.college() == college && !mandate.isDeputy())
                .toList();
        return titulars.stream()
                .map(Mandate::from)
                .filter(day -> !day.isAfter(today))
                .mapToInt(day -> (int)
                        titulars.stream().filter(mandate -> mandate.covers(day)).count())
                .max()
                .orElse(0);
    }

    private Row row(Seat seat, List<Mandate> all, LocalDate today, boolean inside) {
        Mandate mandate = held(seat.titular(), all, today);
        String deputies = seat.deputies().stream()
                .map(deputy -> named(held(deputy, all, today), inside))
                .collect(Collectors.joining("\u00a0; "));
        return new Row(
                named(mandate, inside),
                seat.titular().has(Role.COMMITTEE_CHAIR),
                "Désignation\u00a0: " + StringUtils.uncapitalize(mandate.act()) + ". Mandat du "
                        + FrenchText.day(mandate.from())
                        + mandate.lastDay()
                                .map(last -> " au " + FrenchText.day(last))
                                .orElse(", sans terme")
                        + ".",
                deputies);
    }

    private static Mandate held(Person member, List<Mandate> all, LocalDate today) {
        return all.stream()
                .filter(known -> known.member().equals(member.id()) && known.covers(today))
                .findFirst()
                .orElseThrow();
    }

    private Line line(Mandate mandate, boolean inside) {
        return new Line(
                named(mandate, inside),
                Colleges.name(mandate.college()),
                mandate.isDeputy()
                        ? names.of(mandate.member(), mandate.from()).agreed("Suppléante", "Suppléant", "Suppléant")
                        : "Titulaire",
                FrenchText.day(mandate.from()),
                until(mandate),
                mandate.act());
    }

    /** Returns the member's name and quality; people outside read only the quality of an agent. */
    private String named(Mandate mandate, boolean inside) {
        boolean elected = mandate.college() == Role.COMMITTEE_ELECTED && settings.electedNames();
        Named named = names.of(mandate.member(), mandate.from());
        return inside || elected ? named.full() : StringUtils.capitalize(named.quality());
    }

    private static String until(Mandate mandate) {
        return mandate.lastDay().map(FrenchText::day).orElse("sans terme");
    }
}
