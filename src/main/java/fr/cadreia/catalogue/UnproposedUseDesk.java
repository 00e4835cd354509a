package fr.cadreia.catalogue;

import fr.cadreia.catalogue.UnproposedUse.UsedFor;
import fr.cadreia.catalogue.UnproposedUse.Verdict;
import fr.cadreia.catalogue.UseQuestion.UseAnswer;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.GatheredCases;
import fr.cadreia.journal.Provenance;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.text.ShortText;
import fr.cadreia.kernel.text.TextSimilarity;
import fr.cadreia.mention.Mentions;
import fr.cadreia.mention.SentText;
import fr.cadreia.notification.Announcements;
import fr.cadreia.people.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/**
 * « J’utilise déjà… »: a person says which tool, for what and with which data, and is answered at once; experts settle
 * what needs them, a tool and a department at a time. Nobody is looked for: what is not declared is not known. Every
 * method throws {@link CommandRefusedException} and then has changed nothing.
 */
@Service
@Transactional
public class UnproposedUseDesk {

    private static final int TITLE = 80;
    private static final int MOST_INSTEAD = 3;
    private static final String CATALOGUE = "/catalogue/";

    private final UnproposedUses uses;
    private final CatalogueEntries entries;
    private final EntryOrigins origins;
    private final Coverage coverage;
    private final GatheredCases cases;
    private final CaseRecords records;
    private final Mentions mentions;
    private final Announcements announcements;

    UnproposedUseDesk(
            UnproposedUses uses,
            CatalogueEntries entries,
            EntryOrigins origins,
            Coverage coverage,
            GatheredCases cases,
            CaseRecords records,
            Mentions mentions,
            Announcements announcements) {
        this.uses = uses;
        this.entries = entries;
        this.origins = origins;
        this.coverage = coverage;
        this.cases = cases;
        this.records = records;
        this.mentions = mentions;
        this.announcements = announcements;
    }

    /** The three answers, the organisation (empty when untold) and the account of a person who leaves a name, else empty. */
    public record UseDeclaration(
            String tool, UsedFor purpose, Optional<DataKind> data, String organisation, String account) {}

    /**
     * What the person is told.
     *
     * @param reasons French sentences; of a yes, its conditions
     * @param entry of the catalogue that the tool is; empty for a tool that is not there
     * @param instead qualified solutions for the same purpose and data, three at most
     */
    public record DeclarationAnswer(
            Verdict verdict, List<String> reasons, Optional<CatalogueEntry> entry, List<CatalogueEntry> instead) {}

    public DeclarationAnswer declare(UseDeclaration declared) {
        DeclarationAnswer told = answer(declared);
        uses.add(new UnproposedUse(
                0,
                records.today(),
                declared.tool(),
                declared.purpose(),
                declared.data(),
                declared.organisation(),
                declared.account(),
                told.verdict()));
        return told;
    }

    private DeclarationAnswer answer(UseDeclaration declared) {
        Optional<CatalogueEntry> entry = known(declared.tool());
        if (entry.isEmpty()) {
            return unknown(declared);
        }
        UseAnswer answer = new UseQuestion(
                        entry,
                        entry.flatMap(origins::doubt),
                        coverage.of(entry.get(), declared.organisation()).state(),
                        declared.data(),
                        declared.purpose().part(),
                        declared.purpose().affectsPersons())
                .answer(records.today());
        return switch (answer.sense()) {
            case YES -> new DeclarationAnswer(Verdict.ALLOWED, answer.reasons(), entry, List.of());
            case NO -> new DeclarationAnswer(Verdict.STOP, answer.reasons(), entry, instead(declared, entry));
            case ASK -> new DeclarationAnswer(Verdict.EXPERT, answer.reasons(), entry, List.of());
        };
    }

    /** A tool that nobody has examined takes public data alone, until an expert has looked. */
    private DeclarationAnswer unknown(UseDeclaration declared) {
        boolean harmless = declared.data().filter(DataKind.OPEN::equals).isPresent()
                && !declared.purpose().affectsPersons().orElse(false);
        if (harmless) {
            return new DeclarationAnswer(
                    Verdict.EXPERT,
                    List.of(
                            "Personne n’a encore décidé de l’usage de cet outil ici\u00a0: les experts IA le regardent.",
                            "D’ici là, n’y mettez que des données publiques, et relisez tout ce qu’il produit."),
                    Optional.empty(),
                    instead(declared, Optional.empty()));
        }
        String why = declared.purpose().affectsPersons().orElse(false)
                ? "Cet outil n’a pas été examiné\u00a0: il ne peut ni trier ni évaluer des demandes ou des personnes."
                : declared.data()
                        .map(kind -> "Cet outil n’a pas été examiné. Ne l’utilisez plus avec ces données\u00a0: "
                                + StringUtils.uncapitalize(kind.label()) + ".")
                        .orElse(
                                "Cet outil n’a pas été examiné, et vous ne savez pas quelles données y entrent\u00a0: n’y"
                                        + " mettez plus rien.");
        return new DeclarationAnswer(
                Verdict.STOP,
                List.of(why, "Les experts IA en sont informés."),
                Optional.empty(),
                instead(declared, Optional.empty()));
    }

