package fr.cadreia.journal.seal;

import fr.cadreia.dossier.Case;
import fr.cadreia.journal.AccountEvent.AccountChanged;
import fr.cadreia.journal.CaseEvent.Generalized;
import fr.cadreia.journal.CaseEvent.Opened;
import fr.cadreia.journal.CaseEvent.Reminded;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.Journal.Author;
import fr.cadreia.journal.Provenance;
import fr.cadreia.journal.StepEvent.StepCompleted;
import fr.cadreia.journal.persistence.TestDatabase;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.AccountChange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Cases with their documents and journal in a test's database, sealed and verified. */
public final class TestJournal {

    public static final Event REMINDED = new Reminded("Task_Proposal", "Décrire l’usage");

    public static final Event GENERALIZED = new Generalized(null);

    public static final Event ACCOUNT_CHANGED =
            new AccountChanged(AccountChange.Kind.CHANGED, "agent", "", "", List.of());

    public static final AuthorityClock CLOCK =
            new AuthorityClock(InstantSource.fixed(Instant.parse("2026-03-02T09:30:00.123Z")));

    private final TestDatabase database;
    private final JournalSettings settings;
    private final SealKey key;
    private final Sealing running;

    public TestJournal(TestDatabase database, Path directory) {
        this.database = database;
        Path file = directory.resolve("seal.key");
        String witness = directory.resolve("seal.witness").toString();
        this.settings = new JournalSettings(Duration.ofHours(1), Duration.ofDays(1), file, true, false, witness);
        if (!Files.exists(file)) {
            SealKey.create(file);
        }
        this.key = SealKey.read(file);
        this.running = restarted();
    }

    public TestDatabase database() {
        return database;
    }

    public JournalSettings settings() {
        return settings;
    }

    /** A case with a journal of that many rows, the second of which attests a document. */
    public void addCase(String reference, int rows) {
        database.transaction().executeWithoutResult(status -> {
            database.cases(CLOCK).add(newCase(reference));
            append(reference, new Opened("Tri des demandes", "dir-proprete", Provenance.HERE));
            for (int row = 2; row <= rows; row++) {
                if (row == 2) {
                    addDocument(reference);
                } else {
                    append(reference, new Reminded("Task_Proposal", "Rappel " + row));
                }
            }
        });
    }

    public void append(String reference, Event event) {
        append(CLOCK, reference, event);
    }

    public void append(AuthorityClock clock, String reference, Event event) {
        database.journal(clock).append(reference, "agent", "proposal", event);
    }

    private void addDocument(String reference) {
        StepContext step = new StepContext(
                "proposal",
                Optional.of("task1"),
                "Task_Proposal",
                "proposal",
                reference,
                "process1",
                "agent",
                name -> null);
        database.journal(CLOCK)
                .keep(
                        step,
                        new Answers(Map.of("need", "Répondre plus vite")),
                        "proposal",
                        new StepCompleted(),
                        new Author(List.of(), ""));
    }

    /** The sealing of the application that made the very first seal and has run since. */
    public Sealing sealing() {
        return running;
    }

    /** The sealing of an application that starts now: rows left unsealed are an interruption. */
    public Sealing restarted() {
        return restarted(CLOCK);
    }

    public Sealing restarted(AuthorityClock clock) {
        Sealing sealing = new Sealing(database.seals(), database.archive(), clock, key, settings);
        sealing.begin();
        return sealing;
    }

    public SealKey key() {
        return key;
    }

    public JournalReport verify() {
        return verify(List.of());
    }

    /** With seals that somebody kept elsewhere. */
    public JournalReport verify(List<SignedSeal> kept) {
        return new JournalVerification(
                        database.archive(), key.publicKey(), settings.witness(), settings.longestUnsealed(), kept)
                .verify(CLOCK.now());
    }

    /** What the public has of the seals. */
    public PublishedSeals published() {
        return new PublishedSeals(database.seals(), key);
    }

    /** The codes of what a verification finds. */
    public Set<JournalProblem.Code> problems() {
        return verify().problems().stream().map(JournalProblem::code).collect(Collectors.toSet());
    }

    public static Case newCase(String reference) {
        return Case.opened(
                reference, "Tri des demandes", "dir-proprete", Case.Origin.PROPOSAL, "2026-1", CLOCK.now(), "agent");
    }
}
