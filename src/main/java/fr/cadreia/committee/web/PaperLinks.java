package fr.cadreia.committee.web;

import fr.cadreia.committee.extract.DecisionLists;
import fr.cadreia.committee.paper.FiledPapers;
import fr.cadreia.journal.SessionEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The filed papers of a session, as its page lists them. */
@Component
class PaperLinks {

    private static final String NOTE = "note-de-synthese-";
    private static final Map<String, String> LABELS = new LinkedHashMap<>();

    static {
        LABELS.put("convocation-", "Convocation");
        LABELS.put(NOTE, "Note de synthèse");
        LABELS.put("feuille-de-presence-", "Feuille de présence");
        LABELS.put("releve-de-decisions-", "Relevé de décisions");
        LABELS.put("proces-verbal-de-carence-", "Procès-verbal de carence");
        LABELS.put("proces-verbal-", "Procès-verbal");
    }

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
                .map(name -> new Paper(name, label(name, number), !name.startsWith(NOTE)))
                .toList();
    }

    private static String label(String name, String number) {
        return LABELS.entrySet().stream()
                .filter(known -> name.startsWith(known.getKey()))
                .map(known ->
                        known.getValue() + which(name.substring(known.getKey().length()), number))
                .findFirst()
                .orElse(name);
    }

    /**
     * Returns the words that tell papers of one kind apart: « point 2 » for a note, the number of a convocation after
     * the first.
     */
    private static String which(String rest, String number) {
        String[] parts = rest.substring(number.length()).split("-");
        return switch (parts.length) {
            case 3 -> ", point " + parts[2] + (parts[1].equals("1") ? "" : " (convocation n° " + parts[1] + ")");
            case 2 -> parts[1].equals("1") ? "" : " n° " + parts[1];
            default -> "";
        };
    }
}
