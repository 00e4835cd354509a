package fr.cadreia.training;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.pdf.ArchivalPdf;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes an attestation as a PDF that can be kept. */
@Component
class AttestationWriting {

    private final ITemplateEngine templates;
    private final ArchivalPdf pdf;
    private final Dossier dossier;

    AttestationWriting(ITemplateEngine templates, ArchivalPdf pdf, Dossier dossier) {
        this.templates = templates;
        this.pdf = pdf;
        this.dossier = dossier;
    }

    /** A session in words. */
    record Line(String day, String content, String trainer) {}

    Attestation of(Trainee agent, Case held, List<TrainingSession> sessions) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("number", held.reference() + " / " + agent.id());
        values.put("agent", dossier.people().name(agent.agent()));
        values.put("organisation", dossier.people().organisationName(held.organisation()));
        values.put("title", held.title());
        values.put("reference", held.reference());
        values.put("day", FrenchText.day(agent.attestedOn().orElseThrow()));
        values.put(
                "sessions",
                sessions.stream()
                        .filter(session -> agent.attended().contains(session.id()))
                        .map(session -> new Line(FrenchText.day(session.day()), session.content(), session.trainer()))
                        .toList());
        byte[] content = pdf.of(templates.process("training/attestation", new Context(Locale.FRENCH, values)));
        return new Attestation(Dossier.sha256(content), content);
    }
}
