package fr.cadreia.committee.minutes;

import fr.cadreia.committee.Electorate;
import fr.cadreia.committee.Examination;
import fr.cadreia.committee.Recusals;
import fr.cadreia.dossier.StepDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How many were there for a point, of those who counted for it, and how many had to be. */
record PointQuorum(PointDocuments documents, Examination examination) {

    /**
     * By that sheet, with everything that was declared until the case was convened again; French, in brackets.
     *
     * @param departed accounts of those who had left the committee
     */
    String of(StepDocument sheet, Collection<String> departed) {
        return words(sheet, documents.untilThen(), departed);
    }

    /** As it was at that moment. */
    String at(Instant moment, Collection<String> departed) {
        List<StepDocument> until = documents.untilThen().stream()
                .filter(document -> !document.writtenAt().isAfter(moment))
                .toList();
        return documents
                .sheet(Optional.of(moment))
                .map(sheet -> words(sheet, until, departed))
                .orElse("");
    }

    private String words(StepDocument sheet, List<StepDocument> declared, Collection<String> departed) {
        List<String> counting = new ArrayList<>(sheet.answers().list(Electorate.SEATED));
        counting.removeAll(documents.recusedFromTheStart());
        counting.removeAll(Recusals.declared(declared));
        if (counting.isEmpty()) {
            // Sheets from before the seats stood in them.
            return "";
        }
        Set<String> present = new HashSet<>(Examination.present(sheet.answers()));
        present.removeAll(departed);
        present.retainAll(counting);
        long needed = examination
                .rules(sheet.caseReference(), sheet.processInstanceId())
                .quorum(counting.size());
        return " (présents à l'examen du point : " + present.size() + " sur " + counting.size()
                + " membres en exercice non déportés ; quorum : " + needed + ")";
    }
}
