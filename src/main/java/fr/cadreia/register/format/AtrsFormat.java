package fr.cadreia.register.format;

import static fr.cadreia.register.format.Known.prose;
import static fr.cadreia.register.format.Known.text;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.entry.DataUse;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.EntryStatus;
import fr.cadreia.register.entry.Oversight;
import fr.cadreia.register.entry.Purpose;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.Solution;
import fr.cadreia.register.entry.Steward;
import java.util.Map;
import org.springframework.stereotype.Component;

/** UK Algorithmic Transparency Standard 1.1; the asterisks are part of the standard's names. */
@Component
class AtrsFormat implements RegisterFormat {

    private final Publisher publisher;
    private final RegisterAddresses pages;

    AtrsFormat(Publisher publisher, RegisterAddresses pages) {
        this.publisher = publisher;
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
    public Map<String, Object> of(EntryVersion published) {
        EntryVersion version = LegalReasons.in(published);
        RegisterEntry entry = version.entry();
        EntryWords words = new EntryWords(version, publisher);
        EntryProse texts = new EntryProse(version, publisher);
        boolean bought = !words.supplier().isEmpty();
        return new Fields()
                .must("name", words.title())
                .must("description", prose("", words.summary(), "", texts.goal()))
                .may("website", pages.entry(version))
                .must("contact_email", words.mailbox())
                .must("organisation", words.authority())
                .may("team", words.department())
                .may("senior_responsible_owner", text(entry.steward(), Steward::contactFunction))
                .must("external_supplier*", words.supplier())
                .must("external_supplier_role*", bought ? "Fournit la solution" : "")
                .may(
                        "data_access_terms*",
                        prose(
                                EntryField.CONFIDENTIALITY_GUARANTEE.label(),
                                text(entry.data(), DataUse::confidentialityGuarantee),
                                EntryField.DATA_REUSED.label(),
                                text(entry.data(), DataUse::dataReused)))
                .must("scope", prose("", texts.goal(), EntryField.ROLE_IN_DECISION.label(), words.roleInDecision()))
                .must("benefit", text(entry.purpose(), Purpose::expectedBenefit))
                .may("alternatives_considered", texts.alternatives())
                .must("model_type", text(entry.solution(), Solution::kind))
                .may("frequency_usage", perYear(entry))
                .must("phase", phase(version, words.status()))
                .may("maintenance", texts.monitoring())
                .may("process_integration", words.roleInDecision())
                .may("provided_information", text(entry.purpose(), Purpose::expectedBenefit))
                .must("human_decisions", words.control())
                .may("required_training", text(entry.oversight(), Oversight::training))
                .must("appeals_and_review", words.objection())
                .must("source_data_name*", words.sources())
                .must("source_data_description*", words.sources())
                .must("data_collection*", text(entry.data(), DataUse::purposes))
                .must("data_sharing_agreements*", text(entry.data(), DataUse::confidentialityGuarantee))
                .must(
                        "data_access_and_storage*",
                        prose(
                                EntryField.RETENTION.label(), text(entry.data(), DataUse::retention),
                                EntryField.HOSTING.label(), text(entry.solution(), Solution::hosting)))
                .must("impact_assessment_name*", texts.dataProtection())
                .may("impact_assessment_description*", texts.dataProtection())
                .may("impact_assessment_link*", Known.web(text(entry.data(), DataUse::dpiaReference)))
                .must("risk_name*", text(entry.risk(), risk -> risk.level()))
                .may("risk_description*", texts.risks())
                .may(
                        "risk_mitigation*",
                        prose(
                                EntryField.HUMAN_CONTROL.label(),
                                words.control(),
                                EntryField.ROLLBACK.label(),
                                texts.rollback()))
                .all();
    }

    private static String perYear(RegisterEntry entry) {
        return Known.value(entry.purpose(), Purpose::estimatedUse)
                .map(count -> count + " utilisations par an (ordre de grandeur)")
                .orElse("");
    }

    /** The standard wants the phase with its dates. */
    private static String phase(EntryVersion version, EntryStatus status) {
        return Phase.of(status).british() + " (created " + version.firstPublishedAt() + ", updated "
                + version.publishedAt() + ")";
    }
}
