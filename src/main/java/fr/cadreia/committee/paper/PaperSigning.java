package fr.cadreia.committee.paper;

import fr.cadreia.committee.paper.SignedPapers.SignedPaper;
import fr.cadreia.identity.Identity;
import fr.cadreia.journal.CommitteeEvent.PaperSigned;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalChains;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.form.Reasons;
import fr.cadreia.kernel.json.StoredJson;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.pdf.SignedPdf;
import fr.cadreia.pdf.SignedPdf.NotSignedException;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way of the committee's papers to a signature tool (parapheur électronique) and back. A folder takes the PDFs with
 * a manifest; a signed PDF is held against the filed one before it is kept beside it.
 */
@Service
public class PaperSigning {

    /** The name of the manifest in the folder, and the format that it follows ({@code src/docs/formats.md}). */
    static final String MANIFEST = "manifeste.json";

    private static final String FORMAT = "cadre-ia-parapheur/1";

    /** The greatest size of a signed PDF in bytes. */
    private static final int MAX_SIZE = 20 * 1024 * 1024;

    private static final int REASON_LENGTH = 500;

    /** How far the clock of a signer may be from the one here. */
    private static final Duration CLOCKS_APART = Duration.ofDays(1);

    private static final String EXTRACT = "-extrait-";

    private final FiledPapers papers;
    private final PaperPdfs pdfs;
    private final SignedPapers signed;
    private final Identity identity;
    private final Journal journal;
    private final AuthorityClock clock;
    private final TransactionTemplate transaction;

