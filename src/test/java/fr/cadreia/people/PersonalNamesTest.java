package fr.cadreia.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNamesTest {

    private final PersonalNames names = new PersonalNames(new Directory(List.of(
            new People.Listing("Élodie", "Le Guen", "elodie.leguen@metropole.example"),
            new People.Listing("Jean-Marc", "DUPONT", ""),
            new People.Listing("Zoé", "Quintalqf", ""),
            new People.Listing("Agent", "de Valmont", ""),
            new People.Listing("Agent", "de la propreté", "agent@metropole.example"),
            new People.Listing("Membre élu", "1", ""))));

    @ParameterizedTest
    @CsvSource({
        "Écrit par Elodie Le Guen le lundi,Écrit par [nom retiré] le lundi",
        "LE GUEN Élodie décide,[nom retiré] décide",
        "Jean Marc Dupont et Élodie Le Guen,[nom retiré] et [nom retiré]",
        "Écrire à elodie.leguen@metropole.example,Écrire à [nom retiré]",
        "Mme Durand relit chaque lettre,[nom retiré] relit chaque lettre",
        "M. Jean Paul Sartreqa répond,[nom retiré] répond",
        "M. Jean-Paul de la Fontaine.Il répond,[nom retiré].Il répond",
        "Mme\u202fPetitqa et Mme\u2009Petitqa et Mme\u00a0Petitqa,[nom retiré] et [nom retiré] et [nom retiré]",
        "M.Collqa répond,[nom retiré] répond",
        "M. J.-P. Collqa répond,[nom retiré] répond",
        "mme Basqa avec mr Basqa et mlle Basqa,[nom retiré] avec [nom retiré] et [nom retiré]",
        "monsieur Basqa et madame Basqa,[nom retiré] et [nom retiré]",
        "Mr Engqa ou MADAME ENGQA,[nom retiré] ou [nom retiré]",
        "M. Le Guen et M. le Goff,[nom retiré] et [nom retiré]",
        "M. E\u0301tienne Gue\u0301rin répond,[nom retiré] répond",
        "Madame la Maire et Mme Durand,Madame la Maire et [nom retiré]",
        "Zoé J. Quintalqf et Quintalqf Zoé,[nom retiré] et [nom retiré]",
        "Madame la Maire Durand et M. le Vice-Président Le Goffqa,[nom retiré] et [nom retiré]",
        "M. J. de Courson et Monsieur D’Alembert,[nom retiré] et [nom retiré]"
    })
    void personsAreTakenOut(String text, String without) {
        assertThat(names.without(text)).isEqualTo(without);
        assertThat(names.in(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L'agent de la propreté relit chaque courrier.",
                "Un agent de Valmont répond.",
                "Madame la Maire et monsieur le Président, madame le Vice-Président, MONSIEUR LE MAIRE",
                "Madame la Maire de Valmont, Monsieur le Directeur Général, Mme la Conseillère Municipale Déléguée",
                "Monsieur l'Adjoint, Madame L’Adjointe, monsieur. Le service, 3 m. Le",
                "Zoé lit. Quintalqf aussi",
                "Un membre élu 1 fois par an",
                "Madame la maire décide, Monsieur le président signe.",
                "Le service accueil@metropole.example répond.",
                "Me déplacer n'est pas nécessaire : la rue Jean Dupont reste ouverte.",
                ""
            })
    void functionsAndServicesStay(String text) {
        assertThat(names.without(text)).isEqualTo(text);
    }

    @Test
    void anAccountsAddressIsAPersons() {
        assertThat(names.isOfAPerson(" Agent@metropole.example ")).isTrue();
        assertThat(names.isOfAPerson("accueil@metropole.example")).isFalse();
    }

    private record Directory(List<Listing> directory) implements People {

        @Override
        public Optional<Person> find(String id) {
            return Optional.empty();
        }

        @Override
        public List<Person> members(String group) {
            return List.of();
        }

        @Override
        public Optional<String> mailAddress(String id) {
            return Optional.empty();
        }

        @Override
        public List<Organisation> organisations() {
            return List.of();
        }
    }
}
