package fr.cadreia.dossier.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.web.CaseAccess.Visit;
import fr.cadreia.dossier.web.CaseEvidence.EvidenceZip;
import fr.cadreia.kernel.StartRefusedException;
import fr.cadreia.kernel.json.StoredJson;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Gives out all evidence of a case as one archive and, once cases are closed, the same with its description for the
 * public archives (paquet de versement), of one case or of all that were closed in a year. Nothing is removed by it.
 */
@Controller
class EvidenceController {

    /** The file that describes a package, and the format that it follows ({@code src/docs/formats.md}). */
    static final String DESCRIPTION = "description.json";

    private static final String FORMAT = "cadre-ia-versement/1";

    private final CaseAccess access;
    private final Cases cases;
    private final CaseEvidence evidence;
    private final People people;
    private final AuthorityClock clock;
    private final ArchiveSettings settings;
    private final String authority;

    EvidenceController(
            CaseAccess access,
            Cases cases,
            CaseEvidence evidence,
            People people,
            AuthorityClock clock,
            ArchiveSettings settings,
            @Value("${cadre.identity.authority:}") String authority) {
        this.access = access;
        this.cases = cases;
        this.evidence = evidence;
        this.people = people;
        this.clock = clock;
        this.settings = settings;
        this.authority = authority.strip();
    }

    /**
     * The settings of packages for the public archives.
     *
     * @param activeUse the time for which the authority keeps a closed case at hand (durée d'utilité administrative)
     */
    @ConfigurationProperties("cadre.archive")
    record ArchiveSettings(Period activeUse) {

        ArchiveSettings {
            if (activeUse.isNegative()) {
                throw new StartRefusedException(
                        "cadre.archive.active-use ne peut pas être négatif\u00a0: écrivez par exemple P1Y.");
            }
        }
    }

    /**
     * The description of a package, in the words of the French standard for exchanges with archives (SEDA 2).
     *
     * @param originatingAgency the authority
     * @param finalAction {@code Keep}: acts and their evidence are kept for ever
     * @param units a description of each case
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Archive(
            String format,
            String title,
            String descriptionLevel,
            String originatingAgency,
            Instant madeAt,
            LocalDate startDate,
            LocalDate endDate,
            AppraisalRule appraisalRule,
            List<Unit> units) {}

    /**
     * @param rule the time for which the authority keeps it at hand, e.g. {@code P1Y}
     * @param startDate the first day of that time
     * @param endDate the day from which it may be handed over
     */
    record AppraisalRule(String rule, LocalDate startDate, LocalDate endDate, String finalAction) {}

    /**
     * A case within a package.
     *
     * @param folder within the archive
     * @param submissionAgency the department or commune that carried the case
     * @param ending how it ended; French
     * @param manifestSha256 of the folder's manifest, which has the hash of each of its files
     * @param withheld paths of documents that the person who made the package may not read
     * @param removed a sentence on each content that was removed for good, and whose notice stands in the folder; French
     */
    record Unit(
            String folder,
            String identifier,
            String title,
            String descriptionLevel,
            String submissionAgency,
            LocalDate startDate,
            LocalDate endDate,
            String ending,
            String frameworkVersion,
            AppraisalRule appraisalRule,
            String manifestSha256,
            List<String> withheld,
            List<String> removed) {}

    /** Tells whether somebody hands closed cases over to the archives. */
    static boolean archives(Person person) {
        return person.has(Role.COMMITTEE_SECRETARY) || person.has(Role.ADMINISTRATORS);
    }

