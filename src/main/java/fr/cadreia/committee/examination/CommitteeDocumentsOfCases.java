package fr.cadreia.committee.examination;

import fr.cadreia.committee.steps.Convening;
import fr.cadreia.committee.steps.DraftOpinion;
import fr.cadreia.committee.steps.DraftWords;
import fr.cadreia.committee.steps.ExaminationResult;
import fr.cadreia.committee.steps.MotionPut;
import fr.cadreia.committee.steps.VoteCast;
import fr.cadreia.committee.steps.VoteClosing;
import fr.cadreia.dossier.CommitteeDocuments;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.dossier.steps.assessment.Assessment;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.form.FormId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gives the case's other steps what the committee's documents say. */
@Component
class CommitteeDocumentsOfCases implements CommitteeDocuments {

    private final StepDocuments documents;
    private final DraftWords words;

    CommitteeDocumentsOfCases(StepDocuments documents, DraftWords words) {
        this.documents = documents;
        this.words = words;
    }

    @Override
    public Optional<Result> result(String caseReference) {
        return documents
                .latestDocument(caseReference, ExaminationResult.class)
                .map(document -> document.as(ExaminationResult.class).isAdopted()
                        ? adopted(document)
                        : new Result(
                                document.id(),
                                document.writtenAt(),
                                document.as(ExaminationResult.class).nextReason(),
                                "",
                                List.of()));
    }

    /** Returns the result for an adopted motion, with the text of the opinion that was voted. */
    private Result adopted(StepDocument result) {
        DraftOpinion voted = documents.of(result.caseReference()).stream()
                .filter(document -> document.is(MotionPut.class) && document.id() < result.id())
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .as(DraftOpinion.class);
        List<FactLine> lines = new ArrayList<>(List.of(new FactLine("Avis", voted.label())));
        lines.addAll(words.said(voted));
        return new Result(result.id(), result.writtenAt(), voted.reasons(), voted.publicSummary(), lines);
    }

    @Override
    public Optional<Extension> extension(String caseReference) {
        return documents
                .latestDocument(caseReference, MotionPut.class)
                .map(document -> new Extension(
                        document.id(), document.as(MotionPut.class).opinion().months()))
                .filter(extension -> extension.months() > 0);
    }

    @Override
    public boolean hasVoted(Map<String, StepDocument> latest) {
        long begun = Stream.of(Assessment.class, Convening.class)
                .map(form -> latest.get(FormId.of(form)))
                .filter(Objects::nonNull)
                .mapToLong(StepDocument::id)
                .max()
                .orElse(0);
        return Optional.ofNullable(latest.get(FormId.of(VoteClosing.class)))
                .filter(closing -> closing.id() > begun)
                .isPresent();
    }

    @Override
    public boolean tookPartInAVote(String caseReference, String person) {
        return documents.of(caseReference).stream().anyMatch(document -> tookPart(document, person));
    }

    private static boolean tookPart(StepDocument document, String person) {
        if (document.is(VoteClosing.class)) {
            return document.as(VoteClosing.class).handVotes().stream()
                    .anyMatch(vote -> vote.member().equals(person));
        }
        return document.is(VoteCast.class)
                && (document.author().equals(person)
                        || person.equals(document.as(VoteCast.class).member()));
    }
}
