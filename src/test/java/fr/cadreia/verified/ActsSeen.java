package fr.cadreia.verified;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.dossier.journal.AttestedRight;
import fr.cadreia.dossier.journal.JournalArchive;
import fr.cadreia.dossier.journal.JournalArchive.Chain;
import fr.cadreia.dossier.journal.JournalArchive.Row;
import fr.cadreia.dossier.journal.Seal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The kinds of act after which the journal was verified, in all test classes of one build together: rows of the journal by
 * their kind, forms, and what pages and programs send. Each virtual machine notes its own in a file.
 */
public final class ActsSeen {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> SEEN = new TreeSet<>();

    private ActsSeen() {}

    static String kind(String kind) {
        return "kind " + kind;
    }

    static String form(String form) {
        return "form " + form;
    }

    /** @param method the method that answers the request, e.g. {@code CommandController.suspend} */
    static String request(String method) {
        return "request " + method;
    }

    static synchronized void note(String act) {
        SEEN.add(act);
    }

    /** Notes what a verified chain tells of. */
    public static void note(Chain chain) {
        for (Row row : chain.rows()) {
            note(kind(row.kind()));
            try {
                String form = JSON.readTree(row.content()).path("form").asText();
                if (!form.isEmpty()) {
                    note(form(form));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The same archive; what it shows is noted. */
    static JournalArchive noting(JournalArchive archive) {
        return new JournalArchive() {
            @Override
            public void visit(Visitor visitor) {
                archive.visit(new Visitor() {
                    @Override
                    public void seal(Seal seal) {
                        visitor.seal(seal);
                    }

                    @Override
                    public void chain(Chain chain) {
                        visitor.chain(chain);
                        note(chain);
                    }

                    @Override
                    public void right(AttestedRight right) {
                        visitor.right(right);
                    }
                });
            }

            @Override
            public Chain of(String caseReference) {
                return archive.of(caseReference);
            }
        };
    }

    /** Where the machines of this build note what they see; each build has its own. */
    private static Path directory() {
        return Path.of("target", "acts", System.getProperty("acts.run", "alone"));
    }

    static synchronized void save() {
        try {
            Files.createDirectories(directory());
            Files.write(directory().resolve(ProcessHandle.current().pid() + ".txt"), SEEN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What all machines of this build noted up to now. */
    static Set<String> all() {
        Set<String> all = new TreeSet<>();
        try (Stream<Path> files = Files.list(Files.createDirectories(directory()))) {
            for (Path file : files.toList()) {
                all.addAll(Files.readAllLines(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
