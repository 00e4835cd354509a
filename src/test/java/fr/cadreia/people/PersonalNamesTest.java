package fr.cadreia.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
                "Me déplacer n'est pas nécessaire\u00a0: la rue Jean Dupont reste ouverte.",
                ""
            })
    void functionsAndServicesStay(String text) {
        assertThat(names.without(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06 12 34 56 78",
                "0612345678",
                "06.12.34.56.78",
                "06-12-34-56-78",
                "06\u00a012\u00a034\u00a056\u00a078",
                "06\u202f12\u202f34\u202f56\u202f78",
                "06/12/34/56/78",
                "06 123 456 78",
                "0612 345 678",
                "+33 6 12 34 56 78",
                "+33612345678",
                "+33 (0)6 12 34 56 78",
                "+33.6.12.34.56.78",
                "0033 6 12 34 56 78",
                "0033612345678",
                "04 76 12 34 56",
                "+32 475 12 34 56"
            })
    void telephoneNumbersAreTakenOut(String number) {
        assertThat(names.without("Appeler le " + number + ".")).isEqualTo("Appeler le [numéro retiré].");
        assertThat(names.without("(" + number + "), ou " + number + ", le soir"))
                .isEqualTo("([numéro retiré]), ou [numéro retiré], le soir");
        assertThat(names.in("Tél." + number)).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IA-2026-0001 et SIG-2026-0612345678",
                "Le 01/02/2026 à 10:30, le 01.02.2026 10:30, 2026-01-02 03:04:05",
                "SIRET 061 234 567 00012, SIREN 612 345 678, SIRET 06123456700012",
                "1 612 345 678 €, 0,0612345678, 45.0612345678, +12 000 000 €",
                "Appeler le 0 800 12 34 56, le 08 00 12 34 56, le 3939 ou le 17",
                "ISBN 978-06-12-34-56-78, IBAN FR76 3000 6000 0112 3456 7890 189",
                "Version 1.06.12.34.56.78, l'adresse 10.0.0.1"
            })
    void numbersOfOtherThingsStay(String text) {
        assertThat(names.without(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "Écrire à j.collqa@editeur.example.,Écrire à [adresse retirée].",
        "sylvie.marquage@metropole.example suit,[adresse retirée] suit",
        "<marquage@boite.example>,<[adresse retirée]>",
        "Écrire à ia@metropole.example ou dpo-valmont@a.example,Écrire à ia@metropole.example ou dpo-valmont@a.example"
    })
    void onlyAddressesOfServicesStay(String text, String without) {
        assertThat(names.without(text)).isEqualTo(without);
    }

    @ParameterizedTest
    @CsvSource({
        "Jean MARTIN,[nom retiré]",
        "Tri du courrier de Sylvie Marquage,Tri du courrier de [nom retiré]",
        "Anne Titrenom et JEAN MARTIN trient.,[nom retiré] et [nom retiré] trient.",
        "L'outil d'Anne-Sophie de la Courbe sert,L'outil d'[nom retiré] sert",
        "Relu par Jean-Marc Marquage-Petit,Relu par [nom retiré]",
        "Relu par Claire J. Marquage. La rue dort,Relu par [nom retiré]. La rue dort",
        "Marie Odile Marquage relit l'école Jules Ferry,[nom retiré] relit l'école Jules Ferry",
        "Au centre d'appels Sylvie Marquage répond,Au centre d'appels [nom retiré] répond",
        "La place que tient Élodie Marquage,La place que tient [nom retiré]",
        "Place libre. Élodie Marquage répond,Place libre. [nom retiré] répond"
    })
    void commonFirstNamesBeginNames(String text, String without) {
        assertThat(names.without(text)).isEqualTo(without);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "École Jules-Ferry, école Jules Ferry, école élémentaire publique Jules Ferry",
                "Place Jean Jaurès, avenue du Président Paul Doumer, lycée général Pierre Puget",
                "Les écoles Jean Jaurès, Jules Verne et Pauline Kergomard",
                "Saint-Denis Université, Saint Martin Cantal, Villeneuve-Saint-Georges Nord, Pierre-Bénite Centre",
                "Le gymnase de Saint-Paul Trois-Châteaux, le prix Jean Monnet, la fondation «\u00a0Pierre Fabre\u00a0»",
                "Supercalculateur Jean Zay, crèche municipale Marie Curie, groupe scolaire Anne Frank",
                "Claire et utile, la réponse aide. Rose des vents. Pierre taillée. Marine nationale",
                "RÉPONSE CLAIRE AUX USAGERS DE LA MAIRIE",
                "Claire Et Utile\u00a0; Léa Assistant\u00a0; Léa Sonnet 5\u00a0; Max Opus 2\u00a0; Albert API\u00a0; Albert France Services",
                "Julie répond. Martin aussi.",
                "La pierre Angulaire, une voix claire Partout, Pierre\u00a0: Puis, Claire, Nette",
                "Le mardi Rose 2 passe, Max 3000 et Léa IA"
            })
    void placesAndSentencesStay(String text) {
        assertThat(names.without(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "sylvie.marquage@metropole.example,true",
        "Marquage_Sylvie@metropole.example,true",
        "jean-marc.marquage@metropole.example,true",
        "ecole.jules-ferry@metropole.example,false",
        "mediatheque-marguerite@metropole.example,false",
        "mairie.saint-denis@metropole.example,false",
        "claire.service@metropole.example,false",
        "rose@metropole.example,false",
        "dpo@metropole.example,false"
    })
    void addressesWithAFirstNameAreAPersons(String address, boolean personal) {
        assertThat(names.isOfAPerson(address)).isEqualTo(personal);
    }

    @Test
    void theMailboxForThePublicIsAServices() {
        assertThat(names.refusedMailbox("box", "sylvie.marquage@metropole.example"))
                .singleElement()
                .matches(error -> error.field().equals("box"));
        assertThat(names.refusedMailbox("box", "qualite.air@metropole.example")).isEmpty();
        assertThat(names.refusedMailbox("box", "")).isEmpty();
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
        public Map<String, String> names() {
            return Map.of();
        }

        @Override
        public List<Organisation> organisations() {
            return List.of();
        }
    }
}
