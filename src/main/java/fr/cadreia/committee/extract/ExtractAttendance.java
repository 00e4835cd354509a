package fr.cadreia.committee.extract;

import fr.cadreia.committee.examination.Examination;
import fr.cadreia.committee.paper.Naming;
import fr.cadreia.committee.paper.PaperNames.Named;
import fr.cadreia.committee.presence.PointAttendance;
import fr.cadreia.committee.presence.Quorum;
import fr.cadreia.committee.presence.SessionPresence.Outing;
import fr.cadreia.committee.presence.VotingBody;
import fr.cadreia.journal.ConveningKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The members who gave an opinion, and those who did not take part in it, as its extract names them.
 *
 * @param seats the number of members in office, present, represented by a proxy, and absent
 * @param present the members who could vote
 * @param absent the members who were absent without an excuse; recused members stand under {@code recused} only
 * @param recused the members who declared an interest or are of the proposer's side
 * @param departed the members who left before the vote
 */
record ExtractAttendance(
        PointAttendance seats,
        Quorum quorum,
        Listed present,
        List<Proxy> proxies,
        Listed excused,
        Listed absent,
        List<Recused> recused,
        Listed departed) {

    /** @param titular name of the titular whose place a deputy took; empty for a titular */
    record Member(Named person, Optional<String> titular) {}

    /** Members, in their order. */
    record Listed(List<Member> members) {

        public boolean isEmpty() {
            return members.isEmpty();
        }

        /** Returns the word that agrees with the members: in gender, and in the singular or the plural. */
        public String agreed(String lady, String other, String ladies, String others) {
            boolean onlyLadies =
                    members.stream().allMatch(member -> member.person().isLady());
            if (members.size() == 1) {
                return onlyLadies ? lady : other;
            }
            return onlyLadies ? ladies : others;
        }
    }

    /** A proxy between two names. @param lapsed whether nobody voted by it */
    record Proxy(String giver, String holder, boolean lapsed) {}

    /** @param left whether the member left the room for it */
    record Recused(Named person, boolean excused, boolean left) {}

    /**
     * @param convening whether it is a second convening
     * @param outings the members who left the room for it
     * @param names the naming by which the persons are named
     * @param day the day for which they are named
     */
    static ExtractAttendance of(
            Examination examination, ConveningKind convening, List<Outing> outings, Naming names, LocalDate day) {
        VotingBody votingBody = examination.votingBody(convening);
        PointAttendance seats = examination.present().attendance(votingBody);
        Set<String> absent = seats.absent();
        absent.removeAll(votingBody.recused());
        Set<String> present = seats.present();
        present.removeAll(seats.recusedPresent());
        Set<String> excused = seats.excused();
        Map<String, String> deputies = examination.electorate().deputies();
        Map<String, String> lapsed = seats.lapsed();
        Function<Collection<String>, Listed> listed = members -> new Listed(names.inOrder(members, day).stream()
                .map(person -> new Member(person, Optional.empty()))
                .toList());
        return new ExtractAttendance(
                seats,
                examination.quorum(convening),
                new Listed(present.stream()
                        .sorted(names.precedence(day))
                        .map(member -> new Member(
                                names.of(member, day),
                                Optional.ofNullable(deputies.get(member))
                                        .map(titular -> names.of(titular, day).name())))
                        .toList()),
                seats.represented().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(names.precedence(day)))
                        .map(proxy -> new Proxy(
                                names.of(proxy.getKey(), day).name(),
                                names.of(proxy.getValue(), day).name(),
                                lapsed.containsKey(proxy.getKey())))
                        .toList(),
                listed.apply(excused),
                listed.apply(absent),
                votingBody.recused().stream()
                        .sorted(names.precedence(day))
                        .map(member -> new Recused(
                                names.of(member, day),
                                excused.contains(member),
                                outings.stream()
                                        .anyMatch(outing -> outing.member().equals(member))))
                        .toList(),
                listed.apply(examination.departed()));
    }
}
