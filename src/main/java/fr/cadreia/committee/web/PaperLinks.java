package fr.cadreia.committee.web;

import fr.cadreia.committee.extract.DecisionLists;
import fr.cadreia.committee.paper.FiledPapers;
import fr.cadreia.committee.paper.PaperSigning;
import fr.cadreia.committee.paper.SessionPaper;
import fr.cadreia.committee.paper.SignedPapers.SignedPaper;
import fr.cadreia.journal.JournalChains;
import fr.cadreia.journal.SessionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The filed papers of a session, as its page lists them. */
@Component
class PaperLinks {

    private final FiledPapers papers;
    private final DecisionLists lists;
    private final PaperSigning signing;

    PaperLinks(FiledPapers papers, DecisionLists lists, PaperSigning signing) {
        this.papers = papers;
        this.signing = signing;
        this.lists = lists;
    }

    /**
     * @param label French
     * @param signed whether the paper is one that people sign
     * @param back the version that came back signed from a signature tool, in words; empty without one
     * @param backPath address of that version
     */
    record Paper(String name, String label, boolean signed, String back, String backPath) {}

    /** Tells whether the session's list of decisions is published. */
    boolean isListed(String number) {
        return lists.find(number).isPresent();
    }

    List<Paper> of(String number) {
        Map<String, SignedPaper> signed = signing.lastOf(SessionEvent.chain(number));
        Set<String> withheld = papers.withheld(SessionEvent.chain(number));
        return papers.names(SessionEvent.chain(number)).stream()
                .flatMap(name -> SessionPaper.ofFile(name)
                        .map(paper -> new Paper(
                                name,
                                label(paper, name, number) + (withheld.contains(name) ? ", contenu retiré" : ""),
                                paper.isSigned() && !withheld.contains(name),
                                signed.containsKey(name) ? signed.get(name).sentence() : "",
                                signed.containsKey(name) ? PaperSigningController.signedPath(signed.get(name)) : ""))
                        .stream())
                .toList();
    }

    /**
     * Returns the French name of a paper.
     *
     * @param chain of the journal, to which it belongs
     */
    static String label(String name, String chain) {
        String number = name.substring(name.lastIndexOf('-') + 1);
        return SessionPaper.ofFile(name)
                .map(paper -> label(paper, name, chain.substring(JournalChains.SESSION.length())))
                .orElseGet(() -> (name.equals(chain + "-bordereau-" + number)
                                ? "Bordereau de transmission de l’extrait n°\u00a0"
                                : "Extrait du relevé de décisions n°\u00a0")
                        + number);
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
