package fr.cadreia.register.persistence;

import static fr.cadreia.register.SampleEntries.DAY;
import static fr.cadreia.register.SampleEntries.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.journal.persistence.TestDatabase;
import fr.cadreia.journal.persistence.TestDatabase.OnEachVendor;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.register.EntryCorrection;
import fr.cadreia.register.EntryOutline;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.Publications;
import fr.cadreia.register.RegisterChanges;
import fr.cadreia.register.RegisterChanges.Span;
import fr.cadreia.register.RegisterEntries;
import fr.cadreia.register.RegisterQuery;
import fr.cadreia.register.RegisterYears;
import fr.cadreia.register.RegisterYears.YearFigures;
import fr.cadreia.register.SampleEntries;
import fr.cadreia.register.entry.EntryBuilder;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.UseStatus;
import fr.cadreia.register.entry.WithheldPart;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

class RegisterStoreTest {

    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
    private static final RegisterEntry ONE = entry("IA-2026-0001", "Tri du courrier", "Classe les lettres.");

    private static Publications publications(TestDatabase database) {
        return new JdbcPublications(
                database.runtime(), new WithheldRows(database.runtime()), database.journal(AuthorityClock.ofMachine()));
    }

    static RegisterEntries entries(TestDatabase database) {
        return new IndexedRegisterEntries(
                new VersionRows(database.runtime(), new WithheldRows(database.runtime())),
                new RegisterWords.SearchSettings(new ClassPathResource("register/words.yaml")));
    }

