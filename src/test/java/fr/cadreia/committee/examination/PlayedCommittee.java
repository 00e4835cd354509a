package fr.cadreia.committee.examination;

import fr.cadreia.committee.presence.Electorate;
import fr.cadreia.framework.FirstVersion;
import fr.cadreia.framework.Setting;
import fr.cadreia.framework.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The committee of a played examination. Titulars are t0, t1 ..., their deputies d0, d1 ..., members who are appointed
 * while the case is examined n0, n1 and so on.
 *
 * @param titulars how many
 * @param withDeputy numbers of the titulars who have a deputy
 * @param proposers numbers of the titulars who are of the proposer's side
 * @param appointed how many seats are filled besides by the time the electorate has to be renewed
 */
public record PlayedCommittee(
        int titulars,
        Set<Integer> withDeputy,
        Set<Integer> proposers,
        int appointed,
        int quorumPercent,
        int majorityPercent,
        boolean castingVote) {

    /** The framework's settings for this committee. */
    public Settings settings() {
        return FirstVersion.withoutMinimums()
                .with(Map.of(
                        Setting.QUORUM_PERCENT, quorumPercent,
                        Setting.MAJORITY_PERCENT, majorityPercent,
                        Setting.CASTING_VOTE, castingVote ? 1 : 0));
    }

    Electorate electorate() {
        List<String> members = names("t", titulars);
        Map<String, String> deputies = new LinkedHashMap<>();
        withDeputy.stream()
                .sorted()
                .filter(seat -> seat < titulars)
                .forEach(seat -> deputies.put("d" + seat, "t" + seat));
        return new Electorate(
                members,
                members.stream()
                        .filter(member -> proposers.contains(Integer.valueOf(member.substring(1))))
                        .toList(),
                deputies,
                false);
    }

    /** The renewed electorate when the first is impeded. */
    Electorate renewed(Set<String> inOffice) {
        Electorate first = electorate();
        List<String> members = new ArrayList<>(first.members());
        members.addAll(names("n", appointed));
        members.removeIf(member -> !inOffice.contains(member));
        Map<String, String> deputies = new LinkedHashMap<>(first.deputies());
        deputies.entrySet()
                .removeIf(deputy -> !inOffice.contains(deputy.getKey()) || !members.contains(deputy.getValue()));
        return new Electorate(
                members, first.recused().stream().filter(members::contains).toList(), deputies, false);
    }

    /** Everybody who may ever be of it. */
    List<String> everybody() {
        List<String> all = names("t", titulars);
        withDeputy.stream().sorted().filter(seat -> seat < titulars).forEach(seat -> all.add("d" + seat));
        all.addAll(names("n", appointed));
        return all;
    }

    private static List<String> names(String letter, int number) {
        return new ArrayList<>(
                IntStream.range(0, number).mapToObj(seat -> letter + seat).toList());
    }
}
