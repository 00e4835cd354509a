package fr.cadreia.register.format;

import static fr.cadreia.register.format.Known.prose;
import static fr.cadreia.register.format.Known.text;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.entry.Choice;
import fr.cadreia.register.entry.DataUse;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.Oversight;
import fr.cadreia.register.entry.Purpose;
import fr.cadreia.register.entry.RegisterEntry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The inventory of algorithms of CRPA L312-1-3: the 21 pieces of information of Etalab's guide (2021-02-11). The guide
 * gives no names for machines; these are ours.
 */
@Component
class EtalabFormat implements RegisterFormat {

    private final Publisher publisher;
    private final RegisterAddresses pages;

    EtalabFormat(Publisher publisher, RegisterAddresses pages) {
        this.publisher = publisher;
        this.pages = pages;
    }

    @Override
    public String code() {
        return "etalab";
    }

    @Override
    public String label() {
        return "France, inventaire des algorithmes publics (guide d’Etalab)";
    }

    @Override
    public Map<String, Object> of(EntryVersion published) {
        EntryVersion version = LegalReasons.in(published);
        RegisterEntry entry = version.entry();
        EntryWords words = new EntryWords(version, publisher);
        EntryProse texts = new EntryProse(version, publisher);
        String page = pages.entry(version);
        return new Fields()
                .must("administration", words.authority())
                .must("direction_ou_service", words.department())
                .must("contact", words.mailbox())
                .must("date_de_mise_a_jour", day(version))
                .must("nom_de_l_algorithme", words.title())
                .must(
                        "contexte_global",
                        prose("Politique publique", text(entry.purpose(), Purpose::policy), "", need(entry)))
                .must("finalite", prose("", words.summary(), "", text(entry.purpose(), Purpose::expectedBenefit)))
                .must("intervention_dans_la_decision", words.roleInDecision())
                .must("niveau_d_automatisation", automation(words))
                .must("fondements_juridiques", texts.lawfulBasis())
                .must("ressources_sur_la_decision", page)
                .must("nombre_de_decisions_par_an", text(entry.purpose(), Purpose::estimatedUse))
                .must("portee_de_la_decision", scope(entry))
                .must("public_concerne", texts.impact())
                .must("ressources_sur_l_impact", page)
                .must("donnees_traitees", texts.dataProtection())
                .must("source_des_donnees", words.sources())
                .must("mode_de_collecte", text(entry.data(), DataUse::purposes))
                .must("type_d_algorithme", texts.tool())
                .must("operations_effectuees", prose("", texts.explanation()))
                .must("ressources_sur_le_fonctionnement", pages.api(version))
                .all();
    }

    private static String day(EntryVersion version) {
        return LocalDate.ofInstant(version.publishedAt(), ZoneId.systemDefault())
                .toString();
    }

    private static String need(RegisterEntry entry) {
        return text(entry.purpose(), Purpose::need);
    }

    /** The framework excludes an AI that decides. */
    private static String automation(EntryWords words) {
        return words.roleInDecision().isEmpty()
                ? ""
                : "Aide à la décision, jamais entièrement automatisée\u00a0: " + words.roleInDecision();
    }

    private static String scope(RegisterEntry entry) {
        return prose(
                "",
                reach(Known.value(entry.purpose(), Purpose::audience).orElse(List.of())),
                EntryField.AFFECTS_PERSONS.label(),
                text(entry.oversight(), Oversight::affectsPersons));
    }

    /** Empty as long as nobody has said for whom it is. */
    private static String reach(List<Choice> audience) {
        if (audience.isEmpty()) {
            return "";
        }
        return audience.stream().allMatch(one -> one.is("agents"))
                ? "Interne, pour les agents"
                : "Externe, envers les usagers";
    }
}
