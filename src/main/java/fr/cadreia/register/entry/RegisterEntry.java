package fr.cadreia.register.entry;

import fr.cadreia.journal.Motion;
import java.util.List;

/**
 * All that is public about one use of AI. Content comes from the case's steps; {@code register/fields.yaml} says
 * field by field what may get here. Texts are in French, without names of persons. A component, or a field of one, is
 * null (a list is empty) as long as no step has given it, or when it is withheld.
 *
 * @param identity the name of the use and its description, in plain words
 * @param steward the organisation and the functions that answer for it
 * @param standing its status today
 * @param purpose its purpose, and the people whom it serves
 * @param solution with what it is done
 * @param data the data that it works on, and their legal basis
 * @param risk its risk
 * @param oversight the people's control of it, and the ways to contest it
 * @param experimentation its present or past trial; null before
 * @param evaluation the evaluation on which the committee took its last decision; null before the first decision
 * @param frugality its energy and carbon, estimated and measured
 * @param opinions that were before those who decided last, once they have
 * @param decisions of the committee, oldest first
 * @param act the act by which the competent authority put it to use; null before
 * @param ending the reason and the manner of its end; null while it goes on
 * @param declaration the declaration of an inventory; null for a use that was never in one
 * @param withheld the parts that a takedown hides, with the legal reason
 */
public record RegisterEntry(
        UseIdentity identity,
        Steward steward,
        Standing standing,
        Purpose purpose,
        UsedSolution solution,
        DataUse data,
        Risk risk,
        Oversight oversight,
        Experimentation experimentation,
        Evaluation evaluation,
        Frugality frugality,
        List<PublicOpinion> opinions,
        List<Decision> decisions,
        CompetentAct act,
        EndOfUse ending,
        Declaration declaration,
        List<WithheldPart> withheld) {

    public RegisterEntry {
        opinions = opinions == null ? List.of() : List.copyOf(opinions);
        decisions = decisions == null ? List.of() : List.copyOf(decisions);
        withheld = withheld == null ? List.of() : List.copyOf(withheld);
    }

    public String reference() {
        return identity.reference();
    }

    public UseStatus status() {
        return standing.status();
    }

    /** Returns the department; null for a commune. */
    public LabelledCode department() {
        return steward == null || steward.commune() ? null : steward.organisation();
    }

    /** Returns the commune; null for a department. */
    public LabelledCode commune() {
        return steward == null || !steward.commune() ? null : steward.organisation();
    }

    /** Tells whether all of it is withdrawn, since the inventory that it came from was taken over by mistake. */
    public boolean wasTakenBack() {
        return status() == UseStatus.TAKEN_BACK;
    }

    /**
     * Tells whether the value of a field was declared by the service, and nobody has verified it yet.
     *
     * @param path of the field
     */
    public boolean isUnverified(String path) {
        return declaration != null && declaration.isUnverified(path);
    }

    /** Tells whether any value of it was only declared. */
    public boolean hasUnverified() {
        return declaration != null && !declaration.unverified().isEmpty();
    }

    /** Tells whether the committee last decided to replace the solution, which goes on until another one is there. */
    public boolean toBeReplaced() {
        return !status().isEnded()
                && decisions.stream()
                        .flatMap(decision -> decision.examinationOutcome().adopted().stream())
                        .reduce((earlier, later) -> later)
                        .filter(Motion.REPLACE::equals)
                        .isPresent();
    }
}
