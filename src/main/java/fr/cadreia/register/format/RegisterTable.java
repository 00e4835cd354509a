package fr.cadreia.register.format;

import static fr.cadreia.register.format.Known.text;

import fr.cadreia.engine.Spreadsheet;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.entry.CompetentAct;
import fr.cadreia.register.entry.DataUse;
import fr.cadreia.register.entry.Decision;
import fr.cadreia.register.entry.EndOfUse;
import fr.cadreia.register.entry.Evaluation;
import fr.cadreia.register.entry.Experimentation;
import fr.cadreia.register.entry.Frugality;
import fr.cadreia.register.entry.Identity;
import fr.cadreia.register.entry.Oversight;
import fr.cadreia.register.entry.Purpose;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.Risk;
import fr.cadreia.register.entry.Solution;
import fr.cadreia.register.entry.Standing;
import fr.cadreia.register.entry.Steward;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** The register as one table, a row for each entry: for spreadsheets. */
@Component
public class RegisterTable {

    /** In characters; a cell of a spreadsheet holds no more. */
    private static final int LONGEST_CELL = 32_000;

    private final Map<String, Function<EntryVersion, String>> columns = new LinkedHashMap<>();

    RegisterTable(RegisterAddresses pages) {
        column("Référence", EntryVersion::reference);
        column("Nom", Identity::title, RegisterEntry::identity);
        column("Résumé", Identity::summary, RegisterEntry::identity);
        column("Texte pour le public", Identity::text, RegisterEntry::identity);
        column("Direction ou commune", Steward::organisation, RegisterEntry::steward);
        column("Fonction à contacter", Steward::contactFunction, RegisterEntry::steward);
        column("Adresse du service", Steward::contactMailbox, RegisterEntry::steward);
        column("Délégation", Steward::sponsor, RegisterEntry::steward);
        column("Partenaires", Steward::partners, RegisterEntry::steward);
        column("Situation", version -> version.entry().status().label());
        column("Depuis le", Standing::since, RegisterEntry::standing);
        column("Utilisé depuis le", Standing::inUseSince, RegisterEntry::standing);
        column("À régulariser avant le", Standing::regularisationDue, RegisterEntry::standing);
        column("Prochaine réévaluation", Standing::nextReassessment, RegisterEntry::standing);
        column("Réévaluation en retard", Standing::reassessmentLate, RegisterEntry::standing);
        column("Politique publique", Purpose::policy, RegisterEntry::purpose);
        column("Besoin", Purpose::need, RegisterEntry::purpose);
        column("Bénéfice attendu", Purpose::expectedBenefit, RegisterEntry::purpose);
        column("Public", Purpose::audience, RegisterEntry::purpose);
        column("Utilisateurs", Purpose::userCount, RegisterEntry::purpose);
        column("Utilisations par an", Purpose::estimatedUse, RegisterEntry::purpose);
        column("Solution plus simple envisagée", Purpose::lighterAlternative, RegisterEntry::purpose);
        column("Pourquoi elle ne suffit pas", Purpose::whyNotEnough, RegisterEntry::purpose);
        column("Type d'outil", Solution::kind, RegisterEntry::solution);
        column("Produit", Solution::product, RegisterEntry::solution);
        column("Fournisseur", Solution::supplier, RegisterEntry::solution);
        column("Hébergement", Solution::hosting, RegisterEntry::solution);
        column("Données personnelles", DataUse::personalData, RegisterEntry::data);
        column("Sources des données", DataUse::sources, RegisterEntry::data);
        column("Base légale", DataUse::lawfulBasis, RegisterEntry::data);
        column("Niveau de risque", Risk::level, RegisterEntry::risk);
        column("Règlement européen sur l'IA", Risk::aiActClass, RegisterEntry::risk);
        column("Rôle dans la décision", Oversight::roleInDecision, RegisterEntry::oversight);
        column("Contrôle humain", Oversight::humanControl, RegisterEntry::oversight);
        column("Contester", Oversight::objection, RegisterEntry::oversight);
        column("Début de l'expérimentation", Experimentation::start, RegisterEntry::experimentation);
        column("Fin de l'expérimentation", RegisterTable::end, RegisterEntry::experimentation);
        column("Bénéfices constatés", Evaluation::benefits, RegisterEntry::evaluation);
        column("Inconvénients constatés", Evaluation::drawbacks, RegisterEntry::evaluation);
        column("Énergie constatée à l'évaluation (kWh)", Frugality::energyKwh, RegisterEntry::frugality);
        column("Carbone constaté à l'évaluation (kg éq. CO2)", Frugality::carbonKg, RegisterEntry::frugality);
        column("Décision du comité", Decision::outcome, RegisterTable::lastDecision);
        column("Date de la décision", Decision::date, RegisterTable::lastDecision);
        column("Motifs de la décision", Decision::reasons, RegisterTable::lastDecision);
        column("Procès-verbal de la séance", Decision::session, RegisterTable::lastDecision);
        column("Acte", CompetentAct::number, RegisterEntry::act);
        column("Date de l'acte", CompetentAct::date, RegisterEntry::act);
        column("Motif de fin", EndOfUse::reason, RegisterEntry::ending);
        column("Date de fin", EndOfUse::date, RegisterEntry::ending);
        column("Version", version -> String.valueOf(version.number()));
        column("Publiée le", version -> version.publishedAt().toString());
        column("Page", pages::entry);
    }

    private void column(String label, Function<EntryVersion, String> value) {
        columns.put(label, value);
    }

    private <C> void column(String label, Function<C, ?> field, Function<RegisterEntry, C> component) {
        columns.put(label, version -> text(component.apply(version.entry()), field));
    }

    private static Object end(Experimentation trial) {
        return trial.actualEnd() == null ? trial.end() : trial.actualEnd();
    }

    private static Decision lastDecision(RegisterEntry entry) {
        List<Decision> decisions = entry.decisions();
        return decisions.isEmpty() ? null : decisions.get(decisions.size() - 1);
    }

    /** French; no two are alike. */
    public List<String> header() {
        return List.copyOf(columns.keySet());
    }

    private List<String> row(EntryVersion version) {
        return columns.values().stream()
                .map(column -> Known.atMost(LONGEST_CELL, column.apply(version)))
                .toList();
    }

    /** UTF-8 with a mark that says so, semicolons, one line of headings: French spreadsheets open it as it is. */
    public void writeCsv(Iterator<EntryVersion> versions, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        try (CSVPrinter printer = new CSVPrinter(
                text, CSVFormat.DEFAULT.builder().setDelimiter(';').get())) {
            printer.printRecord(header());
            while (versions.hasNext()) {
                printer.printRecord(
                        row(versions.next()).stream().map(Spreadsheet::harmless).toList());
            }
        }
    }

    /** One sheet; all cells are texts. */
    public void writeXlsx(Iterator<EntryVersion> versions, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Cadre IA", "1.0")) {
            Worksheet sheet = book.newWorksheet("Registre");
            fill(sheet, 0, header());
            sheet.freezePane(1, 1);
            for (int line = 1; versions.hasNext(); line++) {
                fill(sheet, line, row(versions.next()));
            }
        }
    }

    private static void fill(Worksheet sheet, int line, List<String> cells) {
        for (int at = 0; at < cells.size(); at++) {
            if (!cells.get(at).isEmpty()) {
                sheet.value(line, at, cells.get(at));
            }
        }
    }
}
