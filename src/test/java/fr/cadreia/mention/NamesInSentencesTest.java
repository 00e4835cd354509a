package fr.cadreia.mention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.mention.Mentions.MentionFinder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hard French sentences, both ways: what is asked about, in the words of the text, and what is not. */
class NamesInSentencesTest {

    private final MentionFinder finder = Directory.finder("metropole.example");

    private List<String> in(String text) {
        return finder.in(text).stream().map(Mention::words).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mme Durand relit chaque lettre. | Mme Durand",
                "Écrire à M. Jean-Paul de la Fontaine, rue Haute. | M. Jean-Paul de la Fontaine",
                "Le dossier de M.Petitjean est clos. | M.Petitjean",
                "M. J.-P. Martin et Mme E. Le Goff signent. | M. J.-P. Martin; Mme E. Le Goff",
                "Madame Claire O’Neill et monsieur d'Ormesson | Madame Claire O’Neill; monsieur d'Ormesson",
                "M. Le Goff décide, M. Le Maire aussi. | M. Le Goff",
                "Mlle Aït-Ahmed puis mme Nguyen | Mlle Aït-Ahmed; mme Nguyen",
                "MONSIEUR DUPONT A SIGNÉ | MONSIEUR DUPONT",
                "M. et Mme Lefèvre attendent. | Mme Lefèvre",
                "MM. Bernard et Petit | MM. Bernard",
                "Le Dr Cohen et le Pr. Levy ont validé. | Dr Cohen; Pr. Levy",
                "Relu par Me Rossi, avocat. | Me Rossi",
                "Contact : Mme\u00a0Garcia (poste 12) | Mme\u00a0Garcia",
                "Mme\u202fBa et M.\u2009Li | Mme\u202fBa; M.\u2009Li",
                "Mme E\u0301lise Gue\u0301rin répond | Mme E\u0301lise Gue\u0301rin",
                "Vu avec Mme Roux-Combaluzier. Les agents suivent. | Mme Roux-Combaluzier",
                "M. Dupont Les suites sont connues. | M. Dupont",
                "Mr Van der Meer | Mr Van der Meer",
                "Madame la Maire Quintal ouvre la séance. | Madame la Maire Quintal",
                "M. l’adjoint aux mobilités Le Guen | M. l’adjoint aux mobilités Le Guen",
                "Mme la directrice Martin a validé. | Mme la directrice Martin",
                "M. le Maire Dupont et M. Le Vice-Président Le Goff | M. le Maire Dupont; M. Le Vice-Président Le Goff",
                "Madame la directrice générale adjointe Petit-Jean | Madame la directrice générale adjointe Petit-Jean",
                "Le docteur Marchal et Mrs Dalloway | docteur Marchal; Mrs Dalloway",
                "M./Mme Dupuis, Mme/M. Faure | Mme Dupuis; M. Faure",
                "Demandez à Élodie Le Guen. | Élodie Le Guen",
                "LE GUEN Elodie | LE GUEN Elodie",
                "Quintal Zoé et Zoe QUINTAL | Quintal Zoé; Zoe QUINTAL",
                "La maison de Mme Diallo est inondée. | Mme Diallo",
                "« Mme Durand » | Mme Durand",
                "Suivi par M. Pierre (DSI). | M. Pierre",
                "l’assistante de Mme De Oliveira | Mme De Oliveira",
                "Le rapport de Madame Mairesse-Dupuis | Madame Mairesse-Dupuis",
                "M Durand et Melle Dupond répondent. | M Durand; Melle Dupond",
                "Maître Lefort défend la commune. | Maître Lefort",
                "Mme le Maire Delacroix et M. le Président Bertrand | Mme le Maire Delacroix; M. le Président Bertrand",
                "M. MARTIN-DUPONT A DEMANDÉ UN ACCÈS. | M. MARTIN-DUPONT",
                "Contactez Mme D’Agostino-Le Bihan au guichet. | Mme D’Agostino-Le Bihan",
                "Dr. Ngô Thị Hoa et docteur Şahin | Dr. Ngô Thị Hoa; docteur Şahin",
                "M. Camille pilote l’essai, Mme Marie planifie. | M. Camille; Mme Marie",
                "Bureau 12/M. Roche (Mme Lambert) | M. Roche; Mme Lambert",
                "Mme LE GALL et M. DE LA TOUR | Mme LE GALL; M. DE LA TOUR"
            })
    void namesAreAskedAbout(String text, String expected) {
        assertThat(in(text)).containsExactlyElementsOf(Arrays.asList(expected.split("; ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Madame, Monsieur, votre demande est reçue.",
                "Madame Monsieur, bonjour. Chère Madame, Cher Monsieur",
                "M. le maire décide, Mme la présidente signe.",
                "M. le Maire, Mme la Présidente, Monsieur Le Directeur Général, MADAME LA MAIRE",
                "Madame la Maire de Valmont et Monsieur l’Adjoint aux Écoles",
                "Mme la Conseillère Municipale Déléguée aux Aînés",
                "Monsieur Le Préfet, Madame La Secrétaire, M. Le Président du Conseil",
                "Mme X et M. Y ont un dossier. M. Untel aussi, et Madame Tout-le-Monde.",
                "Un budget de 3 M. Les dépenses suivent. Taille M. Le service choisit.",
                "Il coûte 12 M. Martin-pêcheur compris.",
                "Me déplacer n’est pas nécessaire. Me Le signaler suffit.",
                "L’école Jules Ferry, la rue Jean Jaurès et la place Zoé-de-Gamond",
                "Rue du Dr Roux, avenue du Pr Calmette, école primaire du Dr Debat, rue Madame Curie",
                "Supercalculateur Jean Zay, Albert France Services, Mistral Le Chat, Léa 2",
                "Le navire Marie Galante, le parc Georges Brassens, la salle Simone Veil",
                "Claire et utile, la réponse aide. Rose des vents. Pierre taillée.",
                "La rose marchand des quatre saisons. Zoé lit. Quintal pèse cent kilos.",
                "Il a vu Zoé. Quintal est une mesure. Madame la Maire est là. Quintal, tonne et kilo.",
                "Un agent de Valmont répond. L’Agent de Valmont aussi.",
                "Un membre élu 1 fois par an",
                "RÉPONSE CLAIRE AUX USAGERS DE LA MAIRIE",
                "mmes et mm. les conseillers, messieurs les maires",
                "Le Dr. Qui a signé ? Le PR Dupond et le DR Congo",
                "Mr Le Directeur de Cabinet",
                "M. le Directeur Général Adjoint des Services, M. le maire de Lyon, Mme la Première ministre",
                "M. le Commissaire Enquêteur, Mme la Présidente Directrice Générale, Mme la Garde des Sceaux",
                "Mme la directrice Ressources humaines, M. le responsable RH, M. le Maire Nous vous saluons",
                "Le docteur en droit, la rue du Docteur Roux, l’avis de M. le Préfet de région",
                "Température en M, surface de 30 m. Les mesures suivent.",
                "Saint-Denis Université, Villeneuve-Saint-Georges Nord, Marie-Antoinette",
                "Le projet de M. le Vice-Président délégué au Numérique",
                "Code M.A.R.I.E., modèle S.M. Turbo, J.M. Weston",
                "Le robot Marie répond la nuit, Camille rédige, Pierre trie.",
                "Camille du fournisseur, Marie de l’éditeur, Le Chat de Mistral, Gemini, Aristote",
                "CHU Docteur Laennec, fontaine Madame de Sévigné, 12 rue du Docteur Schweitzer",
                "M. A. et Mme B. sont fictifs, Mme XX aussi.",
                "Le maître d’ouvrage, le Maître d’Œuvre et le Maître d’Ouvrage Délégué",
                "Ligne M Bellecour, taille M Coton, 2 M€, 3 M EUR, coût de 1,2 M Ville exclue",
                "Monsieur le Président de la Métropole, M. le Préfet du Nord, Mme la Rectrice de l’Académie",
                ""
            })
    void functionsPlacesAndThingsAreNot(String text) {
        assertThat(in(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Mme Durand, M. DURAND",
        "Mme Élise Guérin, MADAME ELISE GUERIN",
        "M. Lebœuf, M. LEBOEUF",
        "M. Le Goff, Mme Le  Goff"
    })
    void otherWritingsOfANameAreTheSame(String one, String other) {
        assertThat(finder.in(one)).hasSize(1);
        assertThat(finder.in(one).get(0).key())
                .isEqualTo(finder.in(other).get(0).key());
    }
}
