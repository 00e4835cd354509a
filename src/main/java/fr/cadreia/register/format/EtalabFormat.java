package fr.cadreia.register.format;

import static fr.cadreia.register.format.ExportText.fields;
import static fr.cadreia.register.format.ExportText.joined;
import static fr.cadreia.register.format.ExportText.text;

import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.entry.DataUse;
import fr.cadreia.register.entry.LabelledCode;
import fr.cadreia.register.entry.Purpose;
import fr.cadreia.register.entry.RegisterEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The inventory of algorithms of CRPA L312-1-3: the 21 pieces of information of Etalab's guide (2021-02-11). The guide
 * gives no names for machines; these are ours.
 */
@Component
class EtalabFormat extends RegisterFormat {

    private final RegisterAddresses pages;

    EtalabFormat(Publisher publisher, RegisterAddresses pages) {
        super(publisher);
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
    Map<String, Object> of(Exported exported) {
        EntryVersion version = exported.version();
        RegisterEntry entry = version.entry();
        SharedAttributes shared = exported.shared();
        SharedParagraphs paragraphs = exported.paragraphs();
        String page = pages.entry(version);
        return new ExportBuilder()
                .required("administration", shared.authority())
                .required("direction_ou_service", shared.department())
                .required("contact", shared.mailbox())
                .required("date_de_mise_a_jour", day(version))
                .required("nom_de_l_algorithme", shared.title())
                .required("contexte_global", joined(fields(entry, "purpose.policy"), need(entry)))
                .required("finalite", joined(shared.summary(), text(entry.purpose(), Purpose::expectedBenefit)))
                .required("intervention_dans_la_decision", shared.roleInDecision())
                .required("niveau_d_automatisation", automation(shared))
                .required("fondements_juridiques", paragraphs.lawfulBasis())
                .required("ressources_sur_la_decision", page)
                .required("nombre_de_decisions_par_an", uses(entry))
                .required("portee_de_la_decision", scope(entry))
                .required("public_concerne", paragraphs.impact())
                .required("ressources_sur_l_impact", page)
                .required("donnees_traitees", paragraphs.dataProtection())
                .required("source_des_donnees", shared.sources())
                .required("mode_de_collecte", text(entry.data(), DataUse::purposes))
                .required("type_d_algorithme", paragraphs.tool())
                .required("operations_effectuees", paragraphs.explanation())
                .required("ressources_sur_le_fonctionnement", pages.api(version))
                .all();
    }

    private static String day(EntryVersion version) {
        return AuthorityClock.dayOf(version.publishedAt()).toString();
    }

    private static String need(RegisterEntry entry) {
        return text(entry.purpose(), Purpose::need);
    }

    /** Returns the automation: an AI decides by itself only where nobody is affected. */
    private static String automation(SharedAttributes shared) {
        if (shared.roleInDecision().isEmpty()) {
            return "";
        }
        return (shared.decides() ? "Entièrement automatisée" : "Aide à la décision, jamais entièrement automatisée")
                + "\u00a0: " + shared.roleInDecision();
    }

    /** Returns the number of uses. Nobody counts the decisions that are prepared with it. */
    private static String uses(RegisterEntry entry) {
        return ExportText.value(entry.purpose(), Purpose::estimatedUse)
                .map(count -> FrenchText.number(count) + (count < 2 ? " utilisation" : " utilisations")
                        + " par an, en ordre de grandeur (décisions non comptées)")
                .orElse("");
    }

    private static String scope(RegisterEntry entry) {
        return joined(
                reach(Stream.of(
                                ExportText.value(entry.purpose(), Purpose::audience),
                                ExportText.value(entry.purpose(), Purpose::concerned))
                        .flatMap(Optional::stream)
                        .flatMap(List::stream)
                        .toList()),
                fields(entry, "oversight.affectsPersons"));
    }

    /** Returns the audience; empty as long as nobody has said for whom the use is and who is concerned. */
    private static String reach(List<LabelledCode> people) {
        if (people.isEmpty()) {
            return "";
        }
        return people.stream().allMatch(one -> one.is("agents") || one.is("nobody"))
                ? "Interne, pour les agents"
                : "Externe, envers les usagers";
    }
}
