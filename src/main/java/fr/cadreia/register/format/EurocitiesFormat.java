package fr.cadreia.register.format;

import static fr.cadreia.register.format.ExportText.fields;
import static fr.cadreia.register.format.ExportText.joined;
import static fr.cadreia.register.format.ExportText.labelled;
import static fr.cadreia.register.format.ExportText.text;
import static fr.cadreia.register.format.ExportText.webAddress;

import fr.cadreia.kernel.text.ShortText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.entry.DataUse;
import fr.cadreia.register.entry.Experimentation;
import fr.cadreia.register.entry.Oversight;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.Standing;
import fr.cadreia.register.entry.Steward;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Algorithmic Transparency Standard 0.3.1 of the Eurocities (standaard.algoritmeregister.org). */
@Component
class EurocitiesFormat extends RegisterFormat {

    /** The most characters that the format admits. */
    private static final int LONGEST_SUMMARY = 150;

    private static final Map<String, String> DOMAINS = Map.ofEntries(
            Map.entry("mobility", "traffic and transportation"),
            Map.entry("planning", "environment, spacial planning and water"),
            Map.entry("housing", "housing, living and living environment"),
            Map.entry("water", "environment, spacial planning and water"),
            Map.entry("waste", "environment, spacial planning and water"),
            Map.entry("environment", "environment, spacial planning and water"),
            Map.entry("economy", "economy and entrepreneurship"),
            Map.entry("solidarity", "subsidies, benefits and allowances"),
            Map.entry("education", "education and science"),
            Map.entry("culture", "culture, sports and leisure"),
            Map.entry("safety", "public safety"),
            Map.entry("citizenRelations", "government"),
            Map.entry("internalResources", "government"));

    private static final Map<String, String> RISKS = Map.of(
            "minimal", "minimal risk",
            "transparency", "limited risk",
            "highRisk", "high risk",
            "prohibited", "unacceptable");

    /** Made by learning from examples; of other kinds nobody knows without asking. */
    private static final Set<String> LEARNING = Set.of(
            "generativeText",
            "generativeImage",
            "translation",
            "transcription",
            "classification",
            "prediction",
            "computerVision");

    private final RegisterAddresses pages;

    EurocitiesFormat(Publisher publisher, RegisterAddresses pages) {
        super(publisher);
        this.pages = pages;
    }

    @Override
    public String code() {
        return "eurocities";
    }

    @Override
    public String label() {
        return "Eurocities, Algorithmic Transparency Standard 0.3.1";
    }

    @Override
    Map<String, Object> of(Exported exported) {
        EntryVersion version = exported.version();
        RegisterEntry entry = version.entry();
        SharedAttributes shared = exported.shared();
        SharedParagraphs paragraphs = exported.paragraphs();
        return new ExportBuilder()
                .required("name", shared.title())
                .required("description_short", ShortText.marked(shared.summary(), LONGEST_SUMMARY))
                .required("organization", shared.authority())
                .required("department", shared.department())
                .required("contact_email", shared.mailbox())
                .optional("contact_name", text(entry.steward(), Steward::contactFunction))
                .required("area", publisher().area())
                .required("domain", DOMAINS.getOrDefault(shared.policy(), "generic"))
                .optional("website", pages.entry(version))
                .required("status", Phase.of(shared.status()).eurocities())
                .optional("remark", joined(paragraphs.remark(), unknown(entry, shared)))
                .required("decision_making_process", shared.roleInDecision())
                .required("goal", paragraphs.goal())
                .required("impact", paragraphs.impact())
                .required("risks", paragraphs.risks())
                .optional("risk_category", RISKS.get(shared.aiActClass()))
                .required("proportionality", paragraphs.alternatives())
                .required("lawful_basis", paragraphs.lawfulBasis())
                .optional("documentation", pages.entry(version))
                .required("training_data", "")
                .required("source_data", shared.sources())
                .optional("data_bias", shared.biases())
                .required("connected_data_sources", shared.sources())
                .optional("DPIA_description", paragraphs.dataProtection())
                .optional("DPIA_url", webAddress(text(entry.data(), DataUse::dpiaReference)))
                .required("algorithm_type", algorithm(shared.kind()))
                .required("description", paragraphs.explanation())
                .optional("methods_and_models", paragraphs.tool())
                .optional("performance", labelled("Mesures", paragraphs.indicators()))
                .optional("alternatives_considered", paragraphs.alternatives())
                .required("monitoring", paragraphs.monitoring())
                .required("type", use(entry, shared.kind()).orElse("descriptive"))
                .required("human_intervention", shared.control())
                .required("objection_procedure", shared.objection())
                .optional("rollback", paragraphs.rollback())
                .required("standard_version", "0.3.1")
                .optional("uuid", text(entry.identity(), identity -> identity.uuid()))
                .required("lang", publisher().language())
                .required("publication_date", day(version.firstPublishedAt()))
                .required("last_change_date", day(version.publishedAt()))
                .required("revision_date", revision(version).toString())
                .optional("revision_note", revisionNote(entry))
                .optional("keywords", paragraphs.keywords())
                .all();
    }

