package fr.cadreia.committee.extract;

import fr.cadreia.committee.paper.FiledPdf;
import fr.cadreia.committee.paper.PaperFiling;
import fr.cadreia.committee.paper.PaperForm;
import fr.cadreia.committee.paper.PaperNames;
import fr.cadreia.committee.paper.Signature;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.event.ExaminationOutcome;
import fr.cadreia.dossier.event.Motion;
import fr.cadreia.engine.FrenchText;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The letter by which the chair sends an opinion to the competent authority (bordereau de transmission). */
@Component
public class TransmissionSlip {

    private final CompetentHolder holder;
    private final PaperForm form;
    private final PaperFiling filing;
    private final ITemplateEngine templates;

    TransmissionSlip(CompetentHolder holder, PaperForm form, PaperFiling filing, ITemplateEngine templates) {
        this.holder = holder;
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
        Optional<PaperNames.Named> addressee = holder.of(examined);
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
}
