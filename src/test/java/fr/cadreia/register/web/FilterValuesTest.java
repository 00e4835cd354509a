package fr.cadreia.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import fr.cadreia.engine.form.CurrentForms;
import fr.cadreia.engine.form.FormSchema;
import fr.cadreia.register.RegisterEntries;
import fr.cadreia.register.RegisterFacets;
import fr.cadreia.register.RegisterFacets.Facet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.MultiValueMap;

/** A register with one use without personal data, and one with an answer that the form no longer offers. */
class FilterValuesTest {

    private static final Facet NONE = new Facet("none", "Aucune", 1);
    private static final Facet FORMER = new Facet("formerly", "Comme autrefois", 1);

    private final RegisterEntries entries = mock();
    private final CurrentForms forms = mock();
    private final FilterValues values = new FilterValues(entries, forms);

    @BeforeEach
    void published() throws IOException {
        when(entries.facets(any())).thenReturn(new RegisterFacets(Map.of("personal_data", List.of(NONE, FORMER))));
        for (String form : List.of("proposal", "review")) {
            when(forms.get(form)).thenReturn(FormSchema.parse(Files.readString(Path.of("forms", form + ".form"))));
        }
    }

    @Test
    void whatIsAskedForAndNoUseHasStandsFirstWithItsZero() {
        RegisterFacets facets = values.facets(page("donnees", "sensitive"));

        assertThat(facets.of("personal_data")).extracting(Facet::code).containsExactly("sensitive", "none", "formerly");
        assertThat(facets.of("personal_data").get(0).label()).startsWith("Oui, sensibles");
        assertThat(facets.of("personal_data").get(0).entries()).isZero();
        assertThat(values.facets(page("risque", "3")).of("risk")).containsExactly(new Facet("3", "3 – élevé", 0));
        assertThat(values.facets(page("statut", "refused")).of("status"))
                .singleElement()
                .matches(facet -> facet.code().equals("REFUSED") && facet.entries() == 0);
    }

    @Test
    void whatPeopleWriteIsNoMistake() {
        assertThat(values.facets(page("fournisseur", "inconnu")).of("supplier"))
                .containsExactly(new Facet("inconnu", "inconnu", 0));
        assertThatCode(() -> values.refuseUnknown(asked("supplier", "inconnu")))
                .as("a supplier without entries is answered 0")
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> values.refuseUnknown(asked("department", "inconnu")))
                .isInstanceOf(BadParametersException.class)
                .hasMessageContaining("Aucune fiche du registre n’a la valeur «\u00a0inconnu\u00a0».");
    }

    @Test
    void whatSomeUseHasIsKnownWhateverTheFormOffersToday() {
        assertThat(values.facets(page("donnees", "formerly")).of("personal_data"))
                .containsExactly(NONE, FORMER);
        assertThatCode(() -> values.refuseUnknown(asked("personal_data", "formerly,none")))
                .doesNotThrowAnyException();
        verifyNoInteractions(forms);
    }

    @Test
    void anotherCodeIsRefusedWithThoseThatMayBeAskedFor() {
        assertThatThrownBy(() -> values.facets(page("donnees", "sensible")))
                .hasMessageContaining("«\u00a0sensible\u00a0» n’a pas de sens pour le critère «\u00a0donnees\u00a0»");
        assertThatThrownBy(() -> values.refuseUnknown(asked("personal_data", "sensible")))
                .isInstanceOf(BadParametersException.class)
                .hasMessageContaining("Valeurs possibles\u00a0: formerly, none, not_stated, ordinary, sensitive.");
    }

    private static RegisterSearch page(String parameter, String value) {
        return SearchParameters.parse(MultiValueMap.fromSingleValue(Map.of(parameter, value)));
    }

    private static ApiRequest asked(String parameter, String values) {
        return ApiRequest.parse(Map.of(parameter, values), Set.of());
    }
}
