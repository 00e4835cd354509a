package fr.cadreia.journal.seal;

import fr.cadreia.journal.CaseEvent.FileAdded;
import fr.cadreia.journal.CommitteeEvent.PaperFiled;
import fr.cadreia.journal.CommitteeEvent.PaperPrinted;
import fr.cadreia.journal.CommitteeEvent.PaperSigned;
import fr.cadreia.journal.DiagramEvent.DeploymentAccepted;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.ExaminationEvent.ExtractFiled;
import fr.cadreia.journal.ExaminationEvent.ExtractReplaced;
import fr.cadreia.journal.RegisterEvent.RegisterPublished;
import fr.cadreia.journal.ReviewEvent.FrameworkAdopted;
import fr.cadreia.journal.RowAttestation;
import fr.cadreia.journal.SessionEvent.ConvocationFiled;
import fr.cadreia.journal.SessionEvent.MinutesFiled;
import fr.cadreia.journal.TrainingEvent.TrainingAttested;
import fr.cadreia.journal.seal.JournalArchive.Beside;
import fr.cadreia.journal.seal.JournalArchive.Chain;
import fr.cadreia.journal.seal.JournalArchive.Filed;
import fr.cadreia.journal.seal.JournalArchive.FiledKind;
import fr.cadreia.journal.seal.JournalArchive.Row;
import fr.cadreia.journal.seal.JournalProblem.Code;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Checks the content filed with a chain, the files added to a case and the committee's texts and PDFs: each has the
 * hash that its row of the journal attests, with none more and none less. It also checks the content of tables beside
 * the chain: all of a kind is as its last act left it.
 */
final class FiledCheck {

    /**
     * The kinds that may be missing: content that names a person may be erased, and a deployment without a running case
     * may be taken out of the engine.
     */
    private static final Set<FiledKind> MAY_GO = EnumSet.of(FiledKind.ATTESTATION, FiledKind.DEPLOYED);

    private final Consumer<JournalProblem> problems;

    FiledCheck(Consumer<JournalProblem> problems) {
        this.problems = problems;
    }

    /** The statement of a row on filed content. */
    private record Attested(int sequence, Filed filed) {}

    void check(Chain chain) {
        filed(chain);
        beside(chain);
    }

    private void beside(Chain chain) {
        Map<String, Row> last = new HashMap<>();
        Map<String, String> attested = new HashMap<>();
        for (Row row : chain.rows()) {
            row.attestation().map(RowAttestation::beside).orElse(Map.of()).forEach((kind, sha256) -> {
                last.put(kind, row);
                attested.put(kind, sha256);
            });
        }
        for (Beside kind : Beside.values()) {
            String stored = chain.beside().getOrDefault(kind, "");
            if (!stored.equals(attested.getOrDefault(kind.name(), ""))) {
                Row row = last.get(kind.name());
                report(
                        Code.BESIDE_CHANGED,
                        chain,
                        row == null
                                ? "aucune ligne du journal n’atteste " + kind.words()
                                : "changé sans acte depuis la ligne %d du journal\u00a0: %s"
                                        .formatted(row.sequence(), kind.words()));
            }
        }
    }

    private void filed(Chain chain) {
        Map<Filed, Integer> counted = new LinkedHashMap<>();
        chain.filed().forEach(filed -> counted.merge(filed, 1, Integer::sum));
        List<Attested> unmatched = new ArrayList<>();
        WithheldContents withheld = WithheldContents.of(chain.rows());
        for (Row row : chain.rows()) {
            for (Filed first : attested(row)) {
                if (!took(counted, first)) {
                    unmatched.add(new Attested(row.sequence(), first));
                }
            }
        }
        // A content of which one copy was withheld may stand elsewhere unchanged: those are found first.
        unmatched.removeIf(attested -> withheld.explain(attested.filed(), now -> took(counted, now)));
        List<Filed> left = new ArrayList<>();
        counted.forEach((filed, count) -> left.addAll(Collections.nCopies(count, filed)));
        for (Attested attested : unmatched) {
            Filed filed = attested.filed();
            String what = filed.kind().words(filed.name());
            boolean changed = left.stream()
                    .filter(stored ->
                            stored.kind() == filed.kind() && stored.name().equals(filed.name()))
                    .findFirst()
                    .map(left::remove)
                    .orElse(false);
            if (changed) {
                report(
                        Code.FILED_CHANGED,
                        chain,
                        "%s n’a plus le contenu que la ligne %d du journal atteste"
                                .formatted(what, attested.sequence()));
            } else if (!MAY_GO.contains(filed.kind())) {
                report(
                        Code.FILED_MISSING,
                        chain,
                        "%s, que la ligne %d du journal atteste, manque".formatted(what, attested.sequence()));
            }
        }
        for (Filed unknown : left) {
            report(
                    Code.FILED_UNKNOWN,
                    chain,
                    "aucune ligne du journal n’atteste " + unknown.kind().words(unknown.name()));
        }
    }

