package fr.cadreia.committee.web;

import fr.cadreia.committee.extract.DecisionLists;
import fr.cadreia.committee.paper.FiledPapers;
import fr.cadreia.committee.paper.SessionPaper;
import fr.cadreia.journal.SessionEvent;
import java.util.List;
import org.springframework.stereotype.Component;

/** The filed papers of a session, as its page lists them. */
@Component
class PaperLinks {

    private final FiledPapers papers;
    private final DecisionLists lists;

    PaperLinks(FiledPapers papers, DecisionLists lists) {
        this.papers = papers;
        this.lists = lists;
    }

    /**
     * @param label French
     * @param signed whether the paper is signed
     */
    record Paper(String name, String label, boolean signed) {}

    /** Tells whether the session's list of decisions is published. */
    boolean isListed(String number) {
        return lists.find(number).isPresent();
    }

    List<Paper> of(String number) {
        return papers.names(SessionEvent.chain(number)).stream()
                .flatMap(name ->
                        SessionPaper.ofFile(name)
                                .map(paper -> new Paper(name, label(paper, name, number), paper.isSigned()))
                                .stream())
                .toList();
    }

    /** Returns « Note de synthèse, point 2 » for a note; for a convocation after the first, which it is. */
    private static String label(SessionPaper paper, String name, String session) {
        String[] numbers = paper.numbersIn(name, session).split("-");
        return paper.label()
                + switch (numbers.length) {
                    case 3 ->
                        ", point " + numbers[2]
                                + (numbers[1].equals("1") ? "" : " (convocation n° " + numbers[1] + ")");
                    case 2 -> numbers[1].equals("1") ? "" : " n° " + numbers[1];
                    default -> "";
                };
    }
}
