package fr.cadreia.verified;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.pdf.ArchivalPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the reader of filed papers finds what it looks for. */
class PaperFaultsTest {

    private static final String HEAD =
            "Métropole de Valmont, MÉTROPOLE DE VALMONT, 1 place de l’Hôtel-de-Ville, Valmont."
                    + " Réf. : CIA/2026-01/01. Valmont, le 3 décembre 2026. La présidente, vice-présidente déléguée. ";

    private static final String COUNTS = "Membres en exercice : 7 – présents : 6, dont 1 déport – représentés : 1 –"
            + " excusés : 0 – absents : 0 – votants : 6 – quorum : 4, atteint, calculé sur 6 membres.";

    private static final String SENTENCE = "Le comité, après en avoir délibéré, par 4 voix pour, 1 voix contre et 1"
            + " abstention, émet un AVIS FAVORABLE à la généralisation de cette solution. ";

    private static final String MADE = "Article 1er. Fait à Valmont, le 4 décembre 2026.";

    private final ArchivalPdf pdf = new ArchivalPdf("", "#1f5f5b");
    private final PaperFaults faults = new PaperFaults();

    private java.util.List<String> of(String name, String said) {
        return faults.of(
                name,
                pdf.of(
                        "<!DOCTYPE html><html lang=\"fr\"><head><title>x</title></head><body><p>" + HEAD + said
                                + "</p></body></html>",
                        "Empreinte du texte (SHA-256) : " + "a".repeat(64)));
    }

    @Test
    void aPaperOfAnAuthorityHasNone() {
        assertThat(of("IA-2026-0001-extrait-1", COUNTS + SENTENCE + MADE)).isEmpty();
        assertThat(of("releve-de-decisions-2026-01", "2026-01/01 " + SENTENCE + MADE))
                .isEmpty();
    }

    @Test
    void aConsultationInWritingDoesNotDeliberate() {
        String closed = "consultation écrite close le 3 décembre 2026. ";
        String asked = SENTENCE.replace("après en avoir délibéré", "consulté par écrit");

        assertThat(of("IA-2026-0001-extrait-1", closed + COUNTS + asked + MADE)).isEmpty();
        assertThat(of("IA-2026-0001-extrait-1", closed + COUNTS + SENTENCE + MADE))
                .singleElement()
                .asString()
                .startsWith("has deliberated in writing");
    }

    @Test
    void aBlankSignatureTwoSentencesAndAWrongPluralAreFound() {
        assertThat(of("releve-de-decisions-2026-01", SENTENCE + MADE + " Signature : "))
                .anySatisfy(found -> assertThat(found).startsWith("leaves a signature blank"));
        assertThat(of(
                        "IA-2026-0001-extrait-1",
                        COUNTS + "Considérant que le délai de M. Durand baisse. Le coût aussi ; " + SENTENCE + MADE))
                .anySatisfy(found -> assertThat(found).startsWith("puts two sentences in one considérant"));
        assertThat(of(
                        "IA-2026-0001-extrait-1",
                        COUNTS + SENTENCE.replace("FAVORABLE", "FAVORABLE ASSORTI DE RÉSERVES") + "Réserve : x. "
                                + MADE))
                .anySatisfy(found -> assertThat(found).startsWith("says one reservation in the plural"));
    }

    @Test
    void signaturesThatStandAloneAreFound() {
        String page =
                "</p><p style=\"page-break-before: always\">Fait à Valmont, le 4 décembre 2026. Pour extrait conforme.";
        assertThat(of("IA-2026-0001-extrait-1", COUNTS + SENTENCE + "Article 1er. " + page))
                .contains("signatures alone on a page");
    }

    @Test
    void whatFollowsAMotionThatWasNotAdoptedIsTheChairsAndGivesNoOpinion() {
        String sentBack =
                "La présidente de séance, le projet d’avis mis aux voix n’étant pas adopté (2 voix pour, 3 voix"
                        + " contre et 1 abstention), renvoie le dossier à la direction pour complément du bilan. ";
        String made = "Fait à Valmont, le 4 décembre 2026.";
        assertThat(of("IA-2026-0001-extrait-1", COUNTS + sentBack + made)).isEmpty();
        assertThat(of("IA-2026-0001-extrait-1", COUNTS + sentBack + "Considérant que le délai baisse. " + made))
                .anySatisfy(found -> assertThat(found).startsWith("has an opinion that nobody adopted"));
        assertThat(of(
                        "IA-2026-0001-extrait-1",
                        COUNTS
                                + sentBack.replace("La présidente de séance", "Le comité, après en avoir délibéré")
                                + made))
                .anySatisfy(found -> assertThat(found).startsWith("has the committee send back"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Membres déportés : M. A.       | calls people deported",
                "La motion est adoptée.         | speaks of a motion",
                "Voir https://visio.exemple.fr. | links to a room",
                "Réponse d’essai                | says what a test would enter",
                "Convocation envoyée le 3 décembre 2026 à 14 h 00 | says the hour of a sending",
                "Publier l’écart – avant le 14 mars 2030 | gives a day before which",
                "Sans quorum sur le dossier IA-2026-0001 | cites a point by its case",
                "Il demande qu’il soit mis fin à l’expérimentation. | ends a trial that is over",
                "Signé par Odile Renaudin | names somebody without a civility",
                "Mme Claire MONTEL Titulaire Présent sur place | has a word that does not agree",
                "4. Avis rendus et seconde lecture Sécurité : favorable | quotes an opinion without its day"
            })
    void whatMayNotBeSaidIsFound(String said, String fault) {
        assertThat(of("note-de-synthese-2026-01-1-1", said))
                .anySatisfy(found -> assertThat(found).startsWith(fault));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "présents : 6 | présents : 5 | in office is not present",
                "votants : 6 | votants : 7 | those who vote are not present",
                "', calculé sur 6 membres' | '' | the quorum’s base shrinks",
                "' – absents : 0' | ' – absents : 0 – autres déports : 1' | in office is not present",
                "votants : 6 | votants 6 | the counts are not there"
            })
    void countsThatDoNotAddUpAreFound(String right, String wrong, String fault) {
        assertThat(of("IA-2026-0001-extrait-1", COUNTS.replace(right, wrong) + SENTENCE + MADE))
                .anySatisfy(found -> assertThat(found).startsWith(fault));
    }

