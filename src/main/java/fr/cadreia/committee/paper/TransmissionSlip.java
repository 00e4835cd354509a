package fr.cadreia.committee.paper;

import fr.cadreia.committee.FiledPdf;
import fr.cadreia.dossier.Case;
import fr.cadreia.engine.FrenchText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The letter by which the chair sends an opinion to the competent authority (bordereau de transmission). */
@Component
public class TransmissionSlip {

    private final PaperForm form;
    private final PaperFiling filing;
    private final ITemplateEngine templates;

    TransmissionSlip(PaperForm form, PaperFiling filing, ITemplateEngine templates) {
        this.form = form;
        this.filing = filing;
        this.templates = templates;
    }

    /**
     * @param extract number of the extract, per case
     * @param opinion number of the opinion
     * @param sentence what the committee says
     * @param organisation French name of whose proposal it is
     */
    public void file(
            Case examined,
            String organisation,
            int extract,
            String opinion,
            String sentence,
            PaperNames.Named chair,
            Instant at) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("head", form.head(opinion + "/T", at));
        values.put("foot", form.foot("avis n° " + opinion + " – bordereau de transmission"));
        values.put("opinion", opinion);
        values.put("title", examined.title());
        values.put("reference", examined.reference());
        values.put("organisation", organisation);
        values.put("sentence", sentence);
        values.put("given", FrenchText.day(at));
        values.put("chair", chair.agreed("La présidente", "Le président", "La présidence"));
        values.put("obliged", chair.agreed("obligée", "obligé", "reconnaissante"));
        values.put("made", form.made(at));
        values.put("signatures", List.of(Signature.chair(chair, at)));
        filing.file(
                examined.reference(),
                FiledPdf.nameOfTransmission(examined.reference(), extract),
                at,
                templates.process("committee/transmission", new Context(Locale.FRENCH, values)));
    }
}
