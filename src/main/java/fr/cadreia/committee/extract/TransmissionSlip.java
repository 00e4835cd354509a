package fr.cadreia.committee.extract;

import fr.cadreia.committee.paper.FiledPdf;
import fr.cadreia.committee.paper.PaperFiling;
import fr.cadreia.committee.paper.PaperForm;
import fr.cadreia.committee.paper.PaperNames;
import fr.cadreia.committee.paper.Signature;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.steps.proposal.Proposal;
import fr.cadreia.grant.Grant;
import fr.cadreia.grant.Grants;
import fr.cadreia.journal.ExaminationOutcome;
import fr.cadreia.journal.Motion;
import fr.cadreia.kernel.text.FrenchText;
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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The letter by which the chair sends an opinion to the competent authority (bordereau de transmission). */
@Component
public class TransmissionSlip {

    /** What a delegate's quality says of the delegation, « vice-président délégué à l’éducation ». */
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
    private final ITemplateEngine templates;

    TransmissionSlip(
            CaseRecords records,
            DecidingOrganisations deciding,
            Grants grants,
            AccountStandings standings,
            PaperNames names,
            PaperForm form,
            PaperFiling filing,
            ITemplateEngine templates) {
        this.records = records;
        this.deciding = deciding;
        this.grants = grants;
        this.standings = standings;
        this.names = names;
        this.form = form;
        this.filing = filing;
        this.templates = templates;
    }

    /**
     * @param extract number of the extract, per case
     * @param opinion number of the opinion
     * @param sentence what the committee says
     * @param outcome as the sentence says it
     * @param organisation French name of whose proposal it is
     * @param given when the opinion was given
     * @param replaced the extract that this one annuls, whose slip this one replaces
     */
    public void file(
            Case examined,
            String organisation,
            int extract,
            String opinion,
            String sentence,
            ExaminationOutcome outcome,
            PaperNames.Named chair,
            Instant given,
            Optional<DecisionExtract> replaced,
            Instant at) {
        Context values = new Context(Locale.FRENCH);
        values.setVariable("head", form.head(opinion + "/T", at));
        values.setVariable("foot", form.foot("avis n° " + opinion + " – bordereau de transmission"));
        values.setVariable("opinion", opinion);
        values.setVariable("title", examined.title());
        values.setVariable("reference", examined.reference());
        values.setVariable("organisation", organisation);
        values.setVariable("sentence", sentence);
        values.setVariable("favourable", outcome.isAdopted(Motion.GENERALIZE));
        values.setVariable("given", FrenchText.day(given));
        values.setVariable("replaced", replaced.map(DecisionExtract::number).orElse(null));
        values.setVariable("chair", chair.agreed("La présidente", "Le président", "La présidence"));
        values.setVariable("obliged", chair.agreed("obligée", "obligé", "reconnaissante"));
        Optional<PaperNames.Named> addressee = addressee(examined);
        values.setVariable("addressee", addressee.map(PaperNames.Named::full).orElse("l’autorité compétente"));
        values.setVariable(
                "salutation",
                addressee
                        .map(person -> person.agreed("Madame", "Monsieur", "Madame, Monsieur"))
                        .orElse("Madame, Monsieur"));
        values.setVariable("made", form.made(at));
        values.setVariable("signatures", List.of(Signature.chair(chair, at)));
        filing.file(
                examined.reference(),
                FiledPdf.nameOfTransmission(examined.reference(), extract),
                at,
                templates.process("committee/transmission", values));
    }

    /**
     * The person who holds the authority of the deciding organisation today and did not vote on the case: the one to
     * whom its matter is delegated, else the one who holds the whole authority. Empty where nobody does.
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

    /** The organisation that proposes, and the delegation that it named. */
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