    /** Returns a remark that a value means nothing, where the standard takes no "unknown". */
    private static String unknown(RegisterEntry entry, SharedAttributes shared) {
        List<String> said = new ArrayList<>();
        if (!RISKS.containsKey(shared.aiActClass())) {
            said.add(
                    "Le risque n’est pas encore classé\u00a0: la catégorie (risk_category), que la norme demande sans admettre "
                            + "d’inconnu, n’est pas donnée.");
        }
        List<String> fields = new ArrayList<>();
        if (!LEARNING.contains(shared.kind())) {
            fields.add("algorithm_type");
        }
        if (use(entry, shared.kind()).isEmpty()) {
            fields.add("type");
        }
        if (!fields.isEmpty()) {
            said.add("Inconnu à ce stade, alors que la norme impose une valeur\u00a0: " + String.join(", ", fields)
                    + ". La valeur donnée ne renseigne pas.");
        }
        return String.join("\n", said);
    }

    private static String day(Instant moment) {
        return AuthorityClock.dayOf(moment).toString();
    }

    /** Returns the day by which the use is revised: that of the next evaluation, or a year on where none is dated. */
    private static LocalDate revision(EntryVersion version) {
        RegisterEntry entry = version.entry();
        return ExportText.value(entry.standing(), Standing::nextReassessment)
                .or(() -> ExportText.value(entry.standing(), Standing::reassessmentSince))
                .or(() -> ExportText.value(entry.standing(), Standing::regularisationDue))
                .or(() -> ExportText.value(entry.experimentation(), Experimentation::end))
                .orElseGet(() -> AuthorityClock.dayOf(version.publishedAt()).plusYears(1));
    }

    private static String revisionNote(RegisterEntry entry) {
        if (ExportText.value(entry.standing(), Standing::nextReassessment).isPresent()) {
            return "Réévaluation périodique";
        }
        if (ExportText.value(entry.standing(), Standing::reassessmentSince).isPresent()) {
            return "Réévaluation en cours";
        }
        return ExportText.value(entry.standing(), Standing::regularisationDue).isPresent()
                ? "Avis du comité attendu"
                : "Date indicative\u00a0: aucune réévaluation n’est encore datée";
    }

    private static String algorithm(String kind) {
        return LEARNING.contains(kind) ? "self-learning" : "hybrid";
    }

    /** Returns the use of a kind; empty as long as nothing says it. */
    private static Optional<String> use(RegisterEntry entry, String kind) {
        if (ExportText.code(entry.oversight(), Oversight::roleInDecision).equals("recommends")) {
            return Optional.of("prescriptive");
        }
        return switch (kind) {
            case "prediction" -> Optional.of("predictive");
            case "classification" -> Optional.of("diagnostic");
            default -> LEARNING.contains(kind) ? Optional.of("descriptive") : Optional.empty();
        };
    }
}
