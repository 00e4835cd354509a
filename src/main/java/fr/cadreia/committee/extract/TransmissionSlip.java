package fr.cadreia.committee.extract;

import fr.cadreia.committee.extract.ExtractText.Written;
import fr.cadreia.committee.paper.FiledPdf;
import fr.cadreia.committee.paper.PaperFiling;
import fr.cadreia.committee.paper.PaperForm;
import fr.cadreia.committee.paper.PaperNames;
import fr.cadreia.committee.paper.Signature;
import fr.cadreia.committee.paper.Signature.Part;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.steps.proposal.Proposal;
import fr.cadreia.grant.Grant;
import fr.cadreia.grant.Grants;
import fr.cadreia.journal.Motion;
import fr.cadreia.people.AccountStandings;
import fr.cadreia.people.DecidingOrganisations;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The letter by which the chair sends an opinion to the competent authority (bordereau de transmission). */
@Component
class TransmissionSlip {

    /** The pattern of the delegation within a delegate's quality, e.g. « vice-président délégué à l’éducation ». */
    private static final Pattern DELEGATED =
            Pattern.compile("\\bdéléguée? (?:à la |à l[’']|aux |au |à )(.+)$", Pattern.CASE_INSENSITIVE);

    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

    private final CaseRecords records;
    private final DecidingOrganisations deciding;
    private final Grants grants;
    private final AccountStandings standings;
    private final PaperNames names;
    private final PaperForm form;
    private final PaperFiling filing;

    TransmissionSlip(
            CaseRecords records,
            DecidingOrganisations deciding,
            Grants grants,
            AccountStandings standings,
            PaperNames names,
            PaperForm form,
            PaperFiling filing) {
        this.records = records;
        this.deciding = deciding;
        this.grants = grants;
        this.standings = standings;
        this.names = names;
        this.form = form;
        this.filing = filing;
    }

    /**
     * @param extract the extract that comes with it; when the extract replaces another, the slip replaces the other's
     *     slip too
     * @param given the moment at which the opinion was given
     */
    void file(Written extract, PaperNames.Named chair, Instant given) {
        Case examined = records.cases().get(extract.decided().reference());
        filing.file(
                examined.reference(),
                FiledPdf.nameOfTransmission(examined.reference(), extract.number()),
                extract.at(),
                form.page(
                        "committee/transmission",
                        extract.opinion() + "/T",
                        extract.at(),
                        Map.of(
                                "extract",
                                extract,
                                "dossier",
                                examined,
                                "organisation",
                                records.people().organisationName(examined.organisation()),
                                "favourable",
                                extract.outcome().isAdopted(Motion.GENERALIZE),
                                "given",
                                given,
                                "chair",
                                chair,
                                "addressee",
                                addressee(examined),
                                "signatures",
                                List.of(new Signature(Part.SESSION_CHAIR, chair, extract.at())))));
    }

    /**
     * Returns the person who holds the authority of the deciding organisation today and did not vote on the case: the
     * delegate for its matter or, without one, the person who holds the whole authority. Empty where there is no such
     * person.
     */
    private Optional<PaperNames.Named> addressee(Case examined) {
        LocalDate today = records.today();
        String decides = deciding.of(examined.organisation());
        List<Grant> holders = grants.of(Role.AUTHORITY).stream()
                .filter(right -> right.covers(today) && isHeldFor(right, decides))
                .filter(right -> !standings.of(right.account()).closed())
                .filter(right -> !records.committee().tookPartInAVote(examined.reference(), right.account()))
                .toList();
        String matter = matter(examined);
        return holders.stream()
                .filter(right -> delegation(right)
                        .map(subject -> concerns(subject, matter))
                        .orElse(true))
                .max(Comparator.comparing(right -> delegation(right).isPresent()))
                .map(names::of);
    }

    private boolean isHeldFor(Grant right, String organisation) {
        return records.people()
                .find(right.account())
                .map(Person::organisation)
                .filter(organisation::equals)
                .isPresent();
    }

    /** Returns the organisation that proposes, and the delegation that it named. */
    private String matter(Case examined) {
        return plain(records.people().organisationName(examined.organisation()) + " "
                + records.documents()
                        .latest(examined.reference(), Proposal.class)
                        .map(Proposal::sponsor)
                        .orElse(""));
    }

    private static Optional<String> delegation(Grant right) {
        Matcher found = DELEGATED.matcher(right.title().quality());
        return found.find() ? Optional.of(plain(found.group(1))) : Optional.empty();
    }

    private static boolean concerns(String subject, String matter) {
        return WORD.matcher(subject).results().anyMatch(word -> matter.contains(word.group()));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.FRENCH), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
