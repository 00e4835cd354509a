package fr.cadreia.committee.session;

import fr.cadreia.committee.PresenceSheet;
import fr.cadreia.committee.PresenceSheet.Proxy;
import fr.cadreia.committee.examination.Electorate;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.examination.Quorum;
import fr.cadreia.committee.examination.VotingBody;
import fr.cadreia.committee.mandate.Seat;
import fr.cadreia.committee.steps.attendance.Attendance;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a session's presence sheet may say, and what of it each case gets: a case knows nobody who is recused from it. */
@Component
class SessionSheets {

    private final SessionSeats seats;
    private final Examinations examinations;
    private final AgendaFrameworks frameworks;
    private final People people;

    SessionSheets(SessionSeats seats, Examinations examinations, AgendaFrameworks frameworks, People people) {
        this.seats = seats;
        this.examinations = examinations;
        this.frameworks = frameworks;
        this.people = people;
    }

    List<Seat> seats(Session session) {
        return seats.of(session);
    }

    /** @throws CommandRefusedException with all that is wrong, each with the field where it is */
    void check(Session session, SessionSheet sheet) {
        require(faults(session, sheet));
    }

    /**
     * What was wrong before is no fault of the change: the sheet of a case that admits more opened the session.
     *
     * @throws CommandRefusedException with all that the change makes wrong
     */
    void checkChange(Session session, SessionSheet before, SessionSheet after) {
        List<String> faults = new ArrayList<>(faults(session, after));
        faults.removeAll(faults(session, before));
        require(faults);
    }

    private static void require(List<String> faults) {
        if (!faults.isEmpty()) {
            throw CommandRefusedException.invalid(String.join(" ", faults));
        }
    }

    private List<String> faults(Session session, SessionSheet sheet) {
        List<String> faults = new ArrayList<>();
        if (sheet.present().isEmpty()) {
            faults.add("Membres présents\u00a0: cochez les membres présents.");
        }
        List<Seat> taken = seats(session);
        Map<String, String> deputies = deputies(taken);
        List<String> maySit =
                new ArrayList<>(taken.stream().map(seat -> seat.titular().id()).toList());
        maySit.addAll(deputies.keySet());
        sheet.presence()
                .faults(maySit, deputies, frameworks.proxiesPerMember(session), people::name)
                .forEach(fault -> faults.add(words(fault)));
        sheet.remote().stream()
                .filter(member -> !sheet.present().contains(member))
                .map(member -> "Membres à distance\u00a0: " + people.name(member)
                        + " n’est pas coché parmi les présents\u00a0; cochez sa présence, ou décochez-le ici.")
                .sorted()
                .forEach(faults::add);
        if (!sheet.present().contains(sheet.chair())) {
            faults.add("Président de séance\u00a0: la présidence revient à un membre présent.");
        }
        if (!sheet.substitute().isEmpty() && !sheet.present().contains(sheet.substitute())) {
            faults.add("Membre qui préside quand la présidence se déporte\u00a0: choisissez un membre présent.");
        }
        if (!maySit.containsAll(sheet.excused())) {
            faults.add("Membres excusés\u00a0: choisissez des membres du comité.");
        }
        if (sheet.proxies().size() > PresenceSheet.PROXIES) {
            faults.add("Une séance reçoit " + PresenceSheet.PROXIES + " pouvoirs au plus.");
        }
        return faults;
    }

    private static String words(PresenceSheet.Fault fault) {
        return switch (fault.part()) {
            case PRESENT -> "Membres présents\u00a0: " + fault.message();
            case GIVER -> "Pouvoir " + fault.number() + ", membre absent\u00a0: " + fault.message();
            case HOLDER -> "Pouvoir " + fault.number() + ", membre présent\u00a0: " + fault.message();
        };
    }

    /** Deputy to titular. */
    static Map<String, String> deputies(List<Seat> seats) {
        Map<String, String> deputies = new LinkedHashMap<>();
        seats.forEach(seat -> seat.deputies()
                .forEach(deputy -> deputies.put(deputy.id(), seat.titular().id())));
        return deputies;
    }

    /** The sheet of one case, as its form takes it, without who presides over it. */
    Answers answers(SessionSheet sheet, String reference, String instance) {
        List<String> eligible = eligible(reference, instance);
        Answers answers = Answers.NONE
                .with(Attendance.PRESENT, among(eligible, sheet.present()))
                .with(Attendance.REMOTE, among(eligible, sheet.remote()));
        int proxies = 0;
        for (Proxy proxy : sheet.proxies()) {
            if (eligible.contains(proxy.giver()) && eligible.contains(proxy.holder())) {
                proxies++;
                answers = answers.with(Attendance.giver(proxies), proxy.giver())
                        .with(Attendance.holder(proxies), proxy.holder());
            }
        }
        return answers.with(Attendance.HAS_PROXIES, proxies > 0 ? "yes" : "no")
                .with(Attendance.EXCUSED, among(eligible, sheet.excused()));
    }

    private static List<String> among(List<String> eligible, Collection<String> members) {
        return members.stream().filter(eligible::contains).sorted().toList();
    }

    /** French names, in their order. */
    String names(Collection<String> members) {
        return members.stream().map(people::name).sorted().collect(Collectors.joining(", "));
    }

    /** Who may sit for this case. */
    List<String> eligible(String reference, String instance) {
        return examinations.eligible(reference, instance).stream()
                .map(Person::id)
                .toList();
    }

    /**
     * What the quorum would be for this case.
     *
     * @param sheet as it would be
     * @param second whether it is before the committee in a second convening
     */
    Quorum quorum(String reference, String instance, Answers sheet, boolean second) {
        Electorate electorate = examinations.summonable(reference, instance);
        Set<String> seated = electorate.seated(sheet.as(Attendance.class).membersPresent(), examinations.inOffice());
        Attendance attendance =
                sheet.with(Attendance.SEATED, List.copyOf(seated)).as(Attendance.class);
        return VotingBody.of(attendance, Set.copyOf(electorate.recused()), Set.of(), attendance.sessionChair(), second)
                .quorum(examinations.of(reference, instance).rules());
    }
}
