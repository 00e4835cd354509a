package fr.cadreia.committee;

import fr.cadreia.committee.Vote.Choice;
import fr.cadreia.committee.mandate.Composition;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.Journal;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.engine.Answers;
import fr.cadreia.framework.Settings;
import fr.cadreia.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** One examination of a case by the committee, told by the documents that its process instance wrote. */
@Component
public class Examination {

    /** How many proxies a presence sheet takes. */
    public static final int PROXIES = 3;

    private final Dossier dossier;
    private final Composition composition;

    Examination(Dossier dossier, Composition composition) {
        this.dossier = dossier;
        this.composition = composition;
    }

    /** Who may sit for this case: members still in office who are not recused, and after them their deputies. */
    public List<Person> eligible(String reference, String instance) {
        return electorate(reference, instance).maySit(this::isInOffice).stream()
                .flatMap(member -> dossier.people().find(member).stream())
                .toList();
    }

    /** Whether this account is in office today: who has left the committee since the electorate was fixed votes no more. */
    public boolean isInOffice(String member) {
        return composition.isInOffice(member, dossier.today());
    }

    /**
     * The framework's figures under which this examination runs: those in force when it opened, whatever is adopted
     * meanwhile. Examinations from before this was kept follow the case's own version.
     */
    public Settings settings(String reference, String instance) {
        return dossier.frameworks().of(framework(reference, instance)).settings();
    }

    /** Number of the version of the framework under which it runs. */
    String framework(String reference, String instance) {
        return latest(reference, instance, Electorate.DOCUMENT)
                .map(opened -> opened.answers().text(ExaminationOpening.FRAMEWORK))
                .filter(version -> !version.isEmpty())
                .orElseGet(() -> dossier.cases().get(reference).frameworkVersion());
    }

    /** How its ballots are counted. */
    public BallotRules rules(String reference, String instance) {
        return BallotRules.of(settings(reference, instance));
    }

    public Electorate electorate(String reference, String instance) {
        return latest(reference, instance, Electorate.DOCUMENT)
                .map(StepDocument::answers)
                .map(Electorate::of)
                .orElseThrow();
    }

    /**
     * The session as the last presence sheet says, with the declarations made since the ballot opened.
     *
     * @param secondConvening after a session without quorum
     */
    public Sitting sitting(String reference, String instance, boolean secondConvening) {
        Electorate electorate = electorate(reference, instance);
        Answers attendance = latest(reference, instance, "attendance")
                .map(StepDocument::answers)
                .orElseThrow();
        Map<String, String> proxies = new LinkedHashMap<>();
        proxies(attendance).forEach(proxy -> proxies.put(proxy.giver(), proxy.holder()));
        Sitting sitting = new Sitting(
                new HashSet<>(seated(electorate, attendance)),
                new HashSet<>(electorate.recused()),
                takingPart(reference, instance, attendance),
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

    /** In a written consultation whose ballot is closed, those who voted; else those who are there. */
    private Set<String> takingPart(String reference, String instance, Answers attendance) {
        if (consultedUntil(reference, instance).isEmpty()
                || closing(reference, instance).isEmpty()) {
            return present(attendance);
        }
        return votes(reference, instance).stream().map(Vote::member).collect(Collectors.toSet());
    }

    private Optional<Answers> closing(String reference, String instance) {
        return latest(reference, instance, "vote-closing")
                .filter(closing -> closing.id() > ballotStart(reference, instance))
                .map(StepDocument::answers);
    }

    /** Presence sheets from before deputies could be named do not say it. */
    private static List<String> seated(Electorate electorate, Answers attendance) {
        List<String> seated = attendance.list(Electorate.SEATED);
        return seated.isEmpty() ? electorate.members() : seated;
    }

    /** Those ticked on the presence sheet, and whoever presides, who is there by definition. */
    public static Set<String> present(Answers attendance) {
        Set<String> present = new HashSet<>(attendance.list("present"));
        present.add(attendance.text("sessionChair"));
        return present;
    }

    /** The proxies that the presence sheet names, in its order. */
    public static List<PresenceSheet.Proxy> proxies(Answers attendance) {
        List<PresenceSheet.Proxy> proxies = new ArrayList<>();
        for (int number = 1; number <= PROXIES; number++) {
            String giver = attendance.text("proxy" + number + "From");
            if (!giver.isEmpty()) {
                proxies.add(new PresenceSheet.Proxy(number, giver, attendance.text("proxy" + number + "To")));
            }
        }
        return proxies;
    }

    private String chair(String reference, String instance, Answers attendance) {
        return closing(reference, instance)
                .map(closing -> closing.text("sessionChair"))
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
        closing(reference, instance)
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
                sitting(reference, instance, secondConvening), votes(reference, instance), rules(reference, instance));
    }

    /**
     * The last day of a consultation of all members at a distance (consultation écrite), on which votes are still taken;
     * empty when they meet in a session.
     */
    public Optional<LocalDate> consultedUntil(String reference, String instance) {
        return latest(reference, instance, "convening")
                .map(StepDocument::answers)
                .filter(convening -> convening.is("mode", "written"))
                .flatMap(convening -> convening.date("sessionDate"));
    }

    /** Whether the last day of a written consultation has passed. */
    public boolean isConsultationOver(String reference, String instance) {
        return consultedUntil(reference, instance).map(dossier.today()::isAfter).orElse(false);
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
        return latest(reference, instance, Electorate.DOCUMENT).map(StepDocument::writtenAt);
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
}
