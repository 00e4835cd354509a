package fr.cadreia.guard.evidence;

import fr.cadreia.committee.DecisionExtract;
import fr.cadreia.committee.Motion;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.people.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the journal says of one examination by the committee, row by row. */
final class Examined {

    private static final Set<Role> CHAIR = EnumSet.of(Role.COMMITTEE_CHAIR);
    private static final Set<Role> MEMBERS = EnumSet.of(Role.COMMITTEE_ELECTED, Role.COMMITTEE_AGENTS);

    private final String process;

    private boolean quorumMissed;
    private boolean quorate;
    private boolean adopted;
    private String motion = "";
    private String chair = "";
    private Optional<Fact> result = Optional.empty();

    Examined(String process) {
        this.process = process;
    }

    String process() {
        return process;
    }

    void read(Fact row) {
        switch (row.kind()) {
            case QUORUM_CHECKED -> {
                // A second convening needs no quorum, but there is none without a first session that missed it in its
                // time.
                quorate = row.flag("quorate") && (!row.flag("secondConvening") || quorumMissed);
                quorumMissed |= !row.flag("quorate") && !row.flag("newFirst");
            }
            case BALLOT_OPENED -> {
                motion = row.text("motion");
                adopted = false;
                result = Optional.empty();
            }
            case BALLOT_COUNTED -> counted(row);
            case RESULT_RECORDED -> {
                result = Optional.of(row);
                if (row.text("next").equals("adjourn")) {
                    convenedAnew(false);
                }
            }
            case POINT_ADJOURNED -> convenedAnew(row.text("quorate").equals("false") && !row.flag("newFirst"));
            default -> {
                // Who voted how proves nothing more than the count.
            }
        }
    }

    private void counted(Fact row) {
        chair = row.text("chair");
        String status = row.text("status");
        adopted = status.equals("counted") && row.text("verdict").startsWith("ADOPTED");
        if (!status.equals("counted")) {
            convenedAnew(status.equals("noQuorum") && !row.flag("newFirst"));
        }
    }

    private void convenedAnew(boolean withoutQuorum) {
        quorate = false;
        quorumMissed = withoutQuorum;
    }

    /** @return why the filed extract does not prove the decision to generalise, in French; empty when it does */
    Optional<String> defect(Fact filed, List<DecisionExtract> extracts) {
        if (!quorate) {
            return Optional.of("le quorum n’est pas constaté, ni une seconde convocation");
        }
        if (result.isEmpty() || !isByChair(result.get())) {
            return Optional.of("la présidence de la séance n’a pas constaté le résultat");
        }
        if (!filed.text("outcome").equals(Motion.GENERALIZE.code())) {
            return Optional.of("le comité n’a pas décidé de généraliser");
        }
        boolean same = motion.equals(Motion.GENERALIZE.code())
                && result.get().text("motion").equals(motion)
                && result.get().flag("adopted");
        if (!adopted || !same) {
            return Optional.of(
                    "le scrutin n’a pas adopté le projet d’avis «\u00a0" + Motion.GENERALIZE.label() + "\u00a0»");
        }
        return extracts.stream().anyMatch(extract -> isFiled(extract, filed))
                ? Optional.empty()
                : Optional.of("l’extrait du relevé de décisions n’est pas au dossier, ou n’a pas l’empreinte inscrite");
    }

    /** The chair, or the member who presided over this case in the chair's place. */
    private boolean isByChair(Fact recorded) {
        return recorded.isBy(CHAIR)
                || recorded.isBy(MEMBERS) && recorded.actor().equals(chair);
    }

    private boolean isFiled(DecisionExtract extract, Fact filed) {
        return String.valueOf(extract.number()).equals(filed.text("number"))
                && process.equals(extract.processInstanceId())
                && extract.sha256().equals(filed.text("sha256"))
                && extract.sha256().equals(Dossier.sha256(extract.content()));
    }
}
