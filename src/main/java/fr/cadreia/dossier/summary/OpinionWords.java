package fr.cadreia.dossier.summary;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;

/** Says who is for and against, and why the first of those who are not simply for it. Opinions with the unfavourable first. */
record OpinionWords(List<GivenOpinion> opinions) {

    /**
     * « défavorable : RH ; sous conditions : sobriété ; 2 favorables. RH : deux équipes ne sont pas formées »; empty without
     * any. Who is simply for it is named where nobody is not: the line is short, and the reason matters more.
     */
    String text() {
        boolean agreed = opinions.stream().allMatch(given -> given.severity() == 0);
        String sides = Stream.of(
                        side("défavorable", GivenOpinion::isUnfavourable),
                        side("sous conditions", GivenOpinion::hasConditions),
                        agreed ? side("favorable", OpinionWords::isForIt) : counted(),
                        side("confidentiel", GivenOpinion::hidden))
                .filter(side -> !side.isEmpty())
                .collect(Collectors.joining("\u00a0; "));
        return sides
                + opinions.stream()
                        .filter(given -> given.severity() > 0)
                        .findFirst()
                        .map(given -> ". " + StringUtils.capitalize(given.shortGiver()) + "\u00a0: "
                                + (given.isUnfavourable()
                                        ? given.opinion().reasons()
                                        : given.opinion().conditions()))
                        .orElse("");
    }

    private static boolean isForIt(GivenOpinion given) {
        return !given.hidden() && given.severity() == 0;
    }

    private String counted() {
        long number = opinions.stream().filter(OpinionWords::isForIt).count();
        return number == 0 ? "" : number == 1 ? "1 favorable" : number + " favorables";
    }

    private String side(String name, Predicate<GivenOpinion> takes) {
        String givers =
                opinions.stream().filter(takes).map(GivenOpinion::shortGiver).collect(Collectors.joining(", "));
        return givers.isEmpty() ? "" : name + "\u00a0: " + givers;
    }
}
