package fr.cadreia.register.request;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.request.RegisterRequest.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An expert adopts a correction or refuses it, and the entry follows. */
class RegisterCorrectionTest extends RequestedEntry {

    @Autowired
    private Journal journal;

    @Test
    void aCorrectionThatAnExpertAdoptsChangesTheEntryAndKeepsTheVersionBefore() {
        String before = entry().purpose().need();
        String receipt = ask(Kind.CORRECTION);
        process(receipt)
                .does(
                        "agent",
                        "register-examination",
                        "correctedField",
                        "purpose.need",
                        "correctedText",
                        "Les riverains attendent trois jours.")
                .does("expert", "register-answer", "correctionCourse", "applied", "answer", "C’est corrigé.");

        assertThat(entry().purpose().need()).isEqualTo("Les riverains attendent trois jours.");
        assertThat(entries.versions(reference))
                .extracting(version -> version.entry().purpose().need())
                .containsExactly("Les riverains attendent trois jours.", before);
        assertThat(desk.follow(receipt).orElseThrow().answer()).contains("C’est corrigé.");
        assertThat(journal.of(reference))
                .extracting(JournalEntry::kind)
                .contains(JournalKind.REGISTER_CORRECTED, JournalKind.REGISTER_ANSWERED);
    }

    @Test
    void aCorrectionThatAnExpertRefusesChangesNothing() {
        RegisterEntry before = entry();
        process(ask(Kind.CORRECTION))
                .does(
                        "agent",
                        "register-examination",
                        "correctedField",
                        "purpose.need",
                        "correctedText",
                        "Un autre texte.")
                .does("expert", "register-answer", "correctionCourse", "refused");

        assertThat(entry()).isEqualTo(before);
    }

    @Test
    void whatEverybodyReadsIsAskedAbout() {
        assertThat(process(ask(Kind.CORRECTION))
                        .isRefused(
                                "agent",
                                "register-examination",
                                "correctedField",
                                "purpose.need",
                                "correctedText",
                                "Mme Durand attend."))
                .containsExactly("correctedText");
        assertThat(process(ask(Kind.CORRECTION))
                        .isRefused(
                                "agent", "register-examination", "correctedField", "purpose.need", "correctedText", ""))
                .containsExactly("correctedText");
    }
}
