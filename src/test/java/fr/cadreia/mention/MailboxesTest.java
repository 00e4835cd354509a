package fr.cadreia.mention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.mention.Mentions.MentionFinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxesTest {

    private final MentionFinder finder =
            Directory.finder("metropole.example", "lecameleon", "jean.moulin@lycee.example");

    private final MentionFinder numbers = Directory.finder("metropole.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sylvie.marquage@metropole.example",
                "s.marquage@metropole.example",
                "Sylvie_Marquage@metropole.example",
                "jean-marc.de-courson@metropole.example",
                "elodie.leguen@metropole.example",
                "zq@metropole.example",
                "j.collqa@editeur.example",
                "jean.dupont2@metropole.example",
                "jean.dupont+ia@metropole.example",
                "j-dupont2@editeur.example",
                "l.martin@metropole.example",
                "sylvie-marquage@editeur.example",
                "smarquage@gmail.com",
                "dupont75@orange.fr",
                "jean.moulin@metropole.example"
            })
    void addressesThatLookPersonalAreAskedAbout(String address) {
        assertThat(finder.in("Écrire à " + address + "."))
                .extracting(Mention::words)
                .containsExactly(address);
        assertThat(finder.in(address)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contact",
                "mairie",
                "accueil",
                "dpo",
                "dpd",
                "rgpd",
                "etat-civil",
                "etat.civil",
                "urbanisme",
                "voirie",
                "registre-ia",
                "reclamations",
                "contestation.ia",
                "police.municipale",
                "petite-enfance",
                "service.courrier",
                "dpo-valmont",
                "mairie.saint-denis",
                "mediatheque-marguerite",
                "ecole.jules-ferry",
                "ressources.humaines",
                "donnees-personnelles",
                "qualite.air",
                "espaces-verts",
                "relation.usagers",
                "transition.ecologique",
                "vie-associative",
                "periscolaire",
                "ccas",
                "marches.publics",
                "innovation",
                "ia",
                "bonjour",
                "secretariat.general",
                "cabinet.maire",
                "dsi.support",
                "eau.assainissement",
                "collecte_dechets",
                "no-reply",
                "accessibilite",
                "archives.municipales",
                "musee.beaux-arts",
                "aire-de-jeux",
                "lecameleon",
                "contact2",
                "bibliotheque.centre",
                "mission.cadre",
                "comite-ia",
                "data",
                "opendata",
                "info.travaux",
                "velo",
                "intelligence.artificielle",
                "la.fabrique",
                "mon.compte",
                "au.revoir",
                "bien.vieillir",
                "vivre.ensemble",
                "signal.nuisibles",
                "allo.proprete",
                "maire.adjoint2"
            })
    void mailboxesOfServicesAreNot(String name) {
        assertThat(finder.in("Écrire à " + name + "@metropole.example, merci.")).isEmpty();
    }

    @Test
    void whatTheSettingsListIsNotAskedAboutAndNoOtherAddressOfTheSameName() {
        assertThat(finder.in("jean.moulin@lycee.example")).isEmpty();
        assertThat(finder.in("jean.moulin@autre.example")).hasSize(1);
    }

    /** An account may carry the mailbox of its service. */
    @Test
    void anAccountsMailboxIsAServicesWhereItIsCalledSo() {
        assertThat(finder.in("accueil@metropole.example")).isEmpty();
    }

    @Test
    void whatIsNoAddressIsLeftAside() {
        assertThat(finder.in("@jean.dupont, jean.dupont, jean.dupont@, 3 @ 4 euros"))
                .isEmpty();
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
                "06 123 456 78",
                "0612 345 678",
                "+33 6 12 34 56 78",
                "+33612345678",
                "+33 (0)6 12 34 56 78",
                "+33.6.12.34.56.78",
                "0033 6 12 34 56 78",
                "0033612345678",
                "04 76 12 34 56",
                "0692 12 34 56",
                "0590 81 23 45",
                "0639 01 23 45",
                "+262 692 12 34 56",
                "+32 475 12 34 56"
            })
    void telephoneNumbersAreAskedAbout(String number) {
        assertThat(numbers.in("Appeler le " + number + "."))
                .extracting(Mention::words)
                .containsExactly(number);
        assertThat(numbers.in("(" + number + "), le soir"))
                .extracting(Mention::words)
                .hasSize(1);
        assertThat(numbers.in("Appeler " + number + ", 3 jours sur 7"))
                .extracting(Mention::words)
                .containsExactly(number);
        assertThat(numbers.in("Tél. : " + number)).extracting(Mention::words).containsExactly(number);
    }

    @Test
    void otherWritingsOfANumberAreTheSame() {
        assertThat(numbers.in("06 12 34 56 78 ou +33 6.12.34.56.78"))
                .extracting(Mention::key)
                .containsExactly("tel:+33612345678", "tel:+33612345678");
    }

    @Test
    void twoLinesOfOneSubscriberAreAskedAbout() {
        assertThat(numbers.in("Appeler le 06 12 34 56 78/79."))
                .extracting(Mention::words)
                .containsExactly("06 12 34 56 78");
        assertThat(numbers.in("06.12.34.56.78/07.98.76.54.32")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://exemple.fr/0612345678/x, https://exemple.fr?id=0612345678, www.exemple.fr/0612345678",
                "10.1234/zenodo.0612345678",
                "Commande n° 0612345678-2024, bon BC0612345678, RNA W691234567, TVA FR06123456789",
                "Convention 2024-06-12-34-56-78, du 06 12 2024 au 07 12 2024, NIR 1 06 12 34 567 890 12",
                "IBAN FR14 2004 1010 0505 0001 3M02 606, départements 06 12 34 56 78 95",
                "IA-2026-0001 et SIG-2026-0612345678",
                "Le 01/02/2026 à 10:30, le 01.02.2026 10:30, 2026-01-02 03:04:05",
                "SIRET 061 234 567 00012, SIREN 612 345 678, SIRET 06123456700012",
                "SIRET 20004625000013, SIRET 200 046 250 00013",
                "1 612 345 678 €, 0,0612345678, 45.0612345678, +12 000 000 €",
                "Appeler le 0 800 12 34 56, le 08 00 12 34 56, le 3939 ou le 17",
                "ISBN 978-06-12-34-56-78, IBAN FR76 3000 6000 0112 3456 7890 189",
                "Version 1.06.12.34.56.78, l’adresse 10.0.0.1",
                "Marché 2026-0412345678, budget de 04 123 456 €",
                "Parcelles 012345, 0123 et AB 0145; numéro 1 85 05 78 006 084 36",
                "Du 01 02 2026 au 03 04 2026, 10 20 30 40 50 usagers"
            })
    void numbersOfOtherThingsAreNot(String text) {
        assertThat(numbers.in(text)).isEmpty();
    }
}
