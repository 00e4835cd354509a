package fr.cadreia.demonstration.act;

import fr.cadreia.demonstration.story.Act;
import fr.cadreia.demonstration.story.StoryState;
import fr.cadreia.demonstration.story.StoryTime;
import fr.cadreia.dossier.Replacements;
import fr.cadreia.dossier.Suspension;
import fr.cadreia.dossier.file.FileShelf;
import fr.cadreia.dossier.path.CaseCommands;
import fr.cadreia.dossier.supplier.SupplierDesk;
import fr.cadreia.dossier.supplier.SupplierSheet.Cause;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.pdf.ArchivalPdf;
import fr.cadreia.review.Reviews;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The deeds on a case: the acts of its page, the opening of cases, and the reviews that become due by themselves. */
@Component
@Profile("demo")
class CaseDeed extends NamedDeeds {

    private static final String REASON = "reason";

    private final CaseCommands commands;
    private final Replacements replacements;
    private final FileShelf shelf;
    private final ArchivalPdf pdf;
    private final Reviews reviews;
    private final SupplierDesk suppliers;

    CaseDeed(
            CaseCommands commands,
            Replacements replacements,
            FileShelf shelf,
            ArchivalPdf pdf,
            Reviews reviews,
            SupplierDesk suppliers) {
        this.commands = commands;
        this.replacements = replacements;
        this.shelf = shelf;
        this.pdf = pdf;
        this.reviews = reviews;
        this.suppliers = suppliers;
    }

    @Override
    Map<String, BiConsumer<Act, StoryState>> deeds() {
        return Map.of(
                "propose", this::propose,
                "observe", this::observe,
                "withdraw",
                        (act, stage) -> commands.withdraw(
                                stage.person(), stage.reference(act.on()), act.text(REASON), NotPersons.NONE),
                "stop-use", (act, stage) -> commands.stop(stage.person(), stage.reference(act.on()), act.text(REASON)),
                "suspend-use",
                        (act, stage) -> commands.suspend(
                                stage.person(),
                                stage.reference(act.on()),
                                new Suspension(act.text(REASON), act.text("publicReason"), NotPersons.NONE)),
                "ask-reassessment",
                        (act, stage) -> commands.requestReassessment(
                                stage.person(), stage.reference(act.on()), act.text(REASON)),
                "replaces", this::replaces,
                "deposit", this::deposit,
                "ask-supplier", this::askSupplier,
                "review-is-due", this::isDue);
    }

    private void propose(Act act, StoryState stage) {
        stage.isKnownAs(
                act.on(), commands.open(stage.person(), stage.subject(act).text("title"), NotPersons.NONE));
    }

    private void observe(Act act, StoryState stage) {
        OptionalInt severity =
                act.with().get("severity") instanceof Integer level ? OptionalInt.of(level) : OptionalInt.empty();
        commands.observe(stage.person(), stage.reference(act.on()), act.text("text"), severity);
    }

    /** Notes the case that a decision to replace a solution opened by itself. */
    private void replaces(Act act, StoryState stage) {
        String replaced = stage.reference(act.text("of"));
        stage.isKnownAs(
                act.on(), replacements.replacementOf(replaced).orElseThrow().reference());
    }

    /** A document on file: {@code deposit: {title: Note de service n° 17, text: ...}}, a paragraph a line. */
    private void deposit(Act act, StoryState stage) {
        StoryTime time = stage.timeline().time();
        String title = time.written(act.text("title"));
        String paragraphs = time.written(act.text("text"))
                .lines()
                .map(line -> "<p>" + HtmlUtils.htmlEscape(line) + "</p>")
                .collect(Collectors.joining());
        String heading = HtmlUtils.htmlEscape(title);
        shelf.add(
                stage.person(),
                stage.reference(act.on()),
                title.replace("\u00a0", " ") + ".pdf",
                pdf.of("<html lang=\"fr\"><head><title>" + heading + "</title></head><body><h1>" + heading + "</h1>"
                        + paragraphs + "</body></html>"));
    }

    /** A supplier that answers as soon as it is asked: {@code ask-supplier: {company: ..., hosting: ...}}. */
    private void askSupplier(Act act, StoryState stage) {
        String token = suppliers
                .ask(stage.person(), stage.reference(act.on()), Cause.FIRST, false)
                .token();
        Map<String, String> answers = new LinkedHashMap<>();
        act.with().forEach((question, answer) -> answers.put(question, answer.toString()));
        suppliers.save(token, 0, answers);
        suppliers.send(token, 1);
    }

    /** The yearly review of the framework, which nobody has to ask for. */
    private void isDue(Act act, StoryState stage) {
        stage.isKnownAs(act.on(), reviews.open().orElseThrow().reference());
    }
}
