package fr.cadreia.trade;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseHistory;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.steps.assessment.Assessment;
import fr.cadreia.dossier.steps.opinion.HrOpinion;
import fr.cadreia.dossier.steps.proposal.Proposal;
import fr.cadreia.dossier.steps.proposal.Proposal.Change;
import fr.cadreia.figures.Refreshing;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.text.TextSimilarity;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.training.CaseFigures;
import fr.cadreia.training.TrainingFigures;
import fr.cadreia.training.Trainings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The trades that the cases touch, over all cases: a number of agents is told from {@value #FEWEST} on, and no sum is,
 * from which a smaller number could be found.
 */
@Component
class Trades {

    static final int FEWEST = 5;

    private static final Map<String, Set<String>> FIELDS = Map.of(
            FormId.of(Proposal.class), Set.of(Proposal.CHANGE_EXPECTED, Proposal.JOBS_CONCERNED),
            FormId.of(HrOpinion.class), Set.of("cstProcedure", "cstOpinionDate", "cstOpinion", "cstInformationDate"),
            FormId.of(Assessment.class), Set.of(Assessment.NEED_STILL_THERE));

    private final CaseHistory history;
    private final Trainings trainings;
    private final AuthorityClock clock;
    private final Supplier<Overview> current;

    Trades(CaseHistory history, Trainings trainings, AuthorityClock clock, Refreshing refreshing) {
        this.history = history;
        this.trainings = trainings;
        this.clock = clock;
        this.current = refreshing.of(this::compute);
    }

    /** @param trades sorted by effect, the gravest first, then by name */
    record Overview(List<Trade> trades, List<TouchedCase> cases) {}

    /**
     * A trade with one effect, in all cases that say so.
     *
     * @param agents how many have the trade, in French words, since a small number is not told
     * @param trained how many agents of any trade are trained in these cases, in French words
     */
    record Trade(String name, String effect, String agents, String trained, List<TouchedCase> cases) {}

    /**
     * A case that changes work, French.
     *
     * @param workersCommittee what the workers' committee said, or empty
     * @param observed whether an evaluation says what became of the jobs
     */
    record TouchedCase(
            String reference,
            String title,
            String organisation,
            String use,
            Change change,
            String effect,
            String workersCommittee,
            int sessions,
            int trainedAgents,
            String trained,
            boolean observed) {}

    /** Returns the overview as fresh as the figures of pages must be. */
    Overview overview() {
        return current.get();
    }

    private Overview compute() {
        Map<String, Map<String, StepDocument>> documents = history.documents(FIELDS).stream()
                .collect(Collectors.groupingBy(
                        StepDocument::caseReference,
                        Collectors.toMap(StepDocument::form, Function.identity(), (earlier, later) -> later)));
        Map<String, TrainingFigures> trained = trainings.figures(Optional.empty(), clock.today()).stream()
                .collect(Collectors.toMap(CaseFigures::reference, CaseFigures::figures));
        List<TouchedCase> cases = new ArrayList<>();
        Map<Mention.Key, List<Mention>> mentioned = new LinkedHashMap<>();
        for (Case dossier : history.cases(documents.keySet())) {
            Map<String, StepDocument> said = documents.get(dossier.reference());
            Optional<Proposal> proposal = document(said, Proposal.class).filter(Proposal::changesWork);
            if (proposal.isEmpty() || dossier.isTakenBack()) {
                continue;
            }
            TouchedCase touched = touched(
                    dossier, proposal.get(), said, trained.getOrDefault(dossier.reference(), TrainingFigures.NONE));
            cases.add(touched);
            for (Proposal.Trade trade : proposal.get().trades()) {
                Mention mention = new Mention(trade, touched);
                mentioned
                        .computeIfAbsent(mention.key(), key -> new ArrayList<>())
                        .add(mention);
            }
        }
        return new Overview(
                mentioned.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Comparator.comparing(Mention.Key::change)
                                .reversed()
                                .thenComparing(Mention.Key::name)))
                        .map(found -> trade(found.getValue()))
                        .toList(),
                cases);
    }

    /** A trade that a case names. */
    private record Mention(Proposal.Trade trade, TouchedCase touched) {

        /** What is alike for all mentions of a trade with one effect. */
        private record Key(Change change, String name) {}

        /** Returns what is alike for the spellings of one trade. */
        Key key() {
            return new Key(
                    touched.change(),
                    Arrays.stream(TextSimilarity.folded(trade.name()).split(" "))
                            .map(word -> word.replaceAll("(?<=..)[sx]$", ""))
                            .collect(Collectors.joining(" ")));
        }
    }

    private static Trade trade(List<Mention> mentions) {
        List<TouchedCase> cases =
                mentions.stream().map(Mention::touched).distinct().toList();
        int agents =
                mentions.stream().mapToInt(mention -> mention.trade().agents()).sum();
        return new Trade(
                mentions.get(0).trade().name(),
                cases.get(0).effect(),
                few(agents),
                trained(cases.stream().map(TouchedCase::trainedAgents).toList()),
                cases);
    }

    /**
     * Returns the number of agents trained in several cases in French. The page tells each case's number too: a small one
     * stays out of the sum, or their difference would tell it.
     */
    static String trained(List<Integer> byCase) {
        int told = byCase.stream()
                .filter(agents -> agents >= FEWEST)
                .mapToInt(Integer::intValue)
                .sum();
        if (byCase.stream().allMatch(agents -> agents == 0 || agents >= FEWEST)) {
            return few(told);
        }
        String others = few(1) + (byCase.size() > 1 ? " par dossier" : "");
        return told == 0 ? others : few(told) + ", ailleurs " + others;
    }

    private static <T> Optional<T> document(Map<String, StepDocument> said, Class<T> type) {
        return Optional.ofNullable(said.get(FormId.of(type))).map(document -> document.as(type));
    }

    private static TouchedCase touched(
            Case dossier, Proposal proposal, Map<String, StepDocument> said, TrainingFigures training) {
        return new TouchedCase(
                dossier.reference(),
                dossier.title(),
                dossier.organisation(),
                dossier.useLabel(),
                proposal.changeExpected(),
                effect(proposal.changeExpected()),
                document(said, HrOpinion.class)
                        .filter(opinion -> opinion.cstProcedure() != null)
                        .flatMap(HrOpinion::workersCommittee)
                        .orElse(""),
                training.held(),
                training.trained(),
                few(training.trained()),
                said.containsKey(FormId.of(Assessment.class)));
    }

    private static String effect(Change change) {
        return switch (change) {
            case NONE -> "Aucun changement";
            case TASKS_CHANGE -> "Des tâches changent";
            case JOB_CHANGES -> "Un métier change";
            case JOB_DISAPPEARS -> "Un métier disparaît";
        };
    }

    /** Returns a number of agents in French, without telling a small one. */
    static String few(int agents) {
        return agents == 0
                ? "aucun"
                : agents < FEWEST ? "moins de cinq agents" : FrenchText.number(agents) + "\u00a0agents";
    }
}