    private Optional<CatalogueEntry> known(String tool) {
        if (TextSimilarity.words(tool).isEmpty()) {
            return Optional.empty();
        }
        return entries.all().stream()
                .filter(entry -> entry.status() != EntryStatus.WITHDRAWN)
                .filter(entry -> named(tool, entry) > 0)
                .max(Comparator.comparingDouble(entry -> named(tool, entry)));
    }

    private static double named(String tool, CatalogueEntry entry) {
        Solution solution = entry.solution();
        return TextSimilarity.found(tool, solution.title() + " " + solution.product());
    }

    private List<CatalogueEntry> instead(UseDeclaration declared, Optional<CatalogueEntry> than) {
        return entries.all().stream()
                .filter(entry -> entry.status() == EntryStatus.QUALIFIED && !entry.isToBeReviewed(records.today()))
                .filter(entry -> than.isEmpty() || entry.id() != than.get().id())
                .filter(entry -> admits(entry.solution().limits(), declared))
                .limit(MOST_INSTEAD)
                .toList();
    }

    private static boolean admits(QualifiedLimits limits, UseDeclaration declared) {
        return declared.data().map(limits.data()::contains).orElse(false)
                && declared.purpose().part().map(limits.uses()::contains).orElse(false)
                && (limits.affectsPersons()
                        || !declared.purpose().affectsPersons().orElse(true));
    }

    /**
     * Opens a case to be regularised for the department that uses the tool.
     *
     * @param tool the spelling of one of the declarations
     * @return the case's reference
     */
    public String regularise(Person expert, String tool, String organisation, NotPersons given) {
        List<UnproposedUse> declared = locked(expert, tool, organisation);
        if (organisation.isEmpty()) {
            throw CommandRefusedException.invalid(
                    "Aucune direction ni commune n’est indiquée\u00a0: le dossier n’aurait pas de demandeur.");
        }
        String title = ShortText.whole(
                declared.get(0).tool() + "\u00a0: "
                        + declared.get(0).purpose().label().toLowerCase(java.util.Locale.FRENCH),
                TITLE);
        List<SentText> texts = List.of(new SentText("titre", "Nom du dossier", title));
        CommandRefusedException.unlessAnswered(mentions.questions(texts, given));
        mentions.remember(texts, given, expert.id());
        String reference = cases.open(title, organisation, Case.Origin.INTAKE, expert.id(), Provenance.HERE);
        tell(
                declared,
                reference,
                "Le dossier " + reference + " est ouvert pour l’outil que vous avez déclaré.",
                "/dossiers/" + reference);
        uses.settle(UnproposedUses.key(tool), organisation, records.today(), reference, Optional.empty());
        return reference;
    }

    /** Points the people who declared a tool to an entry of the catalogue. */
    public void pointTo(Person expert, String tool, String organisation, long entry) {
        List<UnproposedUse> declared = locked(expert, tool, organisation);
        CatalogueEntry found = entries.find(entry)
                .filter(known -> known.status() == EntryStatus.QUALIFIED)
                .orElseThrow(() -> CommandRefusedException.invalid("Choisissez une solution qualifiée du catalogue."));
        tell(
                declared,
                "",
                "Les experts IA vous proposent «\u00a0" + found.solution().title()
                        + "\u00a0» à la place de l’outil que vous avez déclaré.",
                CATALOGUE + entry);
        uses.settle(UnproposedUses.key(tool), organisation, records.today(), "", Optional.of(entry));
    }

    private List<UnproposedUse> locked(Person expert, String tool, String organisation) {
        if (!CatalogueDesk.keeps(expert)) {
            throw CommandRefusedException.forbidden("Les experts IA traitent les usages déclarés.");
        }
        List<UnproposedUse> declared = uses.lockForUpdate(UnproposedUses.key(tool), organisation);
        if (declared.isEmpty()) {
            throw CommandRefusedException.conflict("Ces déclarations sont déjà traitées\u00a0: rechargez la page.");
        }
        return declared;
    }

    private void tell(List<UnproposedUse> declared, String reference, String words, String page) {
        Stream<String> accounts = declared.stream().map(UnproposedUse::account);
        accounts.filter(account -> !account.isEmpty())
                .distinct()
                .forEach(account -> announcements.answer(account, reference, words, page));
    }
}
