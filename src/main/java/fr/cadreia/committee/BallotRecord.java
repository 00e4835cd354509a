package fr.cadreia.committee;

import fr.cadreia.committee.Vote.Choice;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.engine.Answers;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The last presence sheet of an examination and the ballot held since, as its documents tell.
 *
 * @param documents those of one examination, in the order in which they were written
 */
record BallotRecord(List<StepDocument> documents) {

    static final String VOTE = "vote";

    private static final String MOTION = "motion";
    private static final String ATTENDANCE = "attendance";
    private static final String CLOSING = "vote-closing";

    Optional<StepDocument> latest(String form) {
        return documents.stream()
                .filter(document -> document.form().equals(form))
                .reduce((first, second) -> second);
    }

    Answers sheet() {
        return latest(ATTENDANCE).map(StepDocument::answers).orElseThrow();
    }

    /** Giver to holder. */
    Map<String, String> proxies() {
        Map<String, String> proxies = new LinkedHashMap<>();
        PresenceSheet.proxies(sheet()).forEach(proxy -> proxies.put(proxy.giver(), proxy.holder()));
        return proxies;
    }

    /** Those ticked on a presence sheet, and whoever presides, who is there by definition; nobody where nobody may sit. */
    static Set<String> present(Answers sheet) {
        Set<String> present = new HashSet<>(sheet.list("present"));
        present.add(sheet.text("sessionChair"));
        present.remove("");
        return present;
    }

    /** As the presence sheet says, or whoever has taken the place of a recused chair since: then for the whole sitting. */
    String chair() {
        return latest(CLOSING)
                .filter(closing -> closing.id() > id(ATTENDANCE))
                .map(StepDocument::answers)
                .orElseGet(this::sheet)
                .text("sessionChair");
    }

    /** How the secretary closed the ballot. */
    Optional<Answers> closing() {
        return latest(CLOSING).filter(closing -> closing.id() > start()).map(StepDocument::answers);
    }

    /** A corrected one in place of the first, and those that were cast by hand. */
    List<Vote> votes() {
        Map<String, Vote> votes = new LinkedHashMap<>();
        for (Answers cast : cast()) {
            Choice choice = cast.is("ownInterest", "yes") ? Choice.RECUSED : Choice.of(cast.text(VOTE));
            votes.put(cast.text("member"), new Vote(cast.text("member"), choice));
        }
        closing().ifPresent(closing -> HandVotes.of(closing).forEach(vote -> votes.putIfAbsent(vote.member(), vote)));
        return List.copyOf(votes.values());
    }

    /** The votes of the ballot as they were sent, corrections after what they correct. */
    List<Answers> cast() {
        return sent().map(StepDocument::answers).toList();
    }

    private Stream<StepDocument> sent() {
        return documents.stream().filter(document -> document.form().equals(VOTE) && document.id() > start());
    }

    /** Whose votes in this ballot stand as this account sent them: a proxy of an earlier ballot gives no hold on a later one. */
    Set<String> sentBy(String account) {
        Map<String, String> senders = new LinkedHashMap<>();
        sent().forEach(document -> senders.put(document.answers().text("member"), document.author()));
        senders.values().removeIf(sender -> !sender.equals(account));
        return Set.copyOf(senders.keySet());
    }

    /** A ballot begins with its motion; what was voted before a new presence sheet is of another session. */
    private long start() {
        return Math.max(id(MOTION), id(ATTENDANCE));
    }

    private long id(String form) {
        return latest(form).map(StepDocument::id).orElse(0L);
    }
}
