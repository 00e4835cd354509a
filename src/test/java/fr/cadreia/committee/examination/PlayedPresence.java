package fr.cadreia.committee.examination;

import static fr.cadreia.committee.examination.PlayedRecords.at;
import static fr.cadreia.committee.examination.PlayedRecords.sorted;

import fr.cadreia.committee.presence.Electorate;
import fr.cadreia.committee.presence.PresenceSheet;
import fr.cadreia.committee.presence.PresenceSheet.Proxy;
import fr.cadreia.committee.steps.Attendance;
import fr.cadreia.journal.ConveningKind;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.ExaminationEvent.CasePresenceCorrected;
import fr.cadreia.journal.ExaminationEvent.ElectorateRenewed;
import fr.cadreia.journal.SessionEvent.PresenceCorrected;
import fr.cadreia.journal.SessionEvent.SessionOpened;
import fr.cadreia.journal.StepEvent.PresenceRecorded;
import fr.cadreia.kernel.form.FormId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Who is there in a played examination, as the secretary notes it: on the session's sheet, and when it is corrected. Of each
 * sheet the case gets its own.
 */
final class PlayedPresence {

    private final PlayedRecords records;

    PlayedPresence(PlayedRecords records) {
        this.records = records;
    }

    void fill(Act.Sheet sheet) {
        Electorate summoned = summonable();
        boolean nobody = summoned.isTooSmall(records::isInOffice);
        if (records.examination().isImpeded() && !nobody) {
            records.fix(
                    summoned,
                    new ElectorateRenewed(
                            summoned.members(),
                            summoned.recused(),
                            summoned.deputies(),
                            summoned.replacing(),
                            PlayedExamination.FRAMEWORK));
        }
        List<String> maySit = maySit();
        Set<String> present = records.isWritten()
                ? maySit.stream()
                        .filter(member -> !summoned.deputies().containsKey(member))
                        .collect(Collectors.toSet())
                : picked(maySit, summoned, sheet.present());
        String chair = maySit.isEmpty() ? "" : at(present.isEmpty() ? maySit : sorted(present), sheet.chair());
        Set<String> there = new LinkedHashSet<>(present);
        there.add(chair);
        there.remove("");
        PresenceSheet given = new PresenceSheet(
                there,
                Set.of(),
                chair,
                "",
                records.isWritten() ? List.of() : proxies(sheet.proxies(), there, maySit, summoned),
                Set.of());
        if (!records.isWritten()) {
            records.session(new SessionOpened(
                    withRecused(given, summoned).recorded(summoned.deputies()),
                    records.membersToday(),
                    Map.of(),
                    "",
                    List.of()));
        }
        keep(given, new PresenceRecorded(null));
    }

    /** The sheet with the recused members, who came to the session too, except those whose deputies sit for them. */
    private PresenceSheet withRecused(PresenceSheet given, Electorate electorate) {
        PresenceSheet whole = given;
        for (String member : electorate.recused()) {
            boolean replaced = given.present().stream()
                    .anyMatch(there -> member.equals(electorate.deputies().get(there)));
            if (!replaced && !electorate.deputies().containsKey(member) && records.isInOffice(member)) {
                whole = whole.joinedBy(member, false);
            }
        }
        return whole;
    }

    /** What is noted of one member; what the application would refuse is left out. */
    void correct(Act.Correction correction, ConveningKind convening) {
        Electorate electorate = records.examination().electorate();
        List<String> maySit = maySit();
        if (records.examination().isImpeded() || maySit.isEmpty()) {
            return;
        }
        PresenceSheet before = records.session().now().sheet();
        List<String> concerned = maySit.stream()
                .filter(member ->
                        before.present().contains(member) == correction.change().isOfThePresent())
                .toList();
        if (concerned.isEmpty()) {
            return;
        }
        String member = at(concerned, correction.member());
        List<String> holders = maySit.stream()
                .filter(there -> before.present().contains(there) && !there.equals(member))
                .toList();
        boolean gives = !correction.change().adds()
                && correction.holder() >= 0
                && !holders.isEmpty()
                && !electorate.deputies().containsKey(member);
        String holder = gives ? at(holders, correction.holder()) : "";
        PresenceSheet changed =
                correction.change().adds() ? before.joinedBy(member, false) : before.leftBy(member, holder);
        List<String> able = maySit.stream().filter(changed.present()::contains).toList();
        if (able.isEmpty() || !isAllowed(changed, electorate)) {
            return;
        }
        String presides = records.examination().votingBody(convening).chair();
        String chair = able.contains(presides) ? presides : at(able, correction.member());
        PresenceSheet after = changed.present().contains(changed.chair()) ? changed : changed.presidedBy(chair);
        records.session(new PresenceCorrected(
                after.recorded(electorate.deputies()),
                records.membersToday(),
                member,
                correction.change().name(),
                holder,
                "Constaté en séance.",
                before.recorded(electorate.deputies())));
        keep(after.of(maySit).presidedBy(chair), new CasePresenceCorrected());
    }

    private boolean isAllowed(PresenceSheet sheet, Electorate electorate) {
        List<String> everybody = new ArrayList<>(electorate.everybody());
        return sheet.proxies().size() <= PresenceSheet.PROXIES
                && sheet.faults(everybody, electorate.deputies(), 1, UnaryOperator.identity())
                        .isEmpty();
    }

    private List<String> maySit() {
        Electorate summoned = summonable();
        return summoned.isTooSmall(records::isInOffice) ? List.of() : summoned.maySit(records::isInOffice);
    }

    private Electorate summonable() {
        Examination examination = records.examination();
        return examination.isImpeded() ? records.renewedElectorate() : examination.electorate();
    }

    /** The members who are there, a deputy never beside the titular. */
    private static Set<String> picked(List<String> maySit, Electorate electorate, Set<Integer> numbers) {
        Set<String> present = new LinkedHashSet<>();
        numbers.stream()
                .sorted()
                .filter(number -> number < maySit.size())
                .map(maySit::get)
                .forEach(present::add);
        present.removeIf(member -> present.contains(electorate.deputies().getOrDefault(member, "")));
        return present;
    }

    private void keep(PresenceSheet own, Event event) {
        records.complete(
                PlayedExamination.SECRETARY,
                PlayedExamination.SECRETARIAT,
                FormId.of(Attendance.class),
                Attendance.answers(own)
                        .with(
                                Attendance.SEATED,
                                List.copyOf(records.examination().seated(own)))
                        .values(),
                event);
    }

    /** The proxies that the sheet takes. */
    private static List<Proxy> proxies(
            List<List<Integer>> pairs, Set<String> present, List<String> maySit, Electorate electorate) {
        if (maySit.isEmpty()) {
            return List.of();
        }
        List<Proxy> proxies = new ArrayList<>();
        for (List<Integer> pair : pairs) {
            List<Proxy> more = new ArrayList<>(proxies);
            more.add(new Proxy(more.size() + 1, at(maySit, pair.get(0)), at(maySit, pair.get(1))));
            if (more.size() <= PresenceSheet.PROXIES
                    && new PresenceSheet(present, Set.of(), "", "", more, Set.of())
                            .faults(maySit, electorate.deputies(), 1, UnaryOperator.identity())
                            .isEmpty()) {
                proxies = more;
            }
        }
        return proxies;
    }
}
