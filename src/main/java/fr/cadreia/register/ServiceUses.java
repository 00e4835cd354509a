package fr.cadreia.register;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseHistory;
import fr.cadreia.dossier.CaseQuery;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.Step;
import fr.cadreia.register.entry.RegisterEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The uses that agents may read in their own organisation (rule 5): the entries that will be public, but from the
 * review on. They are no register entries yet and are not stored.
 */
@Component
public class ServiceUses {

    private static final int MOST = 200;

    /** The key of a draft: the entry of a case stays the same as long as nothing is written to its journal. */
    private record Draft(String reference, int journalLength) {}

    private static final int MOST_DRAFTS = 2_000;

    private final Cache<Draft, RegisterEntry> drafts =
            Caffeine.newBuilder().maximumSize(MOST_DRAFTS).softValues().build();
    private final CaseHistory history;
    private final Cases cases;
    private final EntryDrafting drafting;
    private final RegisterEntries entries;

    ServiceUses(CaseHistory history, Cases cases, EntryDrafting drafting, RegisterEntries entries) {
        this.history = history;
        this.cases = cases;
        this.drafting = drafting;
        this.entries = entries;
    }

    /** @param published whether everybody may read it */
    public record ServiceUse(RegisterEntry entry, boolean published) {}

    /**
     * @param uses the last changed first
     * @param cases the number of cases of the organisation
     * @param looked the number of these, the last changed, that were looked at
     */
    public record Uses(List<ServiceUse> uses, long cases, long looked) {

        /** Tells whether there may be more uses than these. */
        public boolean isCut() {
            return cases > looked;
        }
    }

    public Uses of(String organisation) {
        CaseQuery own = new CaseQuery(
                Optional.of(organisation),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                CaseQuery.Sort.UPDATED,
                true,
                0,
                MOST);
        List<Case> page = cases.page(own);
        return new Uses(uses(page.stream().filter(ServiceUses::isKnown).toList()), cases.count(own), page.size());
    }

    /** Tells whether a case is a known use. A case that ended before anybody tried its solution was no use at all. */
    private static boolean isKnown(Case dossier) {
        return dossier.experimentBegun() || dossier.isOpen() && !dossier.isStopped() && dossier.step() != Step.PROPOSAL;
    }

    private List<ServiceUse> uses(List<Case> known) {
        List<String> references = known.stream().map(Case::reference).toList();
        Map<String, EntryVersion> published = entries.newest(references);
        Map<String, Integer> lengths = history.lengths(references);
        return known.stream()
                .map(dossier -> Optional.ofNullable(published.get(dossier.reference()))
                        .map(version -> new ServiceUse(version.entry(), true))
                        .orElseGet(() -> new ServiceUse(
                                drafts.get(
                                        new Draft(dossier.reference(), lengths.getOrDefault(dossier.reference(), 0)),
                                        none -> drafting.draft(dossier)),
                                false)))
                .toList();
    }
}