    PaperSigning(
            FiledPapers papers,
            PaperPdfs pdfs,
            SignedPapers signed,
            Identity identity,
            Journal journal,
            AuthorityClock clock,
            PlatformTransactionManager transactions) {
        this.papers = papers;
        this.pdfs = pdfs;
        this.signed = signed;
        this.identity = identity;
        this.journal = journal;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param format {@code cadre-ia-parapheur/1}
     * @param authority French name
     */
    record Manifest(String format, String authority, Instant madeAt, List<Sheet> papers) {}

    /**
     * A paper of the folder.
     *
     * @param paper its name, which the signed PDF is given back under
     * @param file within the folder
     * @param kind a {@link SessionPaper}, {@code EXTRACT} or {@code TRANSMISSION}
     * @param title French
     * @param caseReference null for a paper of a session
     * @param session its number; null for a paper of a case
     * @param signatories the functions of those who sign, in the order of the paper; French
     * @param pdfSha256 of the file
     * @param contentSha256 of the text that was filed, as the journal's row attests it (PAPER_FILED)
     */
    record Sheet(
            String paper,
            String file,
            String kind,
            String title,
            String caseReference,
            String session,
            Instant filedAt,
            List<String> signatories,
            String pdfSha256,
            String contentSha256) {}

    /** Tells whether somebody takes papers to the signature and back: the committee's secretary and chair do. */
    public static boolean isHeldBy(Person person) {
        return person.has(Role.COMMITTEE_SECRETARY) || person.has(Role.COMMITTEE_CHAIR);
    }

    /** @throws CommandRefusedException for everybody else, with a French message */
    public static void requireHolder(Person person) {
        if (!isHeldBy(person)) {
            throw CommandRefusedException.forbidden(
                    "Les papiers du comité sont portés à la signature par son secrétariat ou sa présidence.");
        }
    }

    /** Lists the papers of a chain of the journal that somebody signs, the oldest first, without those that are withheld. */
    public List<String> signable(String chain) {
        Set<String> withheld = papers.withheld(chain);
        return papers.names(chain).stream()
                .filter(name -> isSigned(chain, name) && !withheld.contains(name))
                .toList();
    }

    /** Lists the papers of a chain that somebody signs, and whose content was removed for good. */
    public List<String> withheld(String chain) {
        return papers.withheld(chain).stream()
                .filter(name -> isSigned(chain, name))
                .sorted()
                .toList();
    }

    private static boolean isSigned(String chain, String name) {
        return !chain.startsWith(JournalChains.SESSION)
                || SessionPaper.ofFile(name).filter(SessionPaper::isSigned).isPresent();
    }

    /** Returns the chain of the journal to which a filed paper belongs; empty when there is no such paper. */
    public String chainOf(String name) {
        return papers.find(name).map(Paper::chain).orElse("");
    }

    /**
     * Returns a ZIP file with the PDFs of these papers and their manifest.
     *
     * @param names of filed papers; one that is named twice goes once
     * @throws CommandRefusedException when there is none to sign, or the person takes none
     */
    public byte[] folder(Person person, List<String> names) {
        requireHolder(person);
        if (names.isEmpty()) {
            throw CommandRefusedException.conflict(
                    "Aucun papier n’attend de signature ici\u00a0: tous ceux qui se signent sont revenus signés, ou aucun n’est"
                            + " encore établi.");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            List<Sheet> sheets = new ArrayList<>();
            for (String name : new LinkedHashSet<>(names)) {
                Paper paper = papers.find(name).orElseThrow();
                FiledPdf pdf = pdfs.find(name).orElseThrow();
                sheets.add(sheet(paper, pdf));
                put(zip, pdf.fileName(), pdf.content());
            }
            Manifest manifest = new Manifest(FORMAT, identity.authority(), clock.now(), sheets);
            put(zip, MANIFEST, StoredJson.MAPPER.writeValueAsBytes(manifest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String path, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(content);
        zip.closeEntry();
    }

    private static Sheet sheet(Paper paper, FiledPdf pdf) {
        Document page = Jsoup.parse(paper.html());
        boolean ofSession = paper.chain().startsWith(JournalChains.SESSION);
        return new Sheet(
                paper.name(),
                pdf.fileName(),
                ofSession
                        ? SessionPaper.ofFile(paper.name()).orElseThrow().name()
                        : paper.name().contains(EXTRACT) ? "EXTRACT" : "TRANSMISSION",
                page.title(),
                ofSession ? null : paper.chain(),
                ofSession ? paper.chain().substring(JournalChains.SESSION.length()) : null,
                paper.filedAt(),
                page.select(".signature").stream()
                        .map(block -> block.select("p").first().text().replaceFirst(",$", ""))
                        .toList(),
                pdf.sha256(),
                paper.sha256());
    }

    /**
     * Keeps the signed PDF of a paper.
     *
     * @param chain of the journal, to which the paper must belong
     * @param reason why there is another version, where there is one already
     * @return the signed version
     * @throws FormRefusedException with the field, when the file is not this paper, signed; nothing is kept then
     * @throws CommandRefusedException when the person may not, or somebody else does the same at the same time
     */
    public SignedPaper giveBack(Person person, String chain, String name, byte[] content, String reason) {
        requireHolder(person);
        if (chain.isEmpty() || !signable(chain).contains(name)) {
            throw refused("papier", "Papier signé", "choisissez un papier de la liste.");
        }
        if (content.length == 0) {
            throw refused("document", "PDF signé", "choisissez un fichier\u00a0: celui-ci est absent ou vide.");
        }
        if (content.length > MAX_SIZE) {
            throw refused("document", "PDF signé", "ce fichier dépasse 20 Mo.");
        }
        List<SignedPaper> earlier = signed.of(chain).stream()
                .filter(version -> version.paper().equals(name))
                .toList();
        String sha256 = DigestUtils.sha256Hex(content);
        if (earlier.stream().anyMatch(version -> version.sha256().equals(sha256))) {
            throw refused("document", "PDF signé", "ce fichier est déjà classé.");
        }
        requireReason(earlier, reason);
        SignedPaper added = new SignedPaper(
                name,
                earlier.size() + 1,
                chain,
                sha256,
                signers(name, content),
                reason,
                person.id(),
                clock.now(),
                false);
        try {
            // The file was read before: no transaction waits for that.
            transaction.executeWithoutResult(status -> {
                papers.lock(name);
                if (papers.withheld(chain).contains(name)) {
                    throw CommandRefusedException.conflict(
                            "Le contenu de ce papier vient d’être retiré\u00a0: relisez la page.");
                }
                signed.add(added, content);
                journal.append(
                        chain,
                        person.id(),
                        "",
                        new PaperSigned(
                                name, added.version(), sha256, DigestUtils.sha256Hex(added.storedSigners()), reason));
            });
        } catch (DuplicateKeyException e) {
            throw CommandRefusedException.conflict(
                    "Une version signée de ce papier vient d’être déposée\u00a0: relisez la page.");
        }
        return added;
    }

    private List<SignedPdf.Signer> signers(String name, byte[] content) {
        List<SignedPdf.Signer> signers;
        try {
            signers = SignedPdf.check(pdfs.find(name).orElseThrow().content(), content);
        } catch (NotSignedException e) {
            throw refused("document", "PDF signé", e.getMessage());
        }
        requirePlausibleTimes(papers.find(name).orElseThrow().filedAt(), signers);
        return signers;
    }

    /** The clock of the signer says when somebody signed: not before the paper was there, nor in days to come. */
    private void requirePlausibleTimes(Instant filedAt, List<SignedPdf.Signer> signers) {
        Instant least = filedAt.minus(CLOCKS_APART);
        Instant most = clock.now().plus(CLOCKS_APART);
        for (SignedPdf.Signer signer : signers) {
            boolean early = signer.at().isBefore(least);
            if (early || signer.at().isAfter(most)) {
                throw refused(
                        "document",
                        "PDF signé",
                        "la signature de " + signer.name() + " porte la date du " + FrenchText.day(signer.at()) + ", "
                                + (early
                                        ? "alors que ce papier n’a été classé que le " + FrenchText.day(filedAt)
                                        : "qui est à venir")
                                + ". Réglez l’horloge du parapheur, puis faites signer à nouveau.");
            }
        }
    }

    private static void requireReason(List<SignedPaper> earlier, String reason) {
        try {
            Reasons.visible(reason, "Motif");
        } catch (CommandRefusedException e) {
            throw refused("motif", "", e.getMessage());
        }
        if (reason.length() > REASON_LENGTH) {
            throw refused("motif", "Motif", REASON_LENGTH + " caractères au plus.");
        }
        if (!earlier.isEmpty() && reason.isBlank()) {
            throw refused(
                    "motif",
                    "Motif",
                    "une version signée de ce papier est déjà classée. Dites pourquoi il y en a une autre, par exemple une"
                            + " signature de plus.");
        }
        if (earlier.isEmpty() && !reason.isBlank()) {
            throw refused(
                    "motif",
                    "Motif",
                    "aucune version signée de ce papier n’est encore classée\u00a0: laissez ce champ vide.");
        }
    }

    private static FormRefusedException refused(String field, String label, String message) {
        return new FormRefusedException(List.of(new FieldError(field, label, message)));
    }

    /**
     * Returns the last signed version of each paper of a chain that has one which is not withheld, by the paper's name; in one
     * query.
     */
    public Map<String, SignedPaper> lastOf(String chain) {
        Map<String, SignedPaper> last = new LinkedHashMap<>();
        signed.of(chain).stream()
                .filter(version -> !version.isWithheld())
                .forEach(version -> last.put(version.paper(), version));
        return last;
    }
}
