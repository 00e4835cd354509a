package fr.cadreia.register.format;

import static fr.cadreia.register.format.ExportText.fields;
import static fr.cadreia.register.format.ExportText.joined;
import static fr.cadreia.register.format.ExportText.labelled;
import static fr.cadreia.register.format.ExportText.text;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.entry.DataUse;
import fr.cadreia.register.entry.Oversight;
import fr.cadreia.register.entry.Purpose;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.Steward;
import fr.cadreia.register.entry.UseStatus;
import fr.cadreia.register.entry.UsedSolution;
import java.util.Map;
import org.springframework.stereotype.Component;

/** UK Algorithmic Transparency Standard 1.1; the asterisks are part of the standard's names. */
@Component
class AtrsFormat extends RegisterFormat {

    private final RegisterAddresses pages;

    AtrsFormat(Publisher publisher, RegisterAddresses pages) {
        super(publisher);
        this.pages = pages;
    }

    @Override
    public String code() {
        return "atrs";
    }

    @Override
    public String label() {
        return "Royaume-Uni, Algorithmic Transparency Recording Standard 1.1";
    }

    @Override
    Map<String, Object> of(Exported exported) {
        EntryVersion version = exported.version();
        RegisterEntry entry = version.entry();
        SharedAttributes shared = exported.shared();
        SharedParagraphs paragraphs = exported.paragraphs();
        boolean bought = !shared.supplier().isEmpty();
        return new ExportBuilder()
                .required("name", shared.title())
                .required("description", joined(shared.summary(), paragraphs.declared(), paragraphs.goal()))
                .optional("website", pages.entry(version))
                .required("contact_email", shared.mailbox())
                .required("organisation", shared.authority())
                .optional("team", shared.department())
                .optional("senior_responsible_owner", text(entry.steward(), Steward::contactFunction))
                .required("external_supplier*", shared.supplier())
                .required("external_supplier_role*", bought ? "Fournit la solution" : "")
                .optional("data_access_terms*", fields(entry, "data.confidentialityGuarantee", "data.dataReused"))
                .required("scope", joined(paragraphs.goal(), fields(entry, "oversight.roleInDecision")))
                .required("benefit", text(entry.purpose(), Purpose::expectedBenefit))
                .optional("alternatives_considered", paragraphs.alternatives())
                .required("model_type", text(entry.solution(), UsedSolution::kind))
                .optional("frequency_usage", perYear(entry))
                .required("phase", phase(version, shared.status()))
                .optional("maintenance", paragraphs.monitoring())
                .optional("process_integration", shared.roleInDecision())
                .optional("provided_information", text(entry.purpose(), Purpose::expectedBenefit))
                .required("human_decisions", shared.control())
                .optional("required_training", text(entry.oversight(), Oversight::training))
                .required("appeals_and_review", shared.objection())
                .required("source_data_name*", shared.sources())
                .required("source_data_description*", shared.sources())
                .required("data_collection*", text(entry.data(), DataUse::purposes))
                .required("data_sharing_agreements*", text(entry.data(), DataUse::confidentialityGuarantee))
                .required("data_access_and_storage*", fields(entry, "data.retention", "solution.hosting"))
                .required("impact_assessment_name*", paragraphs.dataProtection())
                .optional("impact_assessment_description*", paragraphs.dataProtection())
                .optional("impact_assessment_link*", ExportText.webAddress(text(entry.data(), DataUse::dpiaReference)))
                .required("risk_name*", text(entry.risk(), risk -> risk.level()))
                .optional("risk_description*", paragraphs.risks())
                .optional(
                        "risk_mitigation*",
                        joined(
                                fields(entry, "oversight.humanControl"),
                                labelled("Comment revenir en arrière", paragraphs.rollback())))
                .all();
    }

    private static String perYear(RegisterEntry entry) {
        return ExportText.value(entry.purpose(), Purpose::estimatedUse)
                .map(count -> count + " utilisations par an (ordre de grandeur)")
                .orElse("");
    }

    /** Returns the phase with its dates, as the standard wants it. */
    private static String phase(EntryVersion version, UseStatus status) {
        return Phase.of(status).british() + " (created " + version.firstPublishedAt() + ", updated "
                + version.publishedAt() + ")";
    }
}
