package fr.cadreia.register.web;

import fr.cadreia.dossier.web.FrenchDates;
import fr.cadreia.register.request.RegisterRequest;

/** A request in French. */
record RequestView(
        String reference,
        String kind,
        String title,
        String caseReference,
        String received,
        String stage,
        String answer,
        String answered) {

    static RequestView of(RegisterRequest request) {
        return new RequestView(
                request.reference(),
                request.kind().label(),
                request.title(),
                request.caseReference(),
                FrenchDates.day(request.openedAt()),
                request.stage().label(),
                request.answer().orElse(""),
                request.answeredAt().map(FrenchDates::day).orElse(""));
    }
}
