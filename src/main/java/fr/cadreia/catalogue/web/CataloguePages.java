package fr.cadreia.catalogue.web;

import fr.cadreia.catalogue.Audience;
import fr.cadreia.catalogue.CatalogueDesk;
import fr.cadreia.catalogue.CatalogueEntries;
import fr.cadreia.catalogue.CatalogueEntry;
import fr.cadreia.catalogue.CatalogueSearch;
import fr.cadreia.catalogue.Coverage;
import fr.cadreia.catalogue.DataKind;
import fr.cadreia.catalogue.EntryOrigins;
import fr.cadreia.catalogue.EntryStatus;
import fr.cadreia.catalogue.Experiences;
import fr.cadreia.catalogue.PartInDecision;
import fr.cadreia.catalogue.QualifiedLimits;
import fr.cadreia.catalogue.Solution;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.Opinions;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.kernel.web.PageOf;
import fr.cadreia.people.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages that read the catalogue. */
@Component
class CataloguePages {

    private static final int PAGE_SIZE = 25;

    /** The most experiences of other authorities beside the list. */
    private static final int ELSEWHERE = 5;

    private final CatalogueEntries entries;
    private final EntryOrigins origins;
    private final Coverage coverage;
    private final CaseRecords records;
    private final Opinions kinds;
    private final Experiences experiences;

    CataloguePages(
            CatalogueEntries entries,
            EntryOrigins origins,
            Coverage coverage,
            CaseRecords records,
            Opinions kinds,
            Experiences experiences) {
        this.experiences = experiences;
        this.kinds = kinds;
        this.entries = entries;
        this.origins = origins;
        this.coverage = coverage;
        this.records = records;
    }

    /** An entry in the list. @param doubted whether the experts are asked first because of its case */
    record Row(
            long id,
            String title,
            String product,
            String purpose,
            String status,
            boolean ready,
            boolean doubted,
            String data) {}

    /** A case of the entry; {@code link} empty for a reader who may not open it. */
    record CaseRow(String organisation, String use, String link) {}

    record VersionRow(int number, String when, String status, String reason) {}

    /**
     * @param reader empty for anybody
     * @param page from 1
     */
    String list(Optional<Person> reader, CatalogueSearch search, int page, Model model) {
        List<CatalogueEntry> all = entries.all();
        model.addAttribute("search", search);
        List<CatalogueEntry> found = search.in(all);
        model.addAttribute("found", found.size());
        PageOf<CatalogueEntry> part = PageOf.of(found, page, PAGE_SIZE);
        Map<String, String> doubts = origins.doubts(part.rows());
        model.addAttribute("list", part.map(entry -> row(entry, doubts.containsKey(entry.caseReference()))));
        model.addAttribute("nothingYet", all.isEmpty());
        model.addAttribute("keeps", reader.filter(CatalogueDesk::keeps).isPresent());
        if (reader.isPresent()) {
            model.addAttribute(
                    "elsewhere",
                    experiences.search(search.text()).stream().limit(ELSEWHERE).toList());
        }
        choices(model);
        return "catalogue/list";
    }

    static void choices(Model model) {
        model.addAttribute("statuses", EntryStatus.values());
        model.addAttribute("dataKinds", DataKind.values());
        model.addAttribute("publics", Audience.values());
        model.addAttribute("uses", PartInDecision.values());
    }

    private Row row(CatalogueEntry entry, boolean doubted) {
        Solution solution = entry.solution();
        return new Row(
                entry.id(),
                solution.title(),
                product(solution),
                solution.purpose(),
                entry.status().label(),
                isReady(entry, doubted),
                doubted,
                data(solution.limits()));
    }

    private boolean isReady(CatalogueEntry entry, boolean doubted) {
        return entry.status() == EntryStatus.QUALIFIED && !entry.isToBeReviewed(records.today()) && !doubted;
    }

    private static String product(Solution solution) {
        return solution.supplier().isBlank() || solution.product().isBlank()
                ? solution.product() + solution.supplier()
                : solution.product() + ", " + solution.supplier();
    }

    private static String data(QualifiedLimits limits) {
        return limits.data().stream().sorted().map(DataKind::label).collect(Collectors.joining("\u00a0; "));
    }

    /** @param reader empty for anybody, who reads what is offered and not what was learned */
    String entry(Optional<Person> reader, CatalogueEntry shown, Model model) {
        CatalogueEntry newest = entries.find(shown.id()).orElseThrow();
        boolean current = newest.version() == shown.version();
        QualifiedLimits limits = shown.solution().limits();
        model.addAttribute("entry", shown);
        model.addAttribute("product", product(shown.solution()));
        model.addAttribute("current", current);
        model.addAttribute("data", data(limits));
        model.addAttribute(
                "who", limits.publics().stream().sorted().map(Audience::label).collect(Collectors.joining(", ")));
        model.addAttribute(
                "what",
                limits.uses().stream().sorted().map(PartInDecision::label).collect(Collectors.joining("\u00a0; ")));
        model.addAttribute("reviewOn", FrenchText.day(shown.reviewOn()));
        model.addAttribute("reviewDue", shown.isToBeReviewed(records.today()));
        model.addAttribute("keeps", reader.filter(CatalogueDesk::keeps).isPresent());
        EnteredForm.none(model);
        reader.ifPresent(person -> learned(person, shown, newest, current, model));
        return "catalogue/entry";
    }

    private void learned(Person reader, CatalogueEntry shown, CatalogueEntry newest, boolean current, Model model) {
        Coverage.Found found = coverage.of(newest, reader.organisation());
        model.addAttribute("opinions", opinions(shown.solution()));
        model.addAttribute(
                "cases",
                coverage.cases(newest).stream().map(of -> caseRow(of, reader)).toList());
        model.addAttribute(
                "versions",
                entries.versions(shown.id()).stream().map(this::versionRow).toList());
        boolean requester = reader.isRequesterOf(reader.organisation());
        Optional<String> doubt = origins.doubt(newest);
        model.addAttribute("doubt", doubt.orElse(""));
        boolean ready = current && isReady(shown, doubt.isPresent());
        model.addAttribute("starts", requester && ready);
        model.addAttribute("joins", requester && ready && found.state() == Coverage.State.NONE);
        model.addAttribute(
                "own", requester ? found.dossier().map(Case::reference).orElse("") : "");
        model.addAttribute(
                "admitted", shown.solution().limits().data().stream().sorted().toList());
    }

    /** Returns the opinions by the function that gave each, in the usual order. */
    private Map<String, String> opinions(Solution solution) {
        Map<String, String> shown = new LinkedHashMap<>();
        kinds.kinds().stream()
                .filter(kind -> solution.opinions().containsKey(kind.form()))
                .forEach(kind -> shown.put(kind.giver(), solution.opinions().get(kind.form())));
        return shown;
    }

    private CaseRow caseRow(Case of, Person reader) {
        return new CaseRow(
                records.people().organisationName(of.organisation()),
                of.isOpen() ? of.useLabel() : "Dossier clos",
                reader.maySee(of.organisation()) ? of.reference() : "");
    }

    private VersionRow versionRow(CatalogueEntry version) {
        return new VersionRow(
                version.version(),
                FrenchText.day(version.writtenAt()),
                version.status().label(),
                version.reason());
    }
}
