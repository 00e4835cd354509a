package fr.cadreia.feedback;

import java.util.List;

/** The five questions, the same for every solution, so that answers compare; none takes words, which might name somebody. */
public enum FeedbackQuestion {
    SATISFACTION(
            "Êtes-vous satisfait de l’outil, ou du service qu’il aide à rendre\u00a0?",
            List.of("Tout à fait", "Plutôt", "Ni oui ni non", "Plutôt pas", "Pas du tout")),
    BENEFIT(
            "Par rapport à avant, c’est\u00a0:",
            List.of("Bien mieux", "Mieux", "Pareil", "Moins bien", "Bien moins bien")),
    ERRORS("Avez-vous vu des erreurs\u00a0?", List.of("Jamais", "Rarement", "Parfois", "Souvent", "Je ne sais pas")),
    FAIRNESS(
            "Avez-vous vu quelqu’un moins bien traité que les autres à cause de l’outil\u00a0?",
            List.of("Non", "Oui", "Je ne sais pas")),
    FUTURE("Faut-il continuer\u00a0?", List.of("Oui", "Oui, en changeant des choses", "Non", "Je ne sais pas"));

    private final String text;
    private final List<String> choices;

    FeedbackQuestion(String text, List<String> choices) {
        this.text = text;
        this.choices = choices;
    }

    /** Returns the question, in French. */
    public String text() {
        return text;
    }

    /** Returns the answers to choose from, in French; an answer is its place in this list, from 1. */
    public List<String> choices() {
        return choices;
    }
}
