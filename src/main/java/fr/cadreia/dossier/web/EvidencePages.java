package fr.cadreia.dossier.web;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.SupplierDeclaration;
import fr.cadreia.dossier.qualification.Duties;
import fr.cadreia.dossier.qualification.Duties.Duty;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.engine.form.FormTexts.Row;
import fr.cadreia.journal.CaseEvent.ContentWithheld;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.seal.JournalArchive;
import fr.cadreia.journal.seal.JournalArchive.Chain;
import fr.cadreia.journal.seal.JournalArchive.Document;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Person;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The pages that make the archive readable: a summary, and each step's document in words. */
@Component
class EvidencePages {

    /** The French names of the electorate's lists, which the application itself writes down and which have no form. */
    private static final Map<String, String> APPLICATIONS =
            Map.of("members", "Membres en exercice", "recused", "Déports d’office", "deputies", "Suppléants");

    private final CaseRecords records;
    private final FormTexts texts;
    private final StepNames names;
    private final ITemplateEngine templates;
    private final AuthorityClock clock;

    EvidencePages(
            CaseRecords records, FormTexts texts, StepNames names, ITemplateEngine templates, AuthorityClock clock) {
        this.records = records;
        this.texts = texts;
        this.names = names;
        this.templates = templates;
        this.clock = clock;
    }

    /** A row of the journal in words. */
    record Event(int sequence, String when, String what, String who) {}

    byte[] document(String reference, Document document) {
        Context values = new Context(Locale.FRENCH);
        values.setVariable("reference", reference);
        values.setVariable("id", document.id());
        values.setVariable(
                "name",
                isDeclared(document)
                        ? "Fiche du fournisseur"
                        : document.form().equals(Duty.FORM)
                                ? "Preuve d’une obligation légale"
                                : document.author().equals(Journal.APPLICATION)
                                        ? "Électeurs du comité"
                                        : names.of(document.form(), Withheld.answers(document)));
        values.setVariable(
                "author",
                isDeclared(document)
                        ? "déclarée par le fournisseur"
                        : records.people().name(document.author()));
        values.setVariable("rows", rows(document));
        values.setVariable("sha256", DigestUtils.sha256Hex(document.content()));
        return page("dossier/evidence-document", values);
    }

    private static boolean isDeclared(Document document) {
        return document.form().equals(SupplierDeclaration.FORM);
    }

    private List<Row> rows(Document document) {
        Answers answers = Withheld.answers(document);
        if (document.form().equals(Duty.FORM)) {
            return Duties.lines(answers).stream()
                    .map(line -> new Row("", line.label(), line.value()))
                    .toList();
        }
        if (isDeclared(document)) {
            return SupplierDeclaration.lines(answers).stream()
                    .map(line -> new Row("", line.label(), line.value()))
                    .toList();
        }
        return document.author().equals(Journal.APPLICATION)
                ? answers.values().keySet().stream()
                        .map(field -> new Row(field, APPLICATIONS.getOrDefault(field, field), electors(answers, field)))
                        .toList()
                : texts.rows(document.form(), answers);
    }

    private String electors(Answers electorate, String field) {
        List<String> names = new ArrayList<>();
        Object found = electorate.values().get(field);
        if (found instanceof Map<?, ?> deputies) {
            deputies.forEach((deputy, titular) -> names.add(name(deputy) + " pour " + name(titular)));
        } else if (found instanceof List<?> members) {
            members.forEach(member -> names.add(name(member)));
        }
        return names.isEmpty() ? "Aucun" : String.join(", ", names);
    }

    private String name(Object member) {
        return records.people().name(member.toString());
    }

    /** Returns a French sentence on each content of a chain that was removed for good. */
    List<String> removed(Chain chain) {
        return chain.rows().stream()
                .flatMap(row -> row
                        .event()
                        .filter(ContentWithheld.class::isInstance)
                        .map(event -> removed(chain, row, (ContentWithheld) event))
                        .stream())
                .toList();
    }

    private static String removed(Chain chain, JournalArchive.Row row, ContentWithheld event) {
        return "Retiré le " + FrenchText.day(row.writtenAt()) + "\u00a0: " + event.what() + " (journal "
                + chain.caseReference() + ", ligne " + row.sequence() + "). Motif\u00a0: " + event.reason();
    }

    /**
     * @param withheld paths of documents that the reader may not have
     * @param removed sentences on contents that were removed for good
     */
    byte[] summary(
            Case examined,
            Person reader,
            Chain chain,
            List<String> paths,
            List<String> withheld,
            List<String> removed) {
        Context values = new Context(Locale.FRENCH);
        values.setVariable("dossier", examined);
        values.setVariable("organisation", records.people().organisationName(examined.organisation()));
        values.setVariable("step", examined.step().label());
        values.setVariable("state", examined.useLabel());
        values.setVariable("madeAt", FrenchText.moment(clock.now()));
        values.setVariable("reader", reader.name());
        values.setVariable(
                "events",
                chain.rows().stream()
                        .map(row -> new Event(
                                row.sequence(),
                                FrenchText.moment(row.writtenAt()),
                                label(row),
                                row.actor().equals(Journal.APPLICATION)
                                        ? "L’application"
                                        : records.people().name(row.actor())))
                        .toList());
        values.setVariable("paths", paths);
        values.setVariable("withheld", withheld);
        values.setVariable("removed", removed);
        return page("dossier/evidence-summary", values);
    }

    private String label(JournalArchive.Row row) {
        String kind = Arrays.stream(JournalKind.values())
                .filter(known -> known.name().equals(row.kind()))
                .map(JournalKind::label)
                .findFirst()
                .orElse(row.kind());
        String step = names.of(row.step());
        return step.isEmpty() ? kind : kind + " (" + step + ")";
    }

    private byte[] page(String template, Context values) {
        return templates.process(template, values).getBytes(StandardCharsets.UTF_8);
    }
}
