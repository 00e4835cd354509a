package fr.cadreia.committee.steps;

import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.presence.VotingBody;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.StepView;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FieldOption;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.text.FrenchText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The step in which the secretary closes the ballot. It shows how many members have voted, never their choices. */
@Component
class VoteClosingStep extends CommitteeStep<VoteClosing> {

    VoteClosingStep(CaseRecords records, Examinations examinations) {
        super(VoteClosing.class, records, examinations);
    }

    @Override
    public StepView view() {
        return StepView.named("Clôture du scrutin");
    }

    /** Tells that the form is secret, because it lists the votes by hand. */
    @Override
    public boolean isSecret() {
        return true;
    }

    @Override
    protected List<FactLine> ownEssentials(StepContext step) {
        return Stream.concat(session(step).stream(), super.ownEssentials(step).stream())
                .toList();
    }

    @Override
    protected Answers startFrom(StepContext step) {
        String chair = votingBody(step).chair();
        return Answers.NONE
                .with(VoteClosing.BY_HAND, "no")
                .withAnswered(VoteClosing.CHAIR, mayPreside(step).contains(chair) ? chair : "");
    }

    @Override
    public ShownValues helpers(StepContext step) {
        VotingBody votingBody = votingBody(step);
        Set<String> pending = pending(step);
        return ShownValues.NONE
                .with("ballotProgress", progress(step, votingBody, pending))
                .with(
                        "awaitedMembers",
                        pending.stream().map(people()::name).sorted().collect(Collectors.joining(", ")))
                .with(
                        "pendingOptions",
                        // In a secret ballot nobody votes by hand, because a raised hand shows the vote.
                        examination(step).ballot().special().isSecret()
                                ? List.of()
                                : memberOptions(step).stream()
                                        .filter(option -> pending.contains(option.value()))
                                        .toList())
                .with(
                        "memberOptions",
                        mayPreside(step).stream()
                                .sorted()
                                .map(member -> new FieldOption(member, people().name(member)))
                                .toList());
    }

    /**
     * Returns the progress of the ballot; French. A vote by proxy counts as a vote, but its giver does not count as
     * present. Recused members have no vote.
     */
    private String progress(StepContext step, VotingBody votingBody, Set<String> pending) {
        Map<String, String> voters = votingBody.voters();
        long byProxy = voters.entrySet().stream()
                .filter(vote -> !vote.getKey().equals(vote.getValue()))
                .count();
        long cast = examination(step).ballot().votes().stream()
                .filter(vote -> voters.containsKey(vote.member()))
                .count();
        return cast + (cast > 1 ? " votes reçus sur " : " vote reçu sur ") + (cast + pending.size()) + " à recevoir"
                + (byProxy == 0 ? "." : " (" + byProxy + " par pouvoir).")
                + (votingBody.recused().isEmpty()
                        ? ""
                        : " Déports, sans vote\u00a0: " + votingBody.recused().size() + ".")
                + (votingBody.isQuorate(examination(step).rules())
                        ? ""
                        : " Le quorum n’est plus atteint\u00a0: le décompte le constatera. Après la clôture, "
                                + impediment()
                                        .whatFollows(step.caseReference(), step.processInstanceId(), convening(step))
                                + ".");
    }

    private Set<String> pending(StepContext step) {
        return examination(step).awaited(convening(step));
    }

    private Set<String> mayPreside(StepContext step) {
        return examination(step).mayPreside(convening(step));
    }

    @Override
    protected List<FieldError> faults(StepContext step, VoteClosing closing) {
        List<FieldError> errors = new ArrayList<>();
        if (!mayPreside(step).contains(closing.sessionChair())) {
            errors.add(FieldError.of(
                    VoteClosing.CHAIR,
                    "la présidence ne change que si elle se déporte ou a quitté le comité\u00a0: choisissez alors un "
                            + "membre présent."));
        }
        errors.addAll(consultedUntil(step)
                .map(lastDay -> consultation(step, closing, lastDay))
                .orElseGet(() -> handVotes(step, closing)));
        return errors;
    }

    /** Checks the close of a consultation: it lasts to its last day, unless everybody has answered. */
    private List<FieldError> consultation(StepContext step, VoteClosing closing, LocalDate lastDay) {
        List<FieldError> errors = new ArrayList<>();
        if (closing.byHand()) {
            errors.add(FieldError.of(VoteClosing.BY_HAND, "une consultation écrite n’admet pas de vote à main levée."));
        }
        if (!pending(step).isEmpty() && !records().today().isAfter(lastDay)) {
            errors.add(FieldError.of(
                    VoteClosing.CONFIRM,
                    "la consultation court jusqu’au " + FrenchText.day(lastDay)
                            + " inclus, et des membres n’ont pas encore voté."));
        }
        return errors;
    }

    private List<FieldError> handVotes(StepContext step, VoteClosing closing) {
        if (!closing.byHand()) {
            return List.of();
        }
        List<FieldError> errors = new ArrayList<>();
        Set<String> pending = pending(step);
        Set<String> seen = new HashSet<>();
        closing.handVotes().forEach(vote -> {
            String list = VoteClosing.field(vote.choice());
            if (!pending.contains(vote.member())) {
                errors.add(FieldError.of(list, people().name(vote.member()) + " a déjà voté, ou ne vote pas."));
            } else if (!seen.add(vote.member())) {
                errors.add(FieldError.of(list, people().name(vote.member()) + " ne vote qu’une fois."));
            }
        });
        if (seen.isEmpty() && errors.isEmpty()) {
            errors.add(FieldError.of(
                    VoteClosing.BY_HAND,
                    "cochez les membres qui ont voté à main levée, ou répondez «\u00a0non\u00a0»."));
        }
        return errors;
    }

    /**
     * Keeps the members who have left the committee: the count of the close does not change when mandates end later.
     */
    @Override
    protected Answers kept(StepContext step, Answers answers, VoteClosing closing) {
        return answers.with(VoteClosing.DEPARTED, List.copyOf(examination(step).departed()));
    }
}
