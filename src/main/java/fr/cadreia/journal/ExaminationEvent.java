package fr.cadreia.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/** An event while the committee examines a case. Members are named by their accounts. */
public sealed interface ExaminationEvent extends Event {

    /** An event that may send a case to another convening. */
    sealed interface WantOfQuorum extends ExaminationEvent permits QuorumChecked, BallotCounted, PointAdjourned {

        /**
         * Returns the kind under which the case continues: as it was convened where nothing is missing, else the next
         * convening. For want of quorum the next one is the second convening, or another first one where no member was
         * missing who could have come.
         */
        ConveningKind leadsTo();

        /** Tells whether fewer than two of the convened members may still sit. */
        boolean impeded();

        /** Tells whether it was a consultation in writing. */
        default boolean consulted() {
            return false;
        }
    }

    /**
     * An event that ends a ballot, or for which a ballot waits: a person who has left the committee by then can no
     * longer vote.
     */
    sealed interface Settling extends ExaminationEvent permits BallotCounted, PointAdjourned {

        /** Lists those who were there and have left the committee since, without having voted. */
        List<String> departed();
    }

    /**
     * @param members titulars, recused ones included
     * @param deputies deputy to titular
     * @param replacing whether deputies sit for recused titulars too
     * @param framework number of the version under which the examination runs
     * @param caller process instance that asked for the examination
     */
    record ExaminationOpened(
            List<String> members,
            List<String> recused,
            Map<String, String> deputies,
            boolean replacing,
            String framework,
            String caller)
            implements ExaminationEvent {}

    /** The event that the electorate was fixed anew, when recusals and ended mandates left nobody to sit. */
    record ElectorateRenewed(
            List<String> members,
            List<String> recused,
            Map<String, String> deputies,
            boolean replacing,
            String framework)
            implements ExaminationEvent {}

    /**
     * @param present members who are there, those recused included
     * @param counting members in office who count for the case
     */
    record QuorumChecked(
            String process,
            boolean quorate,
            ConveningKind convening,
            ConveningKind leadsTo,
            boolean impeded,
            List<String> present,
            List<String> counting,
            String chair)
            implements WantOfQuorum {}

    /** An event of a ballot on a whole opinion. */
    interface OfOpinion {

        Motion motion();

        /** Returns the number of reservations that came with it. */
        int reservations();

        /** Returns the French name of the opinion. */
        default String label() {
            return motion().label(reservations());
        }
    }

    /** @param secret whether it was demanded that nobody learn how anybody votes: then the chair has no casting vote */
    record BallotOpened(String process, Motion motion, int reservations, List<String> voters, boolean secret)
            implements ExaminationEvent, OfOpinion {}

    /**
     * @param corrected whether it takes the place of one that was sent before; a first vote says nothing more than its document
     * @param salt keeps anyone from guessing the vote from the document's hash: there are few votes to try
     */
    @JsonInclude(Include.NON_DEFAULT)
    record Voted(boolean corrected, String salt) implements ExaminationEvent {

        public static final Voted FIRST = new Voted(false, "");
    }

    /**
     * The chair changes the motion while members vote on it: the votes are kept and count for nothing.
     *
     * @param received the number of votes that had been sent
     * @param reason French
     */
    record BallotVoided(String process, Motion motion, int reservations, int received, String reason)
            implements ExaminationEvent, OfOpinion, Reasoned {}

    /**
     * @param process of the examination
     * @param votes the number of votes, by the code of the choice
     * @param silent the number of people who could vote and did not
     * @param attending the number of counting members who were there; for a consultation, of those who answered
     * @param counting the number of members in office who counted for the case
     * @param fallenProxies giver to holder
     * @param departed the members who were there and have left the committee since, without having voted
     * @param verdict name of the verdict, {@code WITHOUT_EFFECT} unless the ballot was counted
     */
    record BallotCounted(
            String process,
            Count status,
            boolean consulted,
            ConveningKind leadsTo,
            boolean impeded,
            Map<String, Integer> votes,
            int recused,
            int silent,
            long attending,
            long counting,
            Map<String, String> fallenProxies,
            List<String> departed,
            String verdict,
            String chair)
            implements WantOfQuorum, Settling {}

    /** The answer whether a ballot counts; the constants are the values of the flow variable. */
    enum Count {
        @JsonProperty("counted")
        COUNTED("counted"),
        @JsonProperty("noQuorum")
        NO_QUORUM("noQuorum"),
        @JsonProperty("debateRequested")
        DEBATE_REQUESTED("debateRequested");

        private final String code;

        Count(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    record ResultRecorded(Motion motion, int reservations, boolean adopted, AfterBallot next)
            implements ExaminationEvent, OfOpinion {

        public boolean isAdopted(Motion other) {
            return adopted && motion == other;
        }
    }

    /** @param session number of the one that was closed before the point was settled */
    record PointAdjourned(
            String process,
            String session,
            boolean quorate,
            ConveningKind leadsTo,
            boolean impeded,
            List<String> departed)
            implements WantOfQuorum, Settling {}

    record PointResumed(String process, String session) implements ExaminationEvent {}

    /** The sheet of a case whose session's sheet was corrected. */
    record CasePresenceCorrected() implements ExaminationEvent {}

    /**
     * @param number of the extract within the case, from 1
     * @param opinion number of the opinion, e.g. {@code 2026-03/01}
     * @param listed the hash of its content in lists, as {@link #listed} makes it
     */
    record ExtractFiled(
            String process,
            int number,
            String opinion,
            String sentence,
            ExaminationOutcome outcome,
            String sha256,
            String listed)
            implements ExaminationEvent {}

    /**
     * The chair, or the secretary, asks for the rectification of a clerical error; the other one of them answers.
     *
     * @param number of the extract that is to be replaced
     * @param reason the correction; French
     * @param correctedReasons the reasons as they are right; French
     */
    record ExtractRectificationAsked(int number, String reason, String correctedReasons)
            implements ExaminationEvent, Reasoned {}

    /** @param number of the extract that stays as it is */
    record ExtractRectificationRefused(int number, String reason) implements ExaminationEvent, Reasoned {}

    /**
     * @param reason the correction; French
     * @param correctedReasons the reasons as they are right; French
     * @param askedBy the person who asked for it; the actor of the row countersigned it
     * @param listed the hash of its content in lists, as {@link #listed} makes it
     */
    record ExtractReplaced(
            String process,
            int number,
            int replaces,
            String reason,
            String correctedReasons,
            String askedBy,
            String sha256,
            String listed)
            implements ExaminationEvent, Reasoned {}

    /**
     * Computes the SHA-256 of the data that the lists of opinions read of an extract, in lower case hexadecimal.
     *
     * @param votes the number of votes, by the code of the choice
     * @param replaces number of the extract that it replaces, or 0
     */
    static String listed(String process, String opinion, String sentence, Map<String, Integer> votes, int replaces) {
        return DigestUtils.sha256Hex(String.join(
                "\n", process, opinion, sentence, new TreeMap<>(votes).toString(), Integer.toString(replaces)));
    }
}