    private static final String NAMED =
            "Scrutin public demandé par M. Bernard LESTRADE, un membre du collège des agents. Collège des"
                    + " élus – pour : M. Bernard LESTRADE, Mme Claire MONTEL ; contre : Mme Lucie DARGENT. Collège des agents – pour : 4 ; contre :"
                    + " 0 ; abstentions : 3 ; ne prennent pas part au vote : 0. ";

    @Test
    void aNameBesideAVoteIsFoundButInAPublicBallot() {
        assertThat(of("proces-verbal-2026-01", NAMED + MADE)).isEmpty();
        assertThat(of("proces-verbal-2026-01", NAMED.replace("Mme Lucie DARGENT", "Mme Sarah TISSOT") + MADE))
                .anySatisfy(found -> assertThat(found).startsWith("names an agent beside a vote"));
        assertThat(of("proces-verbal-2026-01", NAMED.replace("abstentions : 3", "abstentions : 1") + MADE))
                .anySatisfy(found -> assertThat(found).startsWith("tells how one or two agents voted"));
        assertThat(of("proces-verbal-2026-01", "Vote – pour : 3 ; contre : Mme Lucie DARGENT. " + MADE))
                .anySatisfy(found -> assertThat(found).startsWith("names somebody beside a vote"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "En exercice : 7 · présents : 5 · représentés : 0 · excusés : 0 · absents : 1 · déports : 1 | true",
                "En exercice : 7 · présents : 5 · représentés : 0 · excusés : 0 · absents : 1 | false"
            })
    void theSeatsOfASheetAddUp(String counts, boolean right) {
        assertThat(of("feuille-de-presence-2026-01", counts + " " + MADE).isEmpty())
                .isEqualTo(right);
    }

    @Test
    void aVisaWithoutADateAndAnotherSentenceAreFound() {
        assertThat(of("IA-2026-0001-extrait-1", "Vu le cadre ; " + COUNTS + SENTENCE + MADE))
                .singleElement()
                .asString()
                .startsWith("a visa without a date");
        assertThat(of("IA-2026-0001-extrait-1", "2026-01/01 " + COUNTS + SENTENCE + MADE))
                .isEmpty();
        assertThat(of("proces-verbal-2026-01", "avis n° 2026-01/01. " + MADE))
                .singleElement()
                .asString()
                .startsWith("says otherwise than the extract");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Considérant que toutefois le coût double ; | has a considérant that begins with an adverb",
                "Considérant que le délai baisse ; et le coût aussi ; | has a semicolon within a considérant",
                "Étaient présents : Mme Aline BOUVIER ; Mme Claire MONTEL. | names agents before the elected",
                "Règle 10 – Chaque solution est évaluée absents Sans constat | tells as absent what is still to come"
            })
    void whatAnExtractMayNotSayIsFound(String said, String fault) {
        assertThat(of("IA-2026-0001-extrait-1", COUNTS + said + " " + SENTENCE + MADE))
                .anySatisfy(found -> assertThat(found).startsWith(fault));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Projet d’avis « Avis favorable ». | names a ballot by less than its text",
                "Il est demandé de rectifier ainsi. | does not say who wants a rectification",
                "Point 1 – Tri. Point inscrit avec débat. Avis du comité. | a debate of which nothing is said",
            })
    void whatMinutesMayNotSayIsFound(String said, String fault) {
        assertThat(of("proces-verbal-2026-01", said + " Levée " + MADE))
                .anySatisfy(found -> assertThat(found).startsWith(fault));
    }

    @Test
    void minutesThatEndOnSignaturesAloneAreFound() {
        String page = "</p><p style=\"page-break-before: always\">Approbation et signatures ";
        assertThat(of("proces-verbal-2026-01", "Levée " + page + MADE))
                .contains("minutes that end on signatures alone");
        assertThat(of("proces-verbal-2026-01", page + "Levée " + MADE)).isEmpty();
        assertThat(of("feuille-de-presence-2026-01", "Excusé Mme Lucie DARGENT " + MADE))
                .anySatisfy(found -> assertThat(found).startsWith("excuses alone who gave a proxy"));
        assertThat(of("convocation-2026-01-1", "arrêt ; et 2 autres dossiers " + MADE))
                .anySatisfy(found -> assertThat(found).startsWith("leaves out what happened"));
    }
}
