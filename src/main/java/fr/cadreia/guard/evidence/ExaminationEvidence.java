package fr.cadreia.guard.evidence;

import fr.cadreia.committee.extract.DecisionExtract;
import fr.cadreia.framework.Settings;
import fr.cadreia.journal.Motion;
import fr.cadreia.people.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;

/** The journal's evidence of one examination by the committee, row by row. */
final class ExaminationEvidence {

    private static final Set<Role> CHAIR = EnumSet.of(Role.COMMITTEE_CHAIR);
    private static final Set<Role> MEMBERS = EnumSet.of(Role.COMMITTEE_ELECTED, Role.COMMITTEE_AGENTS);

    private final String process;
    private final Settings settings;

    private IndependentCount count;
    private boolean quorumMissed;
    private boolean quorate;
    private boolean withoutQuorum;
    private Optional<Set<String>> voters = Optional.empty();
    private boolean secret;
    private boolean adopted;
    private String motion = "";
    private String chair = "";
    private Optional<EvidenceRow> result = Optional.empty();

    /**
     * @param opened the row that fixed the electorate
     * @param settings under which the examination runs
     */
    ExaminationEvidence(EvidenceRow opened, Settings settings) {
        this.process = opened.text("process");
        this.settings = settings;
        this.count = electorate(opened);
    }

    private IndependentCount electorate(EvidenceRow row) {
        return new IndependentCount(
                settings, row.set("members"), row.map("deputies"), row.set("recused"), row.flag("replacing"));
    }

    String process() {
        return process;
    }

    /** Tells whether the last presence sheet gave the quorum, and nothing has taken it away since. */
    boolean isQuorate() {
        return quorate;
    }

    /** Tells whether the last ballot counted, and adopted its motion. */
    boolean isAdopted() {
        return adopted;
    }

    void read(EvidenceRow row) {
        switch (row.kind()) {
            case ELECTORATE_RENEWED -> count = electorate(row);
            case QUORUM_CHECKED -> checked(row);
            case BALLOT_OPENED -> {
                endBallot();
                if (quorate) {
                    voters = Optional.of(row.set("voters"));
                    motion = row.text("motion");
                    secret = row.flag("secret");
                }
            }
            case BALLOT_VOIDED -> endBallot();
            case BALLOT_COUNTED -> counted(row);
            case RESULT_RECORDED -> {
                result = Optional.of(row);
                if (row.text("next").equals("adjourn")) {
                    convenedAnew(false);
                }
            }
            case POINT_ADJOURNED -> convenedAnew(row.text("quorate").equals("false") && isSecond(row, "leadsTo"));
            default -> {
                // The single votes prove nothing more than the count.
            }
        }
    }

    /**
     * Reads a check of the quorum. A second convening needs no quorum, but it must follow a first session that missed
     * its quorum in time.
     */
    private void checked(EvidenceRow row) {
        endBallot();
        withoutQuorum = isSecond(row, "convening");
        quorate = row.flag("quorate")
                && (quorumMissed || !withoutQuorum)
                && count.isQuorate(row.set("counting"), row.set("present"), withoutQuorum);
        if (!row.flag("quorate")) {
            quorumMissed = isSecond(row, "leadsTo");
        }
    }

    /** Reads a count. It is void without a ballot that was opened with its quorum. */
    private void counted(EvidenceRow row) {
        boolean effective = row.text("status").equals("counted");
        adopted = effective
                && voters.filter(asked -> count.isStillQuorate(row, asked, withoutQuorum))
                        .filter(asked -> count.isAdopted(row, asked, secret))
                        .isPresent();
        voters = Optional.empty();
        result = Optional.empty();
        chair = row.text("chair");
        if (!effective) {
            convenedAnew(row.text("status").equals("noQuorum") && isSecond(row, "leadsTo"));
        }
    }

    private static boolean isSecond(EvidenceRow row, String convening) {
        return row.text(convening).equals("second");
    }

    private void endBallot() {
        voters = Optional.empty();
        adopted = false;
        motion = "";
        result = Optional.empty();
    }

    private void convenedAnew(boolean withoutQuorum) {
        quorate = false;
        quorumMissed = withoutQuorum;
    }

    /**
     * @return the reason why the filed extract does not prove the decision to generalise, in French; empty when it does
     */
    Optional<String> defect(EvidenceRow filed, List<DecisionExtract> extracts) {
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

    /** Tells whether the chair recorded this, or the member who presided over this case in the chair's place. */
    private boolean isByChair(EvidenceRow recorded) {
        return recorded.isBy(CHAIR)
                || recorded.isBy(MEMBERS) && recorded.actor().equals(chair);
    }

    private boolean isFiled(DecisionExtract extract, EvidenceRow filed) {
        return String.valueOf(extract.number()).equals(filed.text("number"))
                && process.equals(extract.processInstanceId())
                && extract.sha256().equals(filed.text("sha256"))
                && extract.sha256().equals(DigestUtils.sha256Hex(extract.content()));
    }
}