    @GetMapping("/dossiers/{reference}/preuves.zip")
    ResponseEntity<byte[]> download(@PathVariable String reference, Principal principal) throws IOException {
        Visit visit = access.open(principal, reference);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EvidenceZip zip = new EvidenceZip(out);
        evidence.write(visit.dossier(), visit.person(), zip, "");
        zip.end();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(reference + "-preuves.zip"))
                .header(HttpHeaders.CONTENT_TYPE, "application/zip")
                .header("X-Content-Type-Options", "nosniff")
                .body(out.toByteArray());
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    @GetMapping("/dossiers/{reference}/versement.zip")
    void handOver(@PathVariable String reference, Principal principal, HttpServletResponse response)
            throws IOException {
        Person person = archivist(principal);
        Case closed = access.open(principal, reference).dossier();
        if (closed.closedAt().isEmpty()) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT,
                    "Le dossier " + reference
                            + " est en cours\u00a0: il se verse aux archives une fois clos. Ses preuves se téléchargent dès à présent.");
        }
        write(person, List.of(closed), "Dossier " + reference + ", " + closed.title(), reference, response);
    }

    /** @param year counted from 1 */
    record Closed(int year, int cases) {}

    @GetMapping("/versements")
    String years(Principal principal, Model model) {
        archivist(principal);
        model.addAttribute(
                "years",
                cases.closings().entrySet().stream()
                        .map(year -> new Closed(year.getKey(), year.getValue()))
                        .toList());
        model.addAttribute("rule", words(settings.activeUse()));
        return "dossier/archives";
    }

    /** Returns « 1 an », « 18 mois »; French. */
    private static String words(Period time) {
        long months = time.toTotalMonths();
        return months > 0 && months % 12 == 0
                ? months / 12 + (months == 12 ? " an" : " ans")
                : months > 0 ? months + " mois" : time.getDays() + " jours";
    }

    @GetMapping("/versements/{year:\\d{4}}.zip")
    void handOver(@PathVariable int year, Principal principal, HttpServletResponse response) throws IOException {
        Person person = archivist(principal);
        List<Case> closed = cases.closedIn(Year.of(year));
        if (closed.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Aucun dossier n’a été clos en " + year + ".");
        }
        // Each is shown to the person as a case's own page is.
        closed.forEach(dossier -> access.open(principal, dossier.reference()));
        write(person, closed, "Dossiers d’usages de l’IA clos en " + year, "versement-" + year, response);
    }

    private Person archivist(Principal principal) {
        Person person = access.person(principal);
        if (!archives(person)) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN,
                    "Les dossiers clos sont versés aux archives par le secrétariat du comité ou un administrateur.");
        }
        return person;
    }

    /**
     * Writes the package while it is sent, one case after the other, so that a year needs no more memory than a case.
     *
     * @param name of the file, without its ending
     */
    private void write(Person person, List<Case> closed, String title, String name, HttpServletResponse response)
            throws IOException {
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(name + "-versement.zip"));
        List<Unit> units = new ArrayList<>();
        EvidenceZip zip = new EvidenceZip(response.getOutputStream());
        for (Case dossier : closed) {
            String folder = dossier.reference() + "/";
            units.add(unit(dossier, folder, evidence.write(dossier, person, zip, folder)));
        }
        LocalDate start =
                units.stream().map(Unit::startDate).min(LocalDate::compareTo).orElseThrow();
        LocalDate end =
                units.stream().map(Unit::endDate).max(LocalDate::compareTo).orElseThrow();
        Archive described =
                new Archive(FORMAT, title, "RecordGrp", authority, clock.now(), start, end, appraisal(end), units);
        EvidenceZip.Folder root = zip.folder("");
        root.add(DESCRIPTION, StoredJson.MAPPER.writeValueAsBytes(described));
        root.end();
        zip.end();
    }

    private Unit unit(Case dossier, String folder, CaseEvidence.Written written) {
        LocalDate end = AuthorityClock.dayOf(dossier.closedAt().orElseThrow());
        return new Unit(
                folder,
                dossier.reference(),
                dossier.title(),
                "File",
                people.organisationName(dossier.organisation()),
                AuthorityClock.dayOf(dossier.openedAt()),
                end,
                dossier.endingLabel().orElse(""),
                dossier.frameworkVersion(),
                appraisal(end),
                written.manifest(),
                written.withheld(),
                written.removed());
    }

    private AppraisalRule appraisal(LocalDate closed) {
        return new AppraisalRule(settings.activeUse().toString(), closed, closed.plus(settings.activeUse()), "Keep");
    }
}
