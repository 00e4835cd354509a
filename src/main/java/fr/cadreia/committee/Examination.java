package fr.cadreia.committee;

import fr.cadreia.committee.Vote.Choice;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.Journal;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.StepContext;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** One examination of a case by the committee, told by the documents that its process instance wrote. */
@Component
public class Examination {

    private static final String ELECTORATE = "electorate";
    private static final int PROXIES = 3;

    private final Dossier dossier;

    Examination(Dossier dossier) {
        this.dossier = dossier;
    }

    /**
     * Fixes the electorate; members of the proposer's side are recused from the start.
     *
     * @param caller the process instance that asked for the examination, empty when none did
     */
    public void open(String reference, String instance, String caller) {
        Case examined = dossier.cases().get(reference);
        List<String> members = new ArrayList<>();
        List<String> recused = new ArrayList<>();
        Stream.of(Role.COMMITTEE_ELECTED, Role.COMMITTEE_AGENTS)
                .flatMap(role -> dossier.people().members(role).stream())
                .distinct()
                .forEach(member -> {
                    members.add(member.id());
                    if (member.organisation().equals(examined.organisation())) {
                        recused.add(member.id());
                    }
                });
        Map<String, Object> content = Map.of("members", members, "recused", recused);
        StepContext step = new StepContext(
                ELECTORATE,
                Optional.empty(),
                "Service_OpenExamination",
                "",
                reference,
                instance,
                Journal.APPLICATION,
                Optional.empty(),
                name -> null);
        String sha256 = dossier.documents().add(step, reference, new Answers(content));
        Map<String, Object> opened = new LinkedHashMap<>(content);
        opened.put("form", ELECTORATE);
        opened.put("element", step.elementId());
        opened.put("documentSha256", sha256);
        opened.put("caller", caller);
        journal(reference, instance, JournalKind.EXAMINATION_OPENED, opened);
    }

    /** Members in office for this case, recused ones left out. */
    public List<Person> eligible(String reference, String instance) {
        Answers electorate = electorate(reference, instance);
        List<String> recused = electorate.list("recused");
        return electorate.list("members").stream()
                .filter(member -> !recused.contains(member))
                .flatMap(member -> dossier.people().find(member).stream())
                .toList();
    }

    /**
     * The session as the last presence sheet says, with the declarations made since the ballot opened.
     *
     * @param secondConvening after a session without quorum
     */
    public Sitting sitting(String reference, String instance, boolean secondConvening) {
        Answers electorate = electorate(reference, instance);
        Answers attendance = latest(reference, instance, "attendance")
                .map(StepDocument::answers)
                .orElseThrow();
        Map<String, String> proxies = new LinkedHashMap<>();
        for (int number = 1; number <= PROXIES; number++) {
            String giver = attendance.text("proxy" + number + "From");
            if (!giver.isEmpty()) {
                proxies.put(giver, attendance.text("proxy" + number + "To"));
            }
        }
        Sitting sitting = new Sitting(
                new HashSet<>(electorate.list("members")),
                new HashSet<>(electorate.list("recused")),
                present(attendance),
                proxies,
                chair(reference, instance, attendance),
                secondConvening);
        Set<String> declared = new HashSet<>();
        votes(reference, instance).forEach(vote -> {
            if (vote.choice() == Choice.RECUSED) {
                declared.add(vote.member());
            }
        });
        return sitting.recusing(declared);
    }

    /** Those ticked on the presence sheet, and whoever presides, who is there by definition. */
    public static Set<String> present(Answers attendance) {
        Set<String> present = new HashSet<>(attendance.list("present"));
        present.add(attendance.text("sessionChair"));
        return present;
    }

    private String chair(String reference, String instance, Answers attendance) {
        return latest(reference, instance, "vote-closing")
                .filter(closing -> closing.id() > ballotStart(reference, instance))
                .map(closing -> closing.answers().text("sessionChair"))
                .orElse(attendance.text("sessionChair"));
    }

    /** The votes since the last motion was put, a corrected one in place of the first, and those that were cast by hand. */
    public List<Vote> votes(String reference, String instance) {
        long start = ballotStart(reference, instance);
        Map<String, Vote> votes = new LinkedHashMap<>();
        for (StepDocument document : dossier.documents().of(reference, "vote", instance)) {
            if (document.id() > start) {
                Answers answers = document.answers();
                Choice choice = answers.is("ownInterest", "yes") ? Choice.RECUSED : Choice.of(answers.text("vote"));
                votes.put(answers.text("member"), new Vote(answers.text("member"), choice));
            }
        }
        latest(reference, instance, "vote-closing")
                .filter(closing -> closing.id() > start)
                .map(StepDocument::answers)
                .ifPresent(closing -> HandVotes.of(closing).forEach(vote -> votes.putIfAbsent(vote.member(), vote)));
        return List.copyOf(votes.values());
    }

    private long ballotStart(String reference, String instance) {
        return latest(reference, instance, "motion").map(StepDocument::id).orElse(0L);
    }

    /** The motion put to the vote last. */
    public Motion motion(String reference, String instance) {
        return latest(reference, instance, "motion")
                .flatMap(document -> Motion.of(document.answers().text("motion")))
                .orElseThrow();
    }

    public Tally tally(String reference, String instance, boolean secondConvening) {
        return Tally.count(
                sitting(reference, instance, secondConvening),
                votes(reference, instance),
                dossier.framework().committee().castingVote());
    }

    /** A member wants the debate that the agenda did not foresee (points sans débat). */
    public boolean debateRequested(String reference, String instance) {
        boolean foreseen = latest(reference, instance, "convening")
                .map(convening -> convening.answers().is("withDebate", "yes"))
                .orElse(true);
        long start = ballotStart(reference, instance);
        return !foreseen
                && dossier.documents().of(reference, "vote", instance).stream()
                        .anyMatch(vote -> vote.id() > start && vote.answers().checked("asksDebate"));
    }

    /** When the electorate was fixed. */
    public Optional<Instant> openedAt(String reference, String instance) {
        return latest(reference, instance, ELECTORATE).map(StepDocument::writtenAt);
    }

    public Optional<StepDocument> latest(String reference, String instance, String form) {
        List<StepDocument> documents = dossier.documents().of(reference, form, instance);
        return documents.isEmpty() ? Optional.empty() : Optional.of(documents.get(documents.size() - 1));
    }

    /** Keeps votes from being corrected while they are counted. */
    public void hold(String reference) {
        dossier.cases().hold(reference);
    }

    /** A row that names the examination's process instance. */
    public void journal(String reference, String instance, JournalKind kind, Map<String, Object> content) {
        Map<String, Object> named = new LinkedHashMap<>(content);
        named.put("process", instance);
        dossier.journal().append(reference, Journal.APPLICATION, kind, Step.COMMITTEE_DECISION.code(), named);
    }

    private Answers electorate(String reference, String instance) {
        return latest(reference, instance, ELECTORATE)
                .map(StepDocument::answers)
                .orElseThrow();
    }
}
