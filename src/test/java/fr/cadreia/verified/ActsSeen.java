package fr.cadreia.verified;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.journal.AttestedRight;
import fr.cadreia.journal.seal.JournalArchive;
import fr.cadreia.journal.seal.JournalArchive.Chain;
import fr.cadreia.journal.seal.JournalArchive.Row;
import fr.cadreia.journal.seal.Seal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The acts after which the journal was verified in this virtual machine: rows of the journal by their kind, forms, what
 * pages and programs send, and what the engine was told to do.
 */
public final class ActsSeen {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Acts SEEN = new Acts();

    /** Hashes of the rows that were noted: each class verifies those of all before it too. */
    private static final Set<String> NOTED = ConcurrentHashMap.newKeySet();

    private ActsSeen() {}

    static String kind(String kind) {
        return "kind " + kind;
    }

    static String form(String form) {
        return "form " + form;
    }

    /** @param method the name of the method that answers the request, e.g. {@code suspend} */
    static String request(Class<?> controller, String method) {
        return "request " + controller.getSimpleName() + "." + method;
    }

    /** @param address that something was sent to, e.g. {@code /comite/seances/2026-03/vote} */
    static String address(String address) {
        return "address " + address;
    }

    /** @param command simple name of the engine's class */
    static String command(String command) {
        return "command " + command;
    }

    /** @param tags of the test class that begins */
    static void begin(Set<String> tags) {
        SEEN.begin(tags);
    }

    static void note(String act) {
        SEEN.note(act);
    }

    /** Notes what a verified chain tells of. */
    public static void note(Chain chain) {
        for (Row row : chain.rows()) {
            if (!NOTED.add(row.hash())) {
                continue;
            }
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

    /** The same archive, which also notes what it shows. */
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

                    @Override
                    public void account(StoredAccount account) {
                        visitor.account(account);
                    }
                });
            }

            @Override
            public Chain of(String caseReference) {
                return archive.of(caseReference);
            }
        };
    }

    /** Options that ask Maven for a part of the tests. */
    private static final List<String> PARTS = List.of(
            "test",
            "groups",
            "excludedGroups",
            "surefire.includes",
            "surefire.excludes",
            "surefire.includesFile",
            "surefire.excludesFile",
            "surefire.skipAfterFailureCount");

    /** Whether the build runs all tests, and nobody has asked for a part. */
    static boolean isWholeBuild() {
        return ofThisBuild().isPresent() && PARTS.stream().allMatch(part -> System.getProperty(part) == null);
    }

    /** What the test classes of the build under way saw; empty where no build runs them, e.g. in a development tool. */
    static Optional<ActsNoted> ofThisBuild() {
        return Optional.ofNullable(System.getProperty("acts.run"))
                .map(run -> new ActsNoted(Path.of("target", "acts", run)));
    }

    static synchronized void save() {
        ofThisBuild().ifPresent(noted -> noted.write(ProcessHandle.current().pid(), SEEN.seen()));
    }
}
