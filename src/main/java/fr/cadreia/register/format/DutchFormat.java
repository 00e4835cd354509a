package fr.cadreia.register.format;

import static fr.cadreia.register.format.Known.atMost;
import static fr.cadreia.register.format.Known.prose;
import static fr.cadreia.register.format.Known.text;
import static fr.cadreia.register.format.Known.web;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.entry.CompetentAct;
import fr.cadreia.register.entry.DataUse;
import fr.cadreia.register.entry.EndOfUse;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Publicatiestandaard 1.0 of the Dutch national register (algoritmes.overheid.nl), as its delivery takes it. The standard
 * knows one language only, {@code nld}: the texts stay French all the same, and a tag says so.
 */
@Component
class DutchFormat implements RegisterFormat {

    /** In characters, of the standard's long texts. */
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

    private final Publisher publisher;
    private final RegisterAddresses pages;

    DutchFormat(Publisher publisher, RegisterAddresses pages) {
        this.publisher = publisher;
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
    public Map<String, Object> of(EntryVersion published) {
        EntryVersion version = LegalReasons.in(published);
        RegisterEntry entry = version.entry();
        EntryWords words = new EntryWords(version, publisher);
        EntryProse texts = new EntryProse(version, publisher);
        return new Fields()
                .must("name", atMost(100, words.title()))
                .must("description_short", atMost(400, words.summary()))
                .must("organization", atMost(100, words.authority()))
                .may(
                        "category",
                        Optional.ofNullable(CATEGORIES.get(words.policy())).stream()
                                .toList())
                .must("status", Phase.of(words.status()).dutch())
                .may("begin_date", month(begin(entry)))
                .may("end_date", month(Known.value(entry.ending(), EndOfUse::date)))
                .must("contact_email", words.mailbox())
                .may("website", pages.entry(version))
                .must("publication_category", category(words))
                .may("url", pages.api(version))
                .may("goal", atMost(LONG, prose("", texts.goal(), "", texts.impact())))
                .may("proportionality", atMost(LONG, texts.alternatives()))
                .may("human_intervention", atMost(LONG, words.control()))
                .may("risks", atMost(LONG, prose("", unrated(words), "", texts.risks())))
                .may("lawful_basis", atMost(LONG, texts.lawfulBasis()))
                .may("impacttoetsen_grouping", assessments(entry))
                .may("impacttoetsen", atMost(LONG, texts.dataProtection()))
                .may("source_data", atMost(LONG, words.sources()))
                .may("methods_and_models", atMost(LONG, texts.tool()))
                .may("provider", atMost(200, words.supplier()))
                .must("lang", "nld")
                .must("standard_version", "1.0")
                .may("source_id", version.reference())
                .may("tags", tags(texts.keywords()))
                .all();
    }

    /** Says in Dutch what {@code lang} cannot: that the texts are French. */
    private static String tags(String keywords) {
        return keywords.isEmpty() ? FRENCH_TEXTS : keywords + ", " + FRENCH_TEXTS;
    }

    private static Optional<LocalDate> begin(RegisterEntry entry) {
        return Known.value(entry.standing(), Standing::inUseSince)
                .or(() -> Known.value(entry.act(), CompetentAct::startDate));
    }

    private static String month(Optional<LocalDate> day) {
        return day.map(date -> date.toString().substring(0, "2026-01".length())).orElse("");
    }

    private static String category(EntryWords words) {
        return switch (words.aiActClass()) {
            case "highRisk", "prohibited" -> "Hoog-risico AI-systeem";
            default -> isUnrated(words) || words.touchesPersons() ? FOR_PERSONS : "Overige algoritmes";
        };
    }

    /** Counts as having an impact: the standard takes no "unknown". */
    private static boolean isUnrated(EntryWords words) {
        return words.aiActClass().isEmpty() || words.affectsPersons().isEmpty();
    }

    private static String unrated(EntryWords words) {
        return isUnrated(words)
                ? "L’effet sur les personnes n’est pas encore classé\u00a0: la catégorie de publication donnée est celle que la "
                        + "prudence impose."
                : "";
    }

    private static List<Map<String, Object>> assessments(RegisterEntry entry) {
        if (!Known.code(entry.data(), DataUse::dpiaRequired).equals("yes")) {
            return List.of();
        }
        return List.of(new Fields()
                .must("title", "Data Protection Impact Assessment (DPIA)")
                .may("link", web(text(entry.data(), DataUse::dpiaReference)))
                .all());
    }
}