    private static boolean took(Map<Filed, Integer> counted, Filed filed) {
        if (!counted.containsKey(filed)) {
            return false;
        }
        counted.computeIfPresent(filed, (same, count) -> count == 1 ? null : count - 1);
        return true;
    }

    private static List<Filed> attested(Row row) {
        List<Filed> filed = new ArrayList<>();
        row.event().ifPresent(event -> {
            text(event).ifPresent(filed::add);
            if (event instanceof TrainingAttested attested) {
                attested.sha256()
                        .forEach((number, sha256) -> filed.add(new Filed(FiledKind.ATTESTATION, number, sha256)));
            } else if (event instanceof ExtractFiled extract) {
                filed.add(new Filed(FiledKind.LISTED_EXTRACT, String.valueOf(extract.number()), extract.listed()));
            } else if (event instanceof ExtractReplaced extract) {
                filed.add(new Filed(FiledKind.LISTED_EXTRACT, String.valueOf(extract.number()), extract.listed()));
            } else if (event instanceof DeploymentAccepted deployment) {
                deployment.files().forEach((name, sha256) -> filed.add(new Filed(FiledKind.DEPLOYED, name, sha256)));
            } else if (event instanceof PaperFiled paper) {
                filed.add(new Filed(FiledKind.PAPER, paper.paper(), paper.sha256()));
            } else if (event instanceof PaperPrinted paper) {
                filed.add(new Filed(FiledKind.PDF, paper.paper(), paper.sha256()));
            } else if (event instanceof PaperSigned signed) {
                String name = signed.paper() + "-" + signed.version();
                filed.add(new Filed(FiledKind.SIGNED_PAPER, name, signed.sha256()));
                filed.add(new Filed(FiledKind.SIGNERS, name, signed.signersSha256()));
            } else if (event instanceof RegisterPublished published) {
                filed.add(new Filed(
                        FiledKind.REGISTER_VERSION,
                        published.reference() + " v" + published.version(),
                        published.sha256()));
            } else if (event instanceof FrameworkAdopted adopted) {
                filed.add(new Filed(FiledKind.FRAMEWORK_VERSION, adopted.version(), adopted.sha256()));
            }
        });
        return filed;
    }

    private static Optional<Filed> text(Event event) {
        if (event instanceof FileAdded file) {
            return Optional.of(new Filed(FiledKind.FILE, file.name(), file.sha256()));
        } else if (event instanceof ExtractFiled extract) {
            return Optional.of(new Filed(FiledKind.EXTRACT, String.valueOf(extract.number()), extract.sha256()));
        } else if (event instanceof ExtractReplaced extract) {
            return Optional.of(new Filed(FiledKind.EXTRACT, String.valueOf(extract.number()), extract.sha256()));
        } else if (event instanceof ConvocationFiled convocation) {
            return Optional.of(
                    new Filed(FiledKind.CONVOCATION, String.valueOf(convocation.number()), convocation.sha256()));
        } else if (event instanceof MinutesFiled minutes) {
            return Optional.of(new Filed(FiledKind.MINUTES, "", minutes.sha256()));
        }
        return Optional.empty();
    }

    private void report(Code code, Chain chain, String what) {
        problems.accept(JournalProblem.of(code, chain.caseReference(), what));
    }
}
