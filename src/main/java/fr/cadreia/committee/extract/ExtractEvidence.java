package fr.cadreia.committee.extract;

import fr.cadreia.committee.paper.FiledPdf;
import fr.cadreia.committee.paper.PaperPdfs;
import fr.cadreia.committee.paper.SignedPapers;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.evidence.EvidenceSource;
import fr.cadreia.people.Person;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A case's filed extracts, page and PDF, with the versions that came back signed. */
@Component
class ExtractEvidence implements EvidenceSource {

    private final DecisionExtracts extracts;
    private final PaperPdfs pdfs;
    private final SignedPapers signed;

    ExtractEvidence(DecisionExtracts extracts, PaperPdfs pdfs, SignedPapers signed) {
        this.extracts = extracts;
        this.pdfs = pdfs;
        this.signed = signed;
    }

    @Override
    public List<EvidenceFile> of(Case dossier, Person reader) {
        List<EvidenceFile> files = new ArrayList<>();
        for (DecisionExtract extract : extracts.of(dossier.reference())) {
            String path = "extraits/extrait-" + extract.number();
            files.add(new EvidenceFile(path + ".html", extract.content().getBytes(StandardCharsets.UTF_8)));
            pdfs.find(FiledPdf.nameOfExtract(dossier.reference(), extract.number()))
                    .ifPresent(pdf -> files.add(new EvidenceFile(path + ".pdf", pdf.content())));
            pdfs.find(FiledPdf.nameOfTransmission(dossier.reference(), extract.number()))
                    .ifPresent(pdf -> files.add(
                            new EvidenceFile("extraits/bordereau-" + extract.number() + ".pdf", pdf.content())));
        }
        files.addAll(signed.evidence(dossier.reference(), "extraits/"));
        return files;
    }
}
