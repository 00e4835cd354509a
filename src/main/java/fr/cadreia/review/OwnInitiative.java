package fr.cadreia.review;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseHistory;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.PublicTitles;
import fr.cadreia.dossier.matter.MatterNumbers;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.OwnOpinionEvent;
import fr.cadreia.journal.OwnOpinionEvent.OwnOpinionAnswered;
import fr.cadreia.journal.StepEvent.StepCompleted;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.form.Reasons;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.notification.Announcements;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import fr.cadreia.review.step.OwnInitiativeOpinion;
import fr.cadreia.review.step.OwnOpinionAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The development council speaks by its own initiative, and hears what becomes of what it said. */
@Component
public class OwnInitiative {

    /** As many as a list to choose from may hold. */
    public static final int OFFERED = 1_000;

    private static final int TITLE = 80;
    private static final int TEXT = 4_000;

    private final OwnOpinions opinions;
    private final CaseHistory history;
    private final PublicTitles titles;
    private final CaseRecords records;
    private final MatterNumbers numbers;
    private final Announcements announcements;
    private final Process process;

    OwnInitiative(
            OwnOpinions opinions,
            CaseHistory history,
            PublicTitles titles,
            CaseRecords records,
            MatterNumbers numbers,
            Announcements announcements,
            Process process) {
        this.opinions = opinions;
        this.history = history;
        this.titles = titles;
        this.records = records;
        this.numbers = numbers;
        this.announcements = announcements;
        this.process = process;
    }

    /** The process in which the opinion is answered, wherever it runs. */
    public interface Process {

        void start(String reference);
    }

    /**
     * A public case to choose; French.
     *
     * @param title as everybody reads it
     */
    public record PublicCase(String reference, String title, String useState) {}

    /**
     * The newest of the public cases.
     *
     * @param more whether there are others, which may be named as well
     */
    public record Offered(List<PublicCase> cases, boolean more) {}

    /** Those whose experimentation has begun, whatever became of it; {@value #OFFERED} at most. */
    public Offered publicCases() {
        List<Case> newest = history.begun(OFFERED + 1);
        Map<String, String> named = titles.of(newest);
        return new Offered(
                newest.stream()
                        .limit(OFFERED)
                        .map(found -> new PublicCase(
                                found.reference(),
                                named.get(found.reference()),
                                found.useState().label()))
                        .toList(),
                newest.size() > OFFERED);
    }

    boolean isPublic(String caseReference) {
        return records.cases().find(caseReference).filter(Case::experimentBegun).isPresent();
    }

    /**
     * From its page.
     *
     * @return the opinion's reference
     * @throws CommandRefusedException with what is wrong; then nothing is kept
     */
    @Transactional
    public String give(Person person, String caseReference, String title, String opinion) {
        if (!person.has(Role.DEVELOPMENT_COUNCIL)) {
            throw CommandRefusedException.forbidden("Seul le conseil de développement rend un avis d’initiative.");
        }
        require(
                isPublic(caseReference),
                "Choisissez un dossier public\u00a0: un avis porte sur une solution expérimentée.");
        require(
                !title.isBlank() && title.strip().length() <= TITLE,
                "Dites en une phrase l’objet de l’avis (80 caractères au plus).");
        require(!opinion.isBlank() && opinion.length() <= TEXT, "Écrivez l’avis (4 000 caractères au plus).");
        Reasons.visibleInLine(title.strip(), "Objet de l’avis");
        Reasons.visible(opinion, "Avis");
        String reference = numbers.next(OwnOpinions.PREFIX);
        StepContext step = new StepContext(
                FormId.of(OwnInitiativeOpinion.class),
                Optional.empty(),
                "Start_OwnOpinion",
                "",
                reference,
                "",
                person.id(),
                name -> null);
        records.keep(
                step, new OwnInitiativeOpinion(caseReference, title.strip(), opinion).answers(), new StepCompleted());
        open(reference, caseReference, title.strip(), opinion, person.id());
        process.start(reference);
        return reference;
    }

    /** Kept, and told on the case's own page. */
    public void open(String reference, String caseReference, String title, String opinion, String account) {
        opinions.add(new OwnOpinion(
                reference,
                caseReference,
                title,
                opinion,
                account,
                records.today(),
                records.today().plus(records.timeFor(FormId.of(OwnOpinionAnswer.class))),
                Optional.empty(),
                Optional.empty()));
        Event given = new OwnOpinionEvent.OwnOpinionGiven(reference, title, DigestUtils.sha256Hex(opinion));
        records.journal().append(reference, account, "", given);
        records.journal().append(caseReference, account, "", given);
    }

    /** What becomes of it: whoever gave the opinion is told. */
    public void answer(String reference, String answer, String account) {
        OwnOpinion opinion = opinions.find(reference).orElseThrow();
        opinions.update(opinion.answered(answer, records.today()));
        Event answered = new OwnOpinionAnswered(reference, DigestUtils.sha256Hex(answer));
        records.journal().append(reference, account, "", answered);
        records.journal().append(opinion.caseReference(), account, "", answered);
        announcements.answer(
                opinion.givenBy(),
                "",
                "L’avis d’initiative " + reference + " du CODEV a reçu ses suites.",
                opinion.page());
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw CommandRefusedException.invalid(otherwise);
        }
    }
}
