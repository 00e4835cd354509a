package fr.cadreia.dossier.summary;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says who is for and against, and why the first of those who are not simply for it. Opinions with the unfavourable first. */
record OpinionWords(List<GivenOpinion> opinions) {

    /** « défavorable : RH ; sous conditions : sobriété ; favorable : DPO. RH : deux équipes ne sont pas formées »; empty without any. */
    String text() {
        String sides = Stream.of(
                        side("défavorable", GivenOpinion::isUnfavourable),
                        side("sous conditions", GivenOpinion::hasConditions),
                        side("favorable", given -> !given.hidden() && given.severity() == 0),
                        side("confidentiel", GivenOpinion::hidden))
                .filter(side -> !side.isEmpty())
                .collect(Collectors.joining("\u00a0; "));
        return sides
                + opinions.stream()
                        .filter(given -> given.severity() > 0)
                        .findFirst()
                        .map(given -> ". " + given.shortGiver() + "\u00a0: "
                                + (given.isUnfavourable() ? given.opinion().reasons() : given.conditions()))
                        .orElse("");
    }

    private String side(String name, Predicate<GivenOpinion> takes) {
        String givers =
                opinions.stream().filter(takes).map(GivenOpinion::shortGiver).collect(Collectors.joining(", "));
        return givers.isEmpty() ? "" : name + "\u00a0: " + givers;
    }
}
