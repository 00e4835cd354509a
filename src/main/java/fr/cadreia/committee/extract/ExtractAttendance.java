package fr.cadreia.committee.extract;

import fr.cadreia.committee.examination.Examination;
import fr.cadreia.committee.paper.PaperNames;
import fr.cadreia.committee.paper.PaperNames.Named;
import fr.cadreia.committee.presence.PointAttendance;
import fr.cadreia.committee.presence.SessionPresence.Outing;
import fr.cadreia.committee.presence.VotingBody;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Names those who gave an opinion, and those who did not take part in it, for its extract. */
@Component
class ExtractAttendance {

    private final PaperNames names;

    ExtractAttendance(PaperNames names) {
        this.names = names;
    }

    /**
     * Who was there and who was not; French.
     *
     * @param counts how many are in office, were there, gave a proxy and were absent, and the quorum
     * @param present who could vote, a deputy with whose place it is
     * @param proxies who gave theirs to whom, a line each
     * @param absent without an excuse; those recused are named as such alone
     * @param recused who declared an interest or is of the proposer's side, a sentence each
     * @param departed who left before the vote
     */
    record AttendanceText(
            String counts,
            Listed present,
            List<String> proxies,
            Listed excused,
            Listed absent,
            List<String> recused,
            Listed departed) {}

    /**
     * Some members in their order, each in words.
     *
     * @param ladies whether no other is among them
     */
    record Listed(List<String> members, boolean ladies) {

        public boolean isEmpty() {
            return members.isEmpty();
        }

        public String words() {
            return String.join("\u00a0; ", members);
        }

        /** What agrees with them. */
        public String agreed(String lady, String other, String ladies, String others) {
            if (members.size() == 1) {
                return this.ladies ? lady : other;
            }
            return this.ladies ? ladies : others;
        }
    }

    /**
     * @param second whether it is a second convening
     * @param outings who left the room for it
     * @param day on which the persons are named
     * @param consultation whether it was given in writing
     */
    AttendanceText of(
            Examination examination, boolean second, List<Outing> outings, LocalDate day, boolean consultation) {
        VotingBody votingBody = examination.votingBody(second);
        PointAttendance attendance = examination.present().attendance(votingBody);
        Set<String> absent = attendance.absent();
        absent.removeAll(votingBody.recused());
        return new AttendanceText(
                attendance.words(examination.quorum(second), consultation),
                present(examination.electorate().deputies(), attendance, day),
                proxies(attendance, day),
                listed(attendance.excused(), Map.of(), day),
                listed(absent, Map.of(), day),
                recused(votingBody, outings, attendance.excused(), day),
                listed(examination.departed(), Map.of(), day));
    }

    private Listed present(Map<String, String> deputies, PointAttendance attendance, LocalDate day) {
        Set<String> counting = attendance.present();
        counting.removeAll(attendance.recusedPresent());
        return listed(counting, deputies, day);
    }

    /** @param deputies deputy to titular */
    private Listed listed(Collection<String> members, Map<String, String> deputies, LocalDate day) {
        return new Listed(
                members.stream()
                        .sorted(names.precedence(day))
                        .map(member -> names.of(member, day).full() + inPlaceOf(member, deputies, day))
                        .toList(),
                members.stream().allMatch(member -> names.of(member, day).isLady()));
    }

    private String inPlaceOf(String member, Map<String, String> deputies, LocalDate day) {
        return deputies.containsKey(member)
                ? " (" + names.of(member, day).agreed("suppléante", "suppléant", "suppléant") + " de "
                        + names.of(deputies.get(member), day).name() + ")"
                : "";
    }

    private List<String> proxies(PointAttendance attendance, LocalDate day) {
        Map<String, String> lapsed = attendance.lapsed();
        return attendance.represented().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(names.precedence(day)))
                .map(proxy -> names.of(proxy.getKey(), day).name() + " à "
                        + names.of(proxy.getValue(), day).name()
                        + (lapsed.containsKey(proxy.getKey()) ? " (pouvoir devenu sans objet)" : ""))
                .toList();
    }

    private List<String> recused(
            VotingBody votingBody, Collection<Outing> outings, Collection<String> excused, LocalDate day) {
        return votingBody.recused().stream()
                .sorted(names.precedence(day))
                .map(member -> excused.contains(member)
                        ? names.of(member, day).agreed("Excusée", "Excusé", "Excusé(e)")
                                + " et ne pouvant prendre part à ce point\u00a0: "
                                + names.of(member, day).full() + "."
                        : recused(
                                names.of(member, day),
                                outings.stream()
                                        .anyMatch(outing -> outing.member().equals(member))))
                .toList();
    }

    private static String recused(Named member, boolean left) {
        return member.agreed("S’est déportée", "S’est déporté", "S’est déporté(e)")
                + (left ? " et a quitté la salle" : "") + "\u00a0: " + member.full() + ".";
    }
}
