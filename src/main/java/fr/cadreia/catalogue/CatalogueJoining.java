package fr.cadreia.catalogue;

import fr.cadreia.catalogue.CatalogueStarts.Start;
import fr.cadreia.catalogue.Coverage.State;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.path.CaseCommands;
import fr.cadreia.dossier.steps.proposal.Proposal;
import fr.cadreia.dossier.steps.review.ExpertReview;
import fr.cadreia.journal.CatalogueEvent.CatalogueJoined;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.text.ShortText;
import fr.cadreia.people.Person;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A department or a commune opens a case that starts from an entry: its proposal is filled in, and it passes the whole
 * mandatory path like any other. Every method throws {@link CommandRefusedException} and then has changed nothing.
 */
@Service
@Transactional
public class CatalogueJoining {

    private static final int TITLE = 80;
    private static final String JOINED = " (solution du catalogue)";
    private static final String WITHOUT_JOINING = "La fiche ne s’y prête plus";

    private final CatalogueEntries entries;
    private final CatalogueStarts starts;
    private final EntryOrigins origins;
    private final Coverage coverage;
    private final EntryDrafts drafts;
    private final CaseCommands commands;
    private final CaseRecords records;

    CatalogueJoining(
            CatalogueEntries entries,
            CatalogueStarts starts,
            EntryOrigins origins,
            Coverage coverage,
            EntryDrafts drafts,
            CaseCommands commands,
            CaseRecords records) {
        this.entries = entries;
        this.starts = starts;
        this.origins = origins;
        this.coverage = coverage;
        this.drafts = drafts;
        this.commands = commands;
        this.records = records;
    }

    /** The five fields: the need, the number of users, the data, and whom to ask. */
    public record Request(String need, int userCount, DataKind data, String contactFunction, String contactMailbox) {}

    /**
     * Joins a solution. When colleagues join at the same moment, the first opens the case and the others are told of
     * it.
     *
     * @param notPersons words of the case's name that name no person
     * @return the reference of the case of the person's organisation
     */
    public String join(Person person, long id, Request request, NotPersons notPersons) {
        CatalogueEntry entry = joinable(person, entries.lockForUpdate(id));
        QualifiedLimits limits = entry.solution().limits();
        if (!limits.data().contains(request.data())
                || !limits.closed(request.data()).isEmpty()) {
            throw CommandRefusedException.invalid(
                    "La fiche n’admet pas ces données (" + request.data().label()
                            + ")\u00a0: partez de la fiche pour un autre usage, que les experts instruiront.");
        }
        Coverage.Found found = coverage.of(entry, person.organisation());
        if (found.state() != State.NONE) {
            throw CommandRefusedException.conflict("Votre organisation a déjà un dossier pour cette solution\u00a0: "
                    + found.dossier().orElseThrow().reference() + ".");
        }
        Answers given = given(entry)
                .with(Proposal.NEED, request.need())
                .with(Proposal.USER_COUNT, request.userCount())
                .with(Proposal.CONTACT_FUNCTION, request.contactFunction())
                .with(Proposal.CONTACT_MAILBOX, request.contactMailbox())
                .with(request.data().answers());
        // Beside a title stands the organisation, wherever it is read.
        String title = ShortText.whole(entry.solution().title(), TITLE - JOINED.length()) + JOINED;
        return open(person, entry, title, given, notPersons);
    }

    /** Starts a case of another use of the same solution, with only the answers on the solution itself. */
    public String startFrom(Person person, long id, String title, NotPersons notPersons) {
        CatalogueEntry entry = joinable(person, entries.find(id));
        return open(person, entry, title, given(entry), notPersons);
    }

    private CatalogueEntry joinable(Person person, Optional<CatalogueEntry> found) {
        CatalogueEntry entry = found.orElseThrow(() -> CommandRefusedException.invalid("Cette fiche n’existe pas."));
        if (!person.isRequesterOf(person.organisation())) {
            throw CommandRefusedException.forbidden(
                    "Seul un agent d’une direction ou d’une commune peut rejoindre une solution.");
        }
        if (entry.status() != EntryStatus.QUALIFIED) {
            throw CommandRefusedException.conflict(WITHOUT_JOINING + "\u00a0: "
                    + entry.status().label().toLowerCase(java.util.Locale.FRENCH) + ". " + entry.reason());
        }
        if (entry.isToBeReviewed(records.today())) {
            throw CommandRefusedException.conflict(
                    WITHOUT_JOINING + "\u00a0: sa date de revue est passée. Demandez conseil aux experts.");
        }
        origins.doubt(entry).ifPresent(doubt -> {
            throw CommandRefusedException.conflict(WITHOUT_JOINING + ". " + doubt + ". Demandez conseil aux experts.");
        });
        return entry;
    }

    private Answers given(CatalogueEntry entry) {
        return drafts.technical(entry.caseReference())
                .withAnswered(Proposal.PRODUCT, entry.solution().product())
                .withAnswered(ExpertReview.SUPPLIER, entry.solution().supplier())
                .with(ExpertReview.FROM_CATALOGUE, entry.name());
    }

    private String open(Person person, CatalogueEntry entry, String title, Answers given, NotPersons notPersons) {
        String reference = commands.open(person, title, notPersons);
        starts.add(new Start(reference, entry.id(), entry.version(), given));
        records.journal()
                .append(
                        reference,
                        person.id(),
                        Step.PROPOSAL.code(),
                        new CatalogueJoined(entry.id(), entry.version(), entry.name()));
        return reference;
    }
}
