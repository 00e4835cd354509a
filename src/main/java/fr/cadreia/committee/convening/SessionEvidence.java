package fr.cadreia.committee.convening;

import fr.cadreia.committee.convening.Convocations.Convocation;
import fr.cadreia.committee.paper.FiledPapers;
import fr.cadreia.committee.paper.PaperPdfs;
import fr.cadreia.committee.paper.SessionPaper;
import fr.cadreia.committee.paper.SignedPapers;
import fr.cadreia.committee.session.CommitteeCalendar;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.evidence.EvidenceSource;
import fr.cadreia.journal.SessionEvent;
import fr.cadreia.people.Person;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Convocations and filed minutes of the sessions for which a case was convened. They tell of other cases too: only
 * people who see every case have them.
 */
@Component
class SessionEvidence implements EvidenceSource {

    private final CommitteeCalendar caseSessions;
    private final Convocations convocations;
    private final PaperPdfs pdfs;
    private final FiledPapers papers;
    private final SignedPapers signed;

    SessionEvidence(
            CommitteeCalendar caseSessions,
            Convocations convocations,
            PaperPdfs pdfs,
            FiledPapers papers,
            SignedPapers signed) {
        this.caseSessions = caseSessions;
        this.convocations = convocations;
        this.pdfs = pdfs;
        this.papers = papers;
        this.signed = signed;
    }

    @Override
    public List<EvidenceFile> of(Case dossier, Person reader) {
        List<EvidenceFile> files = new ArrayList<>();
        for (String number : sessions(dossier, reader)) {
            String folder = "seances/" + number + "/";
            for (Convocation convocation : convocations.of(number)) {
                String path = folder + "convocation-" + convocation.number();
                files.add(new EvidenceFile(path + ".html", convocation.content().getBytes(StandardCharsets.UTF_8)));
                add(files, path, convocation.nameOfPdf());
            }
            add(files, folder + "proces-verbal", SessionPaper.MINUTES.fileName(number));
            papers.names(SessionEvent.chain(number)).stream()
                    .filter(name -> SessionPaper.ofFile(name)
                            .filter(paper -> paper != SessionPaper.CONVOCATION && paper != SessionPaper.MINUTES)
                            .isPresent())
                    .forEach(name -> add(files, folder + name, name));
            files.addAll(signed.evidence(SessionEvent.chain(number), folder));
        }
        return files;
    }

    @Override
    public List<String> chains(Case dossier, Person reader) {
        return sessions(dossier, reader).stream().map(SessionEvent::chain).toList();
    }

    private List<String> sessions(Case dossier, Person reader) {
        return reader.seesEveryCase() ? caseSessions.sessionsOf(dossier.reference()) : List.of();
    }

    private void add(List<EvidenceFile> files, String path, String name) {
        pdfs.find(name).ifPresent(pdf -> files.add(new EvidenceFile(path + ".pdf", pdf.content())));
    }
}
