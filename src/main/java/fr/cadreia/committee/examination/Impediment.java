package fr.cadreia.committee.examination;

import fr.cadreia.committee.presence.Quorum;
import fr.cadreia.journal.ConveningKind;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The French texts about a case for which too few members may sit, shown before and after that happens (see
 * src/docs/adr/0035).
 */
public record Impediment(Examinations examinations, People people) {

    private static final String TO_NAME =
            "Personne ne décide seul\u00a0: tant que deux membres ou suppléants sans intérêt dans ce dossier ne peuvent pas "
                    + "siéger, le comité ne l’examine pas. Demandez de nouveaux mandats ou suppléances (page "
                    + "«\u00a0Habilitations\u00a0», bouton «\u00a0Demander\u00a0»), informez l’autorité compétente, puis convoquez une autre "
                    + "séance. La direction peut aussi arrêter la solution.";

    /** Returns the text in the forms of convening and presence; empty when the committee is not impeded. */
    public String words(String reference, String instance) {
        if (!examinations.of(reference, instance).isImpeded()) {
            return "";
        }
        List<Person> eligible = examinations.eligible(reference, instance);
        String why =
                "Moins de deux des membres qui devaient examiner ce dossier peuvent encore siéger, par suite de déports ou "
                        + "de mandats arrivés à leur terme. ";
        if (!eligible.isEmpty()) {
            return why + "Siègent désormais, avec les suppléants sans intérêt et les membres nommés depuis\u00a0: "
                    + names(eligible) + ".";
        }
        List<Person> left = examinations.left(reference, instance);
        return why + (left.isEmpty() ? "" : "Il ne reste que " + names(left) + ". ") + TO_NAME;
    }

    private static String names(List<Person> people) {
        return people.stream().map(Person::name).collect(Collectors.joining(", "));
    }

    /** Says what follows for a case whose quorum is missed now: a clause without capital letter or full stop. */
    public String whatFollows(String reference, String instance, ConveningKind convening) {
        Examination examination = examinations.of(reference, instance);
        if (examination.isImpeded()) {
            return examinations.eligible(reference, instance).isEmpty()
                    ? "le dossier revient à la convocation, où l’autorité compétente est informée que trop peu de membres "
                            + "peuvent siéger"
                    : "le dossier revient à la convocation d’une première séance, avec quorum, où siègent aussi les "
                            + "suppléants sans intérêt et les membres nommés depuis";
        }
        boolean second = examination.consultedUntil().isEmpty()
                && examination.afterWantOfQuorum(convening).isSecond();
        return second
                ? "le dossier est convoqué une seconde fois, sans condition de quorum, deux membres au moins étant présents"
                : "le dossier est convoqué de nouveau à une première séance, avec quorum";
    }

    /**
     * Returns the warning to a member who may declare an interest, given only when the ballot would then lose its
     * quorum. The member may still declare the interest.
     *
     * @param member account
     */
    public Optional<String> ofRecusal(String reference, String instance, String member, ConveningKind convening) {
        Examination examination = examinations.of(reference, instance);
        Quorum left = examination.votingBody(convening).recusing(member).quorum(examination.rules());
        if (left.isReached()) {
            return Optional.empty();
        }
        boolean impedes = examination.isImpededWithout(member);
        return Optional.of("Si vous vous déportez, "
                + (impedes
                        ? "moins de deux membres peuvent encore siéger sur ce dossier"
                        : "le quorum n’est plus atteint, avec " + left.figures())
                + "\u00a0: le scrutin reste sans effet et le dossier revient à la convocation"
                + (impedes
                        ? ", où des suppléants ou de nouveaux membres doivent pouvoir siéger, et l’autorité compétente être informée"
                        : "")
                + ". Si vous avez un intérêt, déclarez-le quand même.");
    }
}
