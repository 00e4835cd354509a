package fr.cadreia.dossier;

import static fr.cadreia.journal.seal.TestJournal.CLOCK;
import static fr.cadreia.journal.seal.TestJournal.newCase;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.CaseTexts.CaseText;
import fr.cadreia.journal.persistence.TestDatabase;
import fr.cadreia.journal.persistence.TestDatabase.Vendor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseTextsTest {

    /** More cases than are read for a word that many cases have. */
    private static final int MANY = 310;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aCloseCaseIsFoundBehindHundredsOfNewerOnes(Vendor vendor) {
        try (TestDatabase database = vendor.open()) {
            Cases cases = database.cases(CLOCK);
            CaseTexts texts = new CaseTexts(database.runtime());
            for (int number = 1; number <= MANY; number++) {
                String reference = "IA-2026-%04d".formatted(number);
                cases.add(newCase(reference));
                texts.keep(
                        reference,
                        number == 1
                                ? "Reconnaissance des chauves-souris par leurs ultrasons dans les parcs"
                                : "Classement des courriers dans les parcs",
                        "");
            }

            assertThat(texts.nearest("Ultrasons des chauves-souris dans les parcs", 3))
                    .hasSize(3)
                    .first()
                    .extracting(CaseText::reference)
                    .isEqualTo("IA-2026-0001");
            assertThat(texts.nearest("Girafes", 3)).isEmpty();
            assertThat(texts.nearest("", 3)).isEmpty();
        }
    }
}
