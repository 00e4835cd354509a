package fr.cadreia.dossier.file;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseCommand;
import fr.cadreia.dossier.CaseProgress;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.ExaminingRoles;
import fr.cadreia.journal.CaseEvent.FileAdded;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.Reasons;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.tika.Tika;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts documents on file: only files that really are of an accepted kind, each with its hash in the journal. */
@Service
@Transactional
public class FileShelf {

    /** The greatest size in bytes. */
    public static final long MAX_SIZE = 20L * 1024 * 1024;

    /** The greatest length of a name in characters; a longer name loses its beginning. */
    private static final int NAME_LENGTH = 200;

    private static final String FIELD = "Nom du document";

    private final CaseRecords records;
    private final CaseFiles files;
    private final AuthorityClock clock;
    private final Tika tika = new Tika();
    private final ExaminingRoles roles;

    FileShelf(CaseRecords records, CaseFiles files, AuthorityClock clock, ExaminingRoles roles) {
        this.roles = roles;
        this.records = records;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Puts a document on file. A document that a holder of the authority deposits is an act of the authority.
     *
     * @param givenName as the browser sends it, possibly with a path
     * @throws CommandRefusedException with a French message; nothing is kept then
     */
    public void add(Person person, String reference, String givenName, byte[] content) {
        Case current = records.cases().lockForUpdate(reference);
        if (!CaseCommand.ADD_FILE.isFor(person, current, roles)) {
            throw CommandRefusedException.forbidden("Votre rôle ne permet pas de déposer un document dans ce dossier.");
        }
        CaseCommand.ADD_FILE.obstacle(current, CaseProgress.NONE).ifPresent(obstacle -> {
            throw CommandRefusedException.conflict(obstacle);
        });
        keep(person, current, givenName, content, person.has(Role.AUTHORITY));
    }

    /**
     * Puts an act of the authority on file, as the secretary received it.
     *
     * @return the document as it is kept
     * @throws CommandRefusedException with a French message; nothing is kept then
     */
    public CaseFile addAct(Person secretary, String reference, String givenName, byte[] content) {
        long id = keep(secretary, records.cases().lockForUpdate(reference), givenName, content, true);
        return files.find(reference, id).orElseThrow();
    }

    private long keep(Person person, Case current, String givenName, byte[] content, boolean act) {
        String name = plainName(givenName);
        FileKind kind = kind(name, content);
        String sha256 = DigestUtils.sha256Hex(content);
        long id = files.add(
                new CaseFile(
                        0,
                        current.reference(),
                        name,
                        kind.mediaType(),
                        content.length,
                        sha256,
                        act,
                        person.id(),
                        clock.now(),
                        false),
                content);
        records.journal()
                .append(
                        current.reference(),
                        person.id(),
                        current.step().code(),
                        new FileAdded(name, content.length, sha256));
        return id;
    }

    private FileKind kind(String name, byte[] content) {
        if (content.length == 0) {
            throw CommandRefusedException.invalid("Choisissez un document\u00a0: celui-ci est absent ou vide.");
        }
        if (content.length > MAX_SIZE) {
            throw CommandRefusedException.invalid(
                    "Le document dépasse 20 Mo\u00a0: réduisez-le ou déposez-en un extrait.");
        }
        FileKind kind = FileKind.ofName(name)
                .orElseThrow(
                        () -> CommandRefusedException.invalid(
                                "Ce type de document n’est pas accepté\u00a0: déposez un "
                                        + "PDF, un document ODT, ODS, ODP, DOCX, XLSX ou PPTX, une image PNG ou JPG, un texte TXT ou CSV."));
        requireName(name);
        if (!kind.matches(detect(content))) {
            throw CommandRefusedException.invalid(
                    "Le contenu de «\u00a0" + name
                            + "\u00a0» n’est pas celui qu’annonce son nom\u00a0: enregistrez-le à nouveau dans son format d’origine.");
        }
        return kind;
    }

    private static void requireName(String name) {
        Reasons.visible(name, FIELD);
        int extension = name.lastIndexOf('.');
        if (name.substring(0, extension).replaceAll("[.\\s\\p{Z}]", "").isEmpty()) {
            throw CommandRefusedException.invalid("«\u00a0" + FIELD + "\u00a0»\u00a0: il manque avant «\u00a0"
                    + name.substring(extension) + "\u00a0». Renommez le document d’après ce qu’il contient.");
        }
    }

    private String detect(byte[] content) {
        try {
            String office = OfficeContainers.detect(content);
            return office.isEmpty() ? tika.detect(content) : office;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plainName(String given) {
        String name =
                given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        name = name.replaceAll("\\s+", " ").strip();
        int end = name.codePointCount(0, name.length());
        return name.substring(name.offsetByCodePoints(0, Math.max(0, end - NAME_LENGTH)));
    }
}
