package fr.cadreia.register.format;

import static fr.cadreia.register.format.Known.atMost;
import static fr.cadreia.register.format.Known.prose;
import static fr.cadreia.register.format.Known.text;
import static fr.cadreia.register.format.Known.web;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.entry.DataUse;
import fr.cadreia.register.entry.Evaluation;
import fr.cadreia.register.entry.Experimentation;
import fr.cadreia.register.entry.Oversight;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.Standing;
import fr.cadreia.register.entry.Steward;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Algorithmic Transparency Standard 0.3.1 of the Eurocities (standaard.algoritmeregister.org). */
@Component
class EurocitiesFormat implements RegisterFormat {

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

    private final Publisher publisher;
    private final RegisterAddresses pages;

    EurocitiesFormat(Publisher publisher, RegisterAddresses pages) {
        this.publisher = publisher;
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
    public Map<String, Object> of(EntryVersion published) {
        EntryVersion version = LegalReasons.in(published);
        RegisterEntry entry = version.entry();
        EntryWords words = new EntryWords(version, publisher);
        EntryProse texts = new EntryProse(version, publisher);
        return new Fields()
                .must("name", words.title())
                .must("description_short", atMost(LONGEST_SUMMARY, words.summary()))
                .must("organization", words.authority())
                .must("department", words.department())
                .must("contact_email", words.mailbox())
                .may("contact_name", text(entry.steward(), Steward::contactFunction))
                .must("area", publisher.area())
                .must("domain", DOMAINS.getOrDefault(words.policy(), "generic"))
                .may("website", pages.entry(version))
                .must("status", Phase.of(words.status()).eurocities())
                .may("remark", prose("", texts.remark(), "", unknown(entry, words)))
                .must("decision_making_process", words.roleInDecision())
                .must("goal", texts.goal())
                .must("impact", texts.impact())
                .must("risks", texts.risks())
                .must("risk_category", RISKS.getOrDefault(words.aiActClass(), "high risk"))
                .must("proportionality", texts.alternatives())
                .must("lawful_basis", texts.lawfulBasis())
                .may("documentation", pages.entry(version))
                .must("training_data", "")
                .must("source_data", words.sources())
                .may("data_bias", words.biases())
                .must("connected_data_sources", words.sources())
                .may("DPIA_description", texts.dataProtection())
                .may("DPIA_url", web(text(entry.data(), DataUse::dpiaReference)))
                .must("algorithm_type", algorithm(words.kind()))
                .must("description", texts.explanation())
                .may("methods_and_models", texts.tool())
                .may(
                        "performance",
                        prose("Mesures", texts.indicators(), "Erreurs", text(entry.evaluation(), Evaluation::errors)))
                .may("alternatives_considered", texts.alternatives())
                .must("monitoring", texts.monitoring())
                .must("type", use(entry, words.kind()).orElse("descriptive"))
                .must("human_intervention", words.control())
                .must("objection_procedure", words.objection())
                .may("rollback", texts.rollback())
                .must("standard_version", "0.3.1")
                .may("uuid", text(entry.identity(), identity -> identity.uuid()))
                .must("lang", publisher.language())
                .must("publication_date", day(version.firstPublishedAt()))
                .must("last_change_date", day(version.publishedAt()))
                .must("revision_date", revision(version).toString())
                .may("revision_note", revisionNote(entry))
                .may("keywords", texts.keywords())
                .all();
    }

    /** Where the standard takes no "unknown", what it is given instead is said to mean nothing. */
    private static String unknown(RegisterEntry entry, EntryWords words) {
        List<String> said = new ArrayList<>();
        if (!RISKS.containsKey(words.aiActClass())) {
            said.add(
                    "Le risque n’est pas encore classé\u00a0: la catégorie donnée (risk_category) est celle que la prudence "
                            + "impose.");
        }
        List<String> fields = new ArrayList<>();
        if (!LEARNING.contains(words.kind())) {
            fields.add("algorithm_type");
        }
        if (use(entry, words.kind()).isEmpty()) {
            fields.add("type");
        }
        if (!fields.isEmpty()) {
            said.add("Inconnu à ce stade, alors que la norme impose une valeur\u00a0: " + String.join(", ", fields)
                    + ". La valeur donnée ne renseigne pas.");
        }
        return String.join("\n", said);
    }

    private static String day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneId.systemDefault()).toString();
    }

    /** Before the next evaluation; where none is dated, a year on. */
    private static LocalDate revision(EntryVersion version) {
        RegisterEntry entry = version.entry();
        return Known.value(entry.standing(), Standing::nextReassessment)
                .or(() -> Known.value(entry.standing(), Standing::regularisationDue))
                .or(() -> Known.value(entry.experimentation(), Experimentation::end))
                .orElseGet(() -> LocalDate.ofInstant(version.publishedAt(), ZoneId.systemDefault())
                        .plusYears(1));
    }

    private static String revisionNote(RegisterEntry entry) {
        if (Known.value(entry.standing(), Standing::nextReassessment).isPresent()) {
            return "Réévaluation périodique";
        }
        return Known.value(entry.standing(), Standing::regularisationDue).isPresent()
                ? "Décision du comité attendue"
                : "Date indicative\u00a0: aucune réévaluation n’est encore datée";
    }

    private static String algorithm(String kind) {
        return LEARNING.contains(kind) ? "self-learning" : "hybrid";
    }

    /** Empty as long as nothing says it. */
    private static Optional<String> use(RegisterEntry entry, String kind) {
        if (Known.code(entry.oversight(), Oversight::roleInDecision).equals("recommends")) {
            return Optional.of("prescriptive");
        }
        return switch (kind) {
            case "prediction" -> Optional.of("predictive");
            case "classification" -> Optional.of("diagnostic");
            default -> LEARNING.contains(kind) ? Optional.of("descriptive") : Optional.empty();
        };
    }
}
