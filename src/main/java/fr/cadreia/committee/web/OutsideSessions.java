package fr.cadreia.committee.web;

import fr.cadreia.committee.extract.DecisionExtracts;
import fr.cadreia.committee.session.WrittenConsultations;
import fr.cadreia.committee.session.WrittenConsultations.Consultation;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Cases;
import fr.cadreia.kernel.text.FrenchText;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The list of decisions taken without a session, by written consultations. Their extract is their record. */
@Component
class OutsideSessions {

    private static final int MOST = 50;

    private final WrittenConsultations consultations;
    private final DecisionExtracts extracts;
    private final Cases cases;

    OutsideSessions(WrittenConsultations consultations, DecisionExtracts extracts, Cases cases) {
        this.consultations = consultations;
        this.extracts = extracts;
        this.cases = cases;
    }

    /**
     * @param extracts numbers of the filed extracts, the earliest first; empty as long as the committee has not decided
     */
    record Row(String day, String where, String reference, String title, List<Integer> extracts) {}

    /**
     * @param rows the latest days first
     * @param more the number of earlier consultations that are left out
     */
    record Listed(List<Row> rows, int more) {}

    Listed listed() {
        List<Consultation> shown = consultations.latest(MOST);
        Map<String, Case> examined =
                cases.all(shown.stream().map(Consultation::caseReference).toList());
        Map<String, List<Integer>> filed =
                extracts.numbers(shown.stream().map(Consultation::examination).toList());
        return new Listed(
                shown.stream()
                        .map(consultation -> row(
                                consultation,
                                examined.get(consultation.caseReference()),
                                filed.getOrDefault(consultation.examination(), List.of())))
                        .toList(),
                consultations.count() - shown.size());
    }

    private static Row row(Consultation consultation, Case examined, List<Integer> extracts) {
        return new Row(
                FrenchText.weekday(consultation.endsOn()),
                "Consultation écrite",
                examined.reference(),
                examined.title(),
                extracts);
    }
}