    @OnEachVendor
    void versionsAreKeptAsTheyWere(TestDatabase database) {
        Publications publications = publications(database);
        RegisterEntry later = entry("IA-2026-0001", "Tri du courrier", "Classe les lettres et les courriels.");

        assertThat(publications.publish(ONE, "Expérimentation commencée", NOW)).isTrue();
        assertThat(publications.publish(ONE, "Étape terminée", NOW.plusSeconds(1)))
                .isFalse();
        assertThat(publications.publish(later, "Décision du comité", NOW.plusSeconds(2)))
                .isTrue();

        RegisterEntries entries = entries(database);
        assertThat(entries.find("IA-2026-0001").orElseThrow().entry()).isEqualTo(later);
        assertThat(entries.versions("IA-2026-0001"))
                .extracting(EntryVersion::number, EntryVersion::cause, EntryVersion::entry)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "Décision du comité", later),
                        org.assertj.core.groups.Tuple.tuple(1, "Expérimentation commencée", ONE));
        assertThat(entries.find("IA-2026-0001").orElseThrow().firstPublishedAt())
                .isEqualTo(NOW);
        assertThat(entries.lastChange()).contains(NOW.plusSeconds(2));
        assertThat(entries.changes(NOW, Long.MAX_VALUE, 10))
                .extracting(EntryVersion::number)
                .containsExactly(2);
        long second = entries.find("IA-2026-0001").orElseThrow().id();
        assertThat(entries.changes(Instant.EPOCH, second, 10))
                .extracting(EntryVersion::number)
                .containsExactly(1);
        assertThat(publications.published()).containsExactly("IA-2026-0001");
        assertThat(entries.find("IA-2026-0002")).isEmpty();
    }

    @OnEachVendor
    void aYearIsCountedByWhatWasPublishedUntilItsEnd(TestDatabase database) {
        Publications publications = publications(database);
        publications.publish(use("IA-2026-0001", UseStatus.EXPERIMENTATION, false), "Début", in(2024, 3));
        publications.publish(use("IA-2026-0001", UseStatus.IN_SERVICE, false), "Généralisée", in(2025, 2));
        publications.publish(use("IA-2026-0001", UseStatus.IN_SERVICE, true), "En retard", in(2025, 12));
        publications.publish(use("IA-2026-0002", UseStatus.EXPERIMENTATION, false), "Début", in(2024, 12));
        publications.publish(use("IA-2026-0002", UseStatus.STOPPED, false), "Arrêt", in(2025, 1));
        publications.publish(use("IA-2026-0003", UseStatus.EXPERIMENTATION, false), "Début", in(2025, 6));

        RegisterYears years = new RegisterYears(database.runtime(), entries(database));
        assertThat(years.of(2023)).isEqualTo(new YearFigures(2023, Map.of(), 0, 0, 0, 0));
        assertThat(years.of(2024)).isEqualTo(new YearFigures(2024, Map.of(UseStatus.EXPERIMENTATION, 2L), 0, 2, 0, 0));
        assertThat(years.of(2025))
                .isEqualTo(new YearFigures(
                        2025,
                        Map.of(UseStatus.IN_SERVICE, 1L, UseStatus.STOPPED, 1L, UseStatus.EXPERIMENTATION, 1L),
                        1,
                        1,
                        0,
                        0));

        RegisterEntry reassessed = SampleEntries.full(UseStatus.IN_SERVICE).entry();
        publications.publish(
                EntryBuilder.change(reassessed, (path, before) -> switch (path) {
                    case "evaluation.reassessment" -> true;
                    case "evaluation.date" -> LocalDate.of(2025, 7, 1);
                    default -> before;
                }),
                "Réévaluée",
                in(2025, 8));
        assertThat(years.of(2025).reassessed())
                .as("counted anew once something is published")
                .isEqualTo(1);
        assertThat(years.of(2024).reassessed()).isZero();
    }

    /** An inventory of thousands hides nothing of what else happened. */
    @OnEachVendor
    void whatHappenedInAMonthIsReadWithoutTheInventoriesToo(TestDatabase database) {
        Publications publications = publications(database);
        publications.publish(use("IA-2026-0001", UseStatus.EXPERIMENTATION, false), "Début", in(2026, 3));
        publications.publish(use("IA-2026-0002", UseStatus.TO_REGULARISE, false), "Inscrit", in(2026, 3));
        publications.publish(use("IA-2026-0003", UseStatus.TO_REGULARISE, false), "Inscrit", in(2026, 3));
        publications.publish(use("IA-2026-0003", UseStatus.TO_REGULARISE, true), "Corrigé", in(2026, 3));
        publications.publish(use("IA-2026-0001", UseStatus.IN_SERVICE, false), "Généralisée", in(2026, 4));

        RegisterChanges changes =
                new JdbcRegisterChanges(new VersionRows(database.runtime(), new WithheldRows(database.runtime())));
        Span march = new Span(in(2026, 3), in(2026, 4), true);
        Span without = new Span(in(2026, 3), in(2026, 4), false);

        assertThat(changes.count(march)).isEqualTo(new RegisterChanges.Counts(4, 3, 3, 2));
        assertThat(changes.count(without)).isEqualTo(changes.count(march));
        assertThat(changes.published(march, 0, 10))
                .extracting(EntryVersion::cause)
                .containsExactly("Corrigé", "Inscrit", "Inscrit", "Début");
        assertThat(changes.published(march, 3, 10))
                .extracting(EntryVersion::cause)
                .containsExactly("Début");
        assertThat(changes.published(without, 0, 10))
                .extracting(EntryVersion::cause)
                .containsExactly("Corrigé", "Début");
        assertThat(changes.published(without, 1, 1))
                .extracting(EntryVersion::cause)
                .containsExactly("Début");
    }

    private static RegisterEntry use(String reference, UseStatus status, boolean late) {
        return SampleEntries.entry(reference, "Tri", "Trie.", status, "dir-education", "2", late);
    }

    private static Instant in(int year, int month) {
        return LocalDate.of(year, month, 5).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @OnEachVendor
    void nobodyChangesAVersion(TestDatabase database) {
        publications(database).publish(ONE, "Expérimentation commencée", NOW);
        publications(database)
                .withhold("IA-2026-0001", new WithheldPart("purpose.need", "Secret", DAY), "DEM-2026-0001", "dpo");

        for (String change : List.of(
                "update cadre_register_version set content = '{}'",
                "delete from cadre_register_version",
                "delete from cadre_register_withheld")) {
            assertThatThrownBy(() -> database.owner().sql(change).update())
                    .rootCause()
                    .hasMessageContaining("ajout seul");
        }
    }

    @OnEachVendor
    void aCorrectionHoldsAsLongAsTheTextIsTheSame(TestDatabase database) {
        Publications publications = publications(database);
        publications.publish(entry("IA-2026-0001", "Tri", "Voulu par lui."), "Début", NOW);
        publications.correct(
                "IA-2026-0001",
                new EntryCorrection("identity.summary", "Voulu par lui.", "Voulu par le service."),
                "DEM-2026-0001",
                "dpo");
        publications.publish(entry("IA-2026-0001", "Tri", "Voulu par lui."), "Correction", NOW);
        publications.publish(entry("IA-2026-0001", "Tri", "Voulu par tous."), "Suite", NOW);

        assertThat(entries(database).versions("IA-2026-0001"))
                .extracting(version -> version.entry().identity().summary())
                .containsExactly("Voulu par tous.", "Voulu par le service.", "Voulu par lui.");
    }

    @OnEachVendor
    void whatIsWithheldIsLeftOutOfEveryVersionAndOfTheSearch(TestDatabase database) {
        Publications publications = publications(database);
        RegisterEntries entries = entries(database);
        publications.publish(ONE, "Expérimentation commencée", NOW);
        assertThat(entries.search(asked("mauvais")).total()).isEqualTo(1);

        WithheldPart need = new WithheldPart("purpose.need", "Secret des affaires (CRPA L311-6)", DAY);
        publications.withhold("IA-2026-0001", need, "DEM-2026-0001", "dpo");
        publications.publish(ONE, "Retrait pour motif légal", NOW.plusSeconds(1));

        assertThat(entries.search(asked("mauvais")).total()).isZero();
        assertThat(entries.versions("IA-2026-0001")).hasSize(2).allSatisfy(version -> {
            assertThat(version.entry().purpose().need()).isNull();
            assertThat(version.entry().withheld()).containsExactly(need);
        });

        publications.withhold("IA-2026-0001", new WithheldPart("", "Décision de justice", DAY), "DEM-2026-0002", "dpo");
        RegisterEntry hidden = entries.find("IA-2026-0001").orElseThrow().entry();
        assertThat(hidden.identity().title()).isEqualTo("Tri du courrier");
        assertThat(hidden.identity().summary()).isNull();
        assertThat(hidden.purpose()).isNull();
        assertThat(hidden.decisions()).isEmpty();
        assertThat(hidden.withheld()).anyMatch(WithheldPart::hidesAll);
    }

    @OnEachVendor
    void outlinesFollowTheNewestVersionsAndWhatIsWithheld(TestDatabase database) {
        Publications publications = publications(database);
        RegisterEntries entries = entries(database);
        assertThat(entries.outlines()).isEmpty();
        publications.publish(ONE, "Expérimentation commencée", NOW);
        publications.publish(entry("IA-2026-0002", "Un autre", "Résumé."), "Expérimentation commencée", NOW);
        assertThat(entries.outlines().get("IA-2026-0001")).isEqualTo(EntryOutline.of(ONE));

        publications.publish(entry("IA-2026-0001", "Tri corrigé", "Résumé."), "Rectification", NOW.plusSeconds(1));
        assertThat(entries.outlines().get("IA-2026-0001").title()).isEqualTo("Tri corrigé");
        assertThat(entries.statuses()).isEqualTo(counted(entries));

        WithheldPart most = new WithheldPart("frugality.estimatedKwhMax", "Secret", DAY);
        publications.withhold("IA-2026-0001", most, "DEM-2026-0001", "dpo");
        EntryOutline masked = entries.outlines().get("IA-2026-0001");
        assertThat(masked.frugality().estimatedKwhMin()).isEqualByComparingTo("1");
        assertThat(masked.frugality().estimatedKwhMax()).isNull();
        assertThat(masked.hides("frugality.estimatedKwhMax")).isTrue();
        assertThat(masked.hides("experimentation.end")).isFalse();

        publications.withhold("IA-2026-0001", new WithheldPart("", "Décision de justice", DAY), "DEM-2026-0002", "dpo");
        EntryOutline hidden = entries.outlines().get("IA-2026-0001");
        assertThat(hidden.frugality()).isNull();
        assertThat(hidden.hides("decisions")).isTrue();
        assertThat(hidden.hides("standing.reassessmentLate")).isFalse();
        assertThat(entries.outlines()).containsOnlyKeys("IA-2026-0001", "IA-2026-0002");
        assertThat(entries.statuses()).isEqualTo(counted(entries));
    }

    private static Map<UseStatus, Integer> counted(RegisterEntries entries) {
        return entries.outlines().values().stream()
                .collect(Collectors.toMap(EntryOutline::status, outline -> 1, Integer::sum));
    }

    @OnEachVendor
    void whatWaitsIsTakenOnce(TestDatabase database) {
        Publications publications = publications(database);
        publications.markDue("IA-2026-0002", "Usage suspendu");
        publications.markDue("IA-2026-0001", "Expérimentation commencée");
        publications.markDue("IA-2026-0002", "Usage repris");

        assertThat(publications.dueCases(10)).containsExactly("IA-2026-0002", "IA-2026-0001");
        database.transaction().executeWithoutResult(status -> {
            List<Publications.Due> due = publications.lockDue("IA-2026-0002");
            assertThat(due).extracting(Publications.Due::cause).containsExactly("Usage suspendu", "Usage repris");
            publications.removeDue(due);
        });
        assertThat(publications.dueCases(10)).containsExactly("IA-2026-0001");
    }

    private static RegisterQuery asked(String text) {
        return SearchedEntries.query(text);
    }
}
