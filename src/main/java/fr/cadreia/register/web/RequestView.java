package fr.cadreia.register.web;

import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.register.request.RegisterRequest;

/** A request in French. */
record RequestView(
        String reference,
        String kind,
        String title,
        String caseReference,
        String received,
        String answerBy,
        boolean late,
        String stage,
        String answer,
        String answered) {

    /** @param over whether the last day for an answer has passed */
    static RequestView of(RegisterRequest request, boolean over) {
        return new RequestView(
                request.reference(),
                request.kind().label(),
                request.title(),
                request.caseReference(),
                FrenchText.day(request.openedAt()),
                FrenchText.day(request.answerBy()),
                over && !request.isAnswered(),
                request.stage().label(),
                request.answer().orElse(""),
                request.answeredAt().map(FrenchText::day).orElse(""));
    }
}
