package fr.cadreia.register.format;

import static fr.cadreia.register.format.ExportText.code;
import static fr.cadreia.register.format.ExportText.text;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.entry.DataUse;
import fr.cadreia.register.entry.Evaluation;
import fr.cadreia.register.entry.Oversight;
import fr.cadreia.register.entry.Purpose;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.Risk;
import fr.cadreia.register.entry.Steward;
import fr.cadreia.register.entry.UseStatus;
import fr.cadreia.register.entry.UsedSolution;
import java.util.Optional;

/** The values that several standards ask of an entry, looked up once. */
final class SharedAttributes {

    private final RegisterEntry entry;
    private final Publisher publisher;

    SharedAttributes(EntryVersion version, Publisher publisher) {
        this.entry = version.entry();
        this.publisher = publisher;
    }

    String title() {
        return text(entry.identity(), identity -> identity.title());
    }

    String summary() {
        return Optional.of(text(entry.identity(), identity -> identity.summary()))
                .filter(said -> !said.isEmpty())
                .orElseGet(this::title);
    }

    /**
     * Returns the authority that answers for the use: a commune for its own uses, the authority for its departments'.
     */
    String authority() {
        boolean commune = ExportText.value(entry.steward(), Steward::commune).orElse(false);
        String name = text(entry.steward(), Steward::organisation);
        return commune && !name.isEmpty() ? name : publisher.name();
    }

    String department() {
        return text(entry.steward(), Steward::organisation);
    }

    String mailbox() {
        String own = text(entry.steward(), Steward::contactMailbox);
        return own.isEmpty() ? publisher.mailbox() : own;
    }

    UseStatus status() {
        return entry.status();
    }

    String policy() {
        return code(entry.purpose(), Purpose::policy);
    }

    String aiActClass() {
        return code(entry.risk(), Risk::aiActClass);
    }

    String kind() {
        return code(entry.solution(), UsedSolution::kind);
    }

    /** Returns the code, or empty. */
    String affectsPersons() {
        return code(entry.oversight(), Oversight::affectsPersons);
    }

    boolean touchesPersons() {
        return !affectsPersons().isEmpty() && !affectsPersons().equals("none");
    }

    String roleInDecision() {
        return text(entry.oversight(), Oversight::roleInDecision);
    }

    /** Tells whether it decides by itself, without a person; only where nobody is affected. */
    boolean decides() {
        return ExportText.code(entry.oversight(), Oversight::roleInDecision).equals("decides");
    }

    String sources() {
        return text(entry.data(), DataUse::sources);
    }

    String supplier() {
        return text(entry.solution(), UsedSolution::supplier);
    }

    String control() {
        return text(entry.oversight(), Oversight::humanControl);
    }

    String objection() {
        return text(entry.oversight(), Oversight::objection);
    }

    String biases() {
        return text(entry.evaluation(), Evaluation::biases);
    }
}
