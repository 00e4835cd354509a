package fr.cadreia.register.format;

import static fr.cadreia.register.format.ExportText.joined;
import static fr.cadreia.register.format.ExportText.text;
import static fr.cadreia.register.format.ExportText.webAddress;

import fr.cadreia.kernel.text.PartialDate;
import fr.cadreia.kernel.text.ShortText;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.entry.CompetentAct;
import fr.cadreia.register.entry.DataUse;
import fr.cadreia.register.entry.EndOfUse;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.Standing;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Publicatiestandaard 1.0 of the Dutch national register (algoritmes.overheid.nl), as its delivery takes it. The standard
 * knows one language only, {@code nld}: the texts stay French all the same, and a tag says so.
 */
@Component
class DutchFormat extends RegisterFormat {

    /** The length of the standard's long texts, in characters. */
    private static final int LONG = 2_500;

    private static final String FRENCH_TEXTS = "Franstalig";

    private static final String FOR_PERSONS = "Impactvolle algoritmes";

    private static final String ADMINISTRATION = "Organisatie en bedrijfsvoering";

    private static final Map<String, String> CATEGORIES = Map.ofEntries(
            Map.entry("mobility", "Verkeer"),
            Map.entry("planning", "Ruimte en infrastructuur"),
            Map.entry("housing", "Wonen"),
            Map.entry("water", "Natuur en milieu"),
            Map.entry("waste", "Natuur en milieu"),
            Map.entry("environment", "Natuur en milieu"),
            Map.entry("economy", "Economie"),
            Map.entry("solidarity", "Sociale zekerheid"),
            Map.entry("education", "Onderwijs en wetenschap"),
            Map.entry("culture", "Cultuur en recreatie"),
            Map.entry("safety", "Openbare orde en veiligheid"),
            Map.entry("citizenRelations", ADMINISTRATION),
            Map.entry("internalResources", ADMINISTRATION));

    private final RegisterAddresses pages;

    DutchFormat(Publisher publisher, RegisterAddresses pages) {
        super(publisher);
        this.pages = pages;
    }

    @Override
    public String code() {
        return "nl";
    }

    @Override
    public String label() {
        return "Pays-Bas, Publicatiestandaard 1.0";
    }

    @Override
    Map<String, Object> of(Exported exported) {
        EntryVersion version = exported.version();
        RegisterEntry entry = version.entry();
        SharedAttributes shared = exported.shared();
        SharedParagraphs paragraphs = exported.paragraphs();
        return new ExportBuilder()
                .required("name", ShortText.marked(shared.title(), 100))
                .required("description_short", ShortText.marked(shared.summary(), 400))
                .required("organization", ShortText.marked(shared.authority(), 100))
                .optional(
                        "category",
                        Optional.ofNullable(CATEGORIES.get(shared.policy())).stream()
                                .toList())
                .required("status", Phase.of(shared.status()).dutch())
                .optional("begin_date", month(begin(entry)))
                .optional(
                        "end_date",
                        month(ExportText.value(entry.ending(), EndOfUse::date).map(PartialDate::of)))
                .required("contact_email", shared.mailbox())
                .optional("website", pages.entry(version))
                .required("publication_category", category(shared))
                .optional("url", pages.api(version))
                .optional(
                        "goal",
                        ShortText.marked(joined(paragraphs.declared(), paragraphs.goal(), paragraphs.impact()), LONG))
                .optional("proportionality", ShortText.marked(paragraphs.alternatives(), LONG))
                .optional("human_intervention", ShortText.marked(shared.control(), LONG))
                .optional("risks", ShortText.marked(joined(unrated(shared), paragraphs.risks()), LONG))
                .optional("lawful_basis", ShortText.marked(paragraphs.lawfulBasis(), LONG))
                .optional("impacttoetsen_grouping", assessments(entry))
                .optional("impacttoetsen", ShortText.marked(paragraphs.dataProtection(), LONG))
                .optional("source_data", ShortText.marked(shared.sources(), LONG))
                .optional("methods_and_models", ShortText.marked(paragraphs.tool(), LONG))
                .optional("provider", ShortText.marked(shared.supplier(), 200))
                .required("lang", "nld")
                .required("standard_version", "1.0")
                .optional("source_id", version.reference())
                .optional("tags", tags(paragraphs.keywords()))
                .all();
    }

    /** Says in Dutch what {@code lang} cannot: that the texts are French. */
    private static String tags(String keywords) {
        return keywords.isEmpty() ? FRENCH_TEXTS : keywords + ", " + FRENCH_TEXTS;
    }

    private static Optional<PartialDate> begin(RegisterEntry entry) {
        return ExportText.value(entry.standing(), Standing::inUseSince)
                .or(() -> ExportText.value(entry.act(), CompetentAct::startDate).map(PartialDate::of));
    }

    private static String month(Optional<PartialDate> date) {
        return date.flatMap(PartialDate::month).map(YearMonth::toString).orElse("");
    }

    private static String category(SharedAttributes shared) {
        return switch (shared.aiActClass()) {
            case "highRisk", "prohibited" -> "Hoog-risico AI-systeem";
            default -> shared.touchesPersons() ? FOR_PERSONS : "Overige algoritmes";
        };
    }

    /**
     * Tells whether the use is not rated yet. It then counts among the others: the standard takes no "unknown", and an
     * impact that nobody found is not claimed.
     */
    private static boolean isUnrated(SharedAttributes shared) {
        return shared.aiActClass().isEmpty() || shared.affectsPersons().isEmpty();
    }

    private static String unrated(SharedAttributes shared) {
        return isUnrated(shared) && !shared.touchesPersons()
                ? "L’effet sur les personnes n’est pas encore classé\u00a0: la catégorie de publication donnée, celle des autres "
                        + "algorithmes, ne le préjuge pas."
                : "";
    }

    private static List<Map<String, Object>> assessments(RegisterEntry entry) {
        if (!ExportText.code(entry.data(), DataUse::dpiaRequired).equals("yes")) {
            return List.of();
        }
        return List.of(new ExportBuilder()
                .required("title", "Data Protection Impact Assessment (DPIA)")
                .optional("link", webAddress(text(entry.data(), DataUse::dpiaReference)))
                .all());
    }
}
