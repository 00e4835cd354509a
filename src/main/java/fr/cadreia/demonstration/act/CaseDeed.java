package fr.cadreia.demonstration.act;

import fr.cadreia.demonstration.story.Act;
import fr.cadreia.demonstration.story.StoryState;
import fr.cadreia.dossier.Replacements;
import fr.cadreia.dossier.Suspension;
import fr.cadreia.dossier.path.CaseCommands;
import fr.cadreia.kernel.form.NotPersons;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The deeds on a case's page. */
@Component
@Profile("demo")
class CaseDeed extends NamedDeeds {

    private static final String REASON = "reason";

    private final CaseCommands commands;
    private final Replacements replacements;

    CaseDeed(CaseCommands commands, Replacements replacements) {
        this.commands = commands;
        this.replacements = replacements;
    }

    @Override
    Map<String, BiConsumer<Act, StoryState>> deeds() {
        return Map.of(
                "propose", this::propose,
                "observe", this::observe,
                "withdraw",
                        (act, stage) -> commands.withdraw(stage.person(), stage.reference(act.on()), act.text(REASON)),
                "stop-use", (act, stage) -> commands.stop(stage.person(), stage.reference(act.on()), act.text(REASON)),
                "suspend-use",
                        (act, stage) -> commands.suspend(
                                stage.person(),
                                stage.reference(act.on()),
                                new Suspension(act.text(REASON), act.text("publicReason"), NotPersons.NONE)),
                "ask-reassessment",
                        (act, stage) -> commands.requestReassessment(
                                stage.person(), stage.reference(act.on()), act.text(REASON)),
                "replaces", this::replaces);
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
}
