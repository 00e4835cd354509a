package fr.cadreia.committee;

import fr.cadreia.committee.steps.closing.VoteClosing;
import fr.cadreia.committee.steps.motion.MotionPut;
import fr.cadreia.committee.steps.result.ExaminationResult;
import fr.cadreia.dossier.CommitteeDocuments;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.engine.FormId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells a case's other steps what the committee's own say. */
@Component
class CommitteeDocumentsOfCases implements CommitteeDocuments {

    private final StepDocuments documents;

    CommitteeDocumentsOfCases(StepDocuments documents) {
        this.documents = documents;
    }

    @Override
    public Optional<Result> result(String caseReference) {
        return documents.latestDocument(caseReference, ExaminationResult.class).map(document -> {
            ExaminationResult result = document.as(ExaminationResult.class);
            return new Result(document.id(), document.writtenAt(), result.reasons(), result.publicSummary());
        });
    }

    @Override
    public Optional<Extension> extension(String caseReference) {
        return documents
                .latestDocument(caseReference, MotionPut.class)
                .map(document -> new Extension(
                        document.id(), document.as(MotionPut.class).months()))
                .filter(extension -> extension.months() > 0);
    }

    @Override
    public boolean hasVoted(Map<String, StepDocument> latest) {
        return latest.containsKey(FormId.of(VoteClosing.class));
    }
}
