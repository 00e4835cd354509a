package fr.cadreia.committee.examination;

import static fr.cadreia.committee.examination.PlayedRecords.at;
import static fr.cadreia.committee.examination.PlayedRecords.sorted;

import fr.cadreia.committee.PresenceSheet;
import fr.cadreia.committee.PresenceSheet.Proxy;
import fr.cadreia.committee.steps.attendance.Attendance;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.ExaminationEvent.CasePresenceCorrected;
import fr.cadreia.journal.ExaminationEvent.ElectorateRenewed;
import fr.cadreia.journal.StepEvent.PresenceRecorded;
import fr.cadreia.kernel.form.FormId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Who is there in a played examination, as the secretary notes it: on the sheet, and when it is corrected. */
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
        List<String> maySit = nobody ? List.of() : summoned.maySit(records::isInOffice);
        Set<String> present = records.isWritten()
                ? maySit.stream()
                        .filter(member -> !summoned.deputies().containsKey(member))
                        .collect(Collectors.toSet())
                : picked(maySit, summoned, sheet.present());
        String chair = maySit.isEmpty() ? "" : at(present.isEmpty() ? maySit : sorted(present), sheet.chair());
        keep(
                present,
                records.isWritten() ? List.of() : sheet.proxies(),
                chair,
                maySit,
                new PresenceRecorded(null, false));
    }

    /** @param second session, which needs no quorum */
    void correct(Act.SheetCorrected sheet, boolean second) {
        Electorate summoned = summonable();
        List<String> maySit =
                summoned.isTooSmall(records::isInOffice) ? List.of() : summoned.maySit(records::isInOffice);
        Set<String> present = picked(maySit, summoned, sheet.present());
        if (records.examination().isImpeded() || present.isEmpty()) {
            return;
        }
        String presides = records.examination().votingBody(second).chair();
        String chair = present.contains(presides) ? presides : at(sorted(present), sheet.chair());
        keep(present, sheet.proxies(), chair, maySit, new CasePresenceCorrected());
    }

    private Electorate summonable() {
        Examination examination = records.examination();
        return examination.isImpeded() ? records.renewedElectorate() : examination.electorate();
    }

    /** Those who are there, a deputy never beside the titular. */
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

    private void keep(Set<String> present, List<List<Integer>> pairs, String chair, List<String> maySit, Event event) {
        Electorate electorate = records.examination().electorate();
        Set<String> there = new LinkedHashSet<>(present);
        there.add(chair);
        there.remove("");
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put(Attendance.PRESENT, sorted(present));
        answers.put(Attendance.CHAIR, chair);
        int given = 0;
        for (Proxy proxy : proxies(pairs, there, maySit, electorate)) {
            given++;
            answers.put(Attendance.giver(given), proxy.giver());
            answers.put(Attendance.holder(given), proxy.holder());
        }
        answers.put(Attendance.HAS_PROXIES, given > 0 ? "yes" : "no");
        answers.put(Attendance.SEATED, List.copyOf(electorate.seated(there, records::isInOffice)));
        records.complete(
                PlayedExamination.SECRETARY,
                PlayedExamination.SECRETARIAT,
                FormId.of(Attendance.class),
                answers,
                event);
    }

    /** Those that the sheet takes. */
    private List<Proxy> proxies(
            List<List<Integer>> pairs, Set<String> present, List<String> maySit, Electorate electorate) {
        if (maySit.isEmpty()) {
            return List.of();
        }
        List<Proxy> proxies = new ArrayList<>();
        for (List<Integer> pair : pairs) {
            List<Proxy> more = new ArrayList<>(proxies);
            more.add(new Proxy(more.size() + 1, at(maySit, pair.get(0)), at(maySit, pair.get(1))));
            if (more.size() <= PresenceSheet.PROXIES
                    && new PresenceSheet(present, more)
                            .faults(maySit, electorate.deputies(), 1, UnaryOperator.identity())
                            .isEmpty()) {
                proxies = more;
            }
        }
        return proxies;
    }
}
