package fr.cadreia.training;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.pdf.ArchivalPdf;
import java.util.List;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes an attestation as a PDF that can be kept. */
@Component
class AttestationWriting {

    private final ITemplateEngine templates;
    private final ArchivalPdf pdf;
    private final CaseRecords records;

    AttestationWriting(ITemplateEngine templates, ArchivalPdf pdf, CaseRecords records) {
        this.templates = templates;
        this.pdf = pdf;
        this.records = records;
    }

    /** A session in words. */
    record Line(String day, String content, String trainer) {}

    Attestation of(Trainee agent, Case held, List<TrainingSession> sessions) {
        Context values = new Context(Locale.FRENCH);
        values.setVariable("number", held.reference() + " / " + agent.id());
        values.setVariable("agent", records.people().name(agent.agent()));
        values.setVariable("organisation", records.people().organisationName(held.organisation()));
        values.setVariable("title", held.title());
        values.setVariable("reference", held.reference());
        values.setVariable("day", FrenchText.day(agent.attestedOn().orElseThrow()));
        values.setVariable(
                "sessions",
                sessions.stream()
                        .filter(session -> agent.attended().contains(session.id()))
                        .map(session -> new Line(FrenchText.day(session.day()), session.content(), session.trainer()))
                        .toList());
        byte[] content = pdf.of(templates.process("training/attestation", values));
        return new Attestation(DigestUtils.sha256Hex(content), content);
    }
}
