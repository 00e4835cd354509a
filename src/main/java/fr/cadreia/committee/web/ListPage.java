package fr.cadreia.committee.web;

import fr.cadreia.committee.examination.CommitteeTasks.Waiting;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.examination.Impediment;
import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.committee.session.ListAdoption;
import fr.cadreia.committee.session.Session;
import fr.cadreia.dossier.Cases;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The points without debate on the page of their open session. */
@Component
class ListPage {

    private final ListAdoption list;
    private final Cases cases;
    private final People people;
    private final Examinations examinations;

    ListPage(ListAdoption list, Cases cases, People people, Examinations examinations) {
        this.examinations = examinations;
        this.list = list;
        this.cases = cases;
        this.people = people;
    }

    /** A member for whom the reader votes on the list, and the name of the field. */
    record Voter(String field, String name) {}

    /**
     * A case of the list.
     *
     * @param opinion the opinion that is voted, word for word; empty where it is not shown
     * @param lastOnes what follows if the reader declares an interest and too few members remain; French, or empty
     */
    record Point(String reference, String title, List<FactLine> opinion, String lastOnes) {}

    /** A case of the list on which members have not voted; {@code members} holds their names. */
    record Awaited(Point point, String members) {}

    /**
     * A case of the list whose chair is recused or has left the committee, the name of its field, and the members who
     * may preside.
     */
    record Presidency(String field, Point point, List<SheetPage.Attendee> candidates) {}

    void add(Person reader, Session session, Model model) {
        model.addAttribute("proposals", list.proposals(reader, session));
        List<Waiting> votes = list.votes(reader, session);
        model.addAttribute(
                "listVoters",
                votes.stream()
                        .map(Waiting::member)
                        .distinct()
                        .map(member -> new Voter(SessionForms.VOTE_OF + member, people.name(member)))
                        .toList());
        model.addAttribute(
                "listVotes",
                votes.stream()
                        .collect(Collectors.toMap(
                                Waiting::caseReference,
                                vote -> voted(reader, vote),
                                (own, proxy) -> own,
                                LinkedHashMap::new))
                        .values());
        model.addAttribute("choices", Choice.VOTES);
        model.addAttribute("listBallots", list.ballots(session).size());
        model.addAttribute(
                "listAwaited",
                list.awaited(session).entrySet().stream()
                        .map(open -> new Awaited(
                                point(open.getKey()),
                                open.getValue().stream().map(people::name).collect(Collectors.joining(", "))))
                        .toList());
        model.addAttribute(
                "listPresidencies",
                list.presidencies(session).stream()
                        .map(presidency -> new Presidency(
                                SessionForms.PRESIDENCY_OF + presidency.caseReference(),
                                point(presidency.caseReference()),
                                presidency.candidates().stream()
                                        .map(member -> new SheetPage.Attendee(member, people.name(member), false))
                                        .toList()))
                        .toList());
    }

    private Point voted(Person reader, Waiting vote) {
        String reference = vote.caseReference();
        return new Point(
                reference,
                cases.get(reference).title(),
                list.opinion(vote),
                new Impediment(examinations, people)
                        .ofRecusal(reference, vote.processInstance(), reader.id(), vote.second())
                        .orElse(""));
    }

    private Point point(String reference) {
        return new Point(reference, cases.get(reference).title(), List.of(), "");
    }
}
