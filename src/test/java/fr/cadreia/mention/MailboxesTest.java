package fr.cadreia.mention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.mention.Mentions.MentionFinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxesTest {

    private final MentionFinder finder =
            Directory.finder("metropole.example", "lecameleon", "jean.moulin@lycee.example");

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
}
