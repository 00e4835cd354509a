package fr.cadreia.catalogue;

import fr.cadreia.dossier.KnownAnswers;
import fr.cadreia.dossier.Opinions;
import fr.cadreia.dossier.qualification.TypeOpinions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The catalogue's answers for a case that started from it: its proposal starts from them, and its opinions too. */
@Component
class CatalogueKnowledge implements KnownAnswers, TypeOpinions {

    private final CatalogueStarts starts;
    private final CatalogueEntries entries;
    private final Opinions opinions;

    CatalogueKnowledge(CatalogueStarts starts, CatalogueEntries entries, Opinions opinions) {
        this.opinions = opinions;
        this.starts = starts;
        this.entries = entries;
    }

    @Override
    public Optional<Known> of(String caseReference) {
        return starts.of(caseReference)
                .flatMap(start -> version(start).map(entry -> new Known(start.given(), source(entry))));
    }

    @Override
    public Optional<String> of(String caseReference, String form) {
        return starts.of(caseReference)
                .flatMap(this::version)
                .map(entry -> entry.solution().opinions().getOrDefault(form, ""))
                .filter(text -> !text.isBlank());
    }

    /** Returns the version from which the case started, whatever the entry says now. */
    private Optional<CatalogueEntry> version(CatalogueStarts.Start start) {
        return entries.versions(start.entry()).stream()
                .filter(entry -> entry.version() == start.version())
                .findFirst();
    }

    private Map<String, String> source(CatalogueEntry entry) {
        Solution solution = entry.solution();
        Map<String, String> source = new LinkedHashMap<>();
        source.put("Fiche", entry.name());
        source.put("À quoi elle sert", solution.purpose());
        source.put("Conditions d’usage", solution.conditions());
        source.put("Ce qu’on en a appris", solution.lessons());
        source.put(
                "Données admises",
                solution.limits().data().stream().sorted().map(DataKind::label).collect(Collectors.joining(", ")));
        opinions.kinds()
                .forEach(kind -> source.put(
                        "Avis-type\u00a0: " + kind.giver(), solution.opinions().getOrDefault(kind.form(), "")));
        source.values().removeIf(String::isBlank);
        return source;
    }
}
