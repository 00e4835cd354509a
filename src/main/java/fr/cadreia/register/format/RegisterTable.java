package fr.cadreia.register.format;

import fr.cadreia.engine.Spreadsheet;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.entry.CompetentAct;
import fr.cadreia.register.entry.DataUse;
import fr.cadreia.register.entry.Decision;
import fr.cadreia.register.entry.EndOfUse;
import fr.cadreia.register.entry.EntryField;
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
import org.springframework.stereotype.Component;

/** The register as one table, a row for each entry: for spreadsheets. */
@Component
public class RegisterTable {

    /** In characters; a cell of a spreadsheet holds no more. */
    private static final int LONGEST_CELL = 32_000;

    private final Map<String, Function<EntryVersion, Object>> columns = new LinkedHashMap<>();

    RegisterTable(RegisterAddresses pages) {
        column("Référence", EntryVersion::reference);
        column(EntryField.TITLE, Identity::title, RegisterEntry::identity);
        column(EntryField.SUMMARY, Identity::summary, RegisterEntry::identity);
        column(EntryField.TEXT, Identity::text, RegisterEntry::identity);
        column(EntryField.ORGANISATION, Steward::organisation, RegisterEntry::steward);
        column(EntryField.CONTACT_FUNCTION, Steward::contactFunction, RegisterEntry::steward);
        column(EntryField.CONTACT_MAILBOX, Steward::contactMailbox, RegisterEntry::steward);
        column(EntryField.SPONSOR, Steward::sponsor, RegisterEntry::steward);
        column(EntryField.PARTNERS, Steward::partners, RegisterEntry::steward);
        column(EntryField.STATUS.label(), version -> version.entry().status().label());
        column(EntryField.SINCE, Standing::since, RegisterEntry::standing);
        column(EntryField.IN_USE_SINCE, Standing::inUseSince, RegisterEntry::standing);
        column(EntryField.REGULARISATION_DUE, Standing::regularisationDue, RegisterEntry::standing);
        column(EntryField.NEXT_REASSESSMENT, Standing::nextReassessment, RegisterEntry::standing);
        column(EntryField.REASSESSMENT_LATE, Standing::reassessmentLate, RegisterEntry::standing);
        column("À remplacer", version -> version.entry().toBeReplaced() ? "oui" : "");
        column(EntryField.POLICY, Purpose::policy, RegisterEntry::purpose);
        column(EntryField.NEED, Purpose::need, RegisterEntry::purpose);
        column(EntryField.EXPECTED_BENEFIT, Purpose::expectedBenefit, RegisterEntry::purpose);
        column(EntryField.AUDIENCE, Purpose::audience, RegisterEntry::purpose);
        column(EntryField.USER_COUNT, Purpose::userCount, RegisterEntry::purpose);
        column(EntryField.ESTIMATED_USE, Purpose::estimatedUse, RegisterEntry::purpose);
        column(EntryField.LIGHTER_ALTERNATIVE, Purpose::lighterAlternative, RegisterEntry::purpose);
        column(EntryField.KIND, Solution::kind, RegisterEntry::solution);
        column(EntryField.PRODUCT, Solution::product, RegisterEntry::solution);
        column(EntryField.SUPPLIER, Solution::supplier, RegisterEntry::solution);
        column(EntryField.HOSTING, Solution::hosting, RegisterEntry::solution);
        column(EntryField.PERSONAL_DATA, DataUse::personalData, RegisterEntry::data);
        column(EntryField.SOURCES, DataUse::sources, RegisterEntry::data);
        column(EntryField.LAWFUL_BASIS, DataUse::lawfulBasis, RegisterEntry::data);
        column(EntryField.RISK_LEVEL, Risk::level, RegisterEntry::risk);
        column(EntryField.AI_ACT_CLASS, Risk::aiActClass, RegisterEntry::risk);
        column(EntryField.ROLE_IN_DECISION, Oversight::roleInDecision, RegisterEntry::oversight);
        column(EntryField.HUMAN_CONTROL, Oversight::humanControl, RegisterEntry::oversight);
        column(EntryField.OBJECTION, Oversight::objection, RegisterEntry::oversight);
        column(EntryField.START, Experimentation::start, RegisterEntry::experimentation);
        column(EntryField.END, Experimentation::end, RegisterEntry::experimentation);
        column(EntryField.ACTUAL_START, Experimentation::actualStart, RegisterEntry::experimentation);
        column(EntryField.ACTUAL_END, Experimentation::actualEnd, RegisterEntry::experimentation);
        column(EntryField.EARLY_REASON, Experimentation::earlyReason, RegisterEntry::experimentation);
        column(EntryField.DURATION, Experimentation::duration, RegisterEntry::experimentation);
        column(EntryField.BENEFITS, Evaluation::benefits, RegisterEntry::evaluation);
        column(EntryField.DRAWBACKS, Evaluation::drawbacks, RegisterEntry::evaluation);
        column(EntryField.ESTIMATED_KWH_MIN, Frugality::estimatedKwhMin, RegisterEntry::frugality);
        column(EntryField.ESTIMATED_KWH_MAX, Frugality::estimatedKwhMax, RegisterEntry::frugality);
        column(EntryField.ESTIMATED_CARBON_MIN, Frugality::estimatedCarbonKgMin, RegisterEntry::frugality);
        column(EntryField.ESTIMATED_CARBON_MAX, Frugality::estimatedCarbonKgMax, RegisterEntry::frugality);
        column(EntryField.ENERGY, Frugality::energyKwh, RegisterEntry::frugality);
        column(EntryField.CARBON, Frugality::carbonKg, RegisterEntry::frugality);
        column(EntryField.SOURCE, Frugality::source, RegisterEntry::frugality);
        column(EntryField.METHOD, Frugality::method, RegisterEntry::frugality);
        column(EntryField.NOT_MEASURABLE, Frugality::notMeasurableReason, RegisterEntry::frugality);
        column("Décision du comité", Decision::outcome, RegisterTable::lastDecision);
        column("Date de la décision", Decision::date, RegisterTable::lastDecision);
        column("Motifs de la décision", Decision::reasons, RegisterTable::lastDecision);
        column("Procès-verbal de la séance", Decision::session, RegisterTable::lastDecision);
        column(EntryField.ACT_NUMBER, CompetentAct::number, RegisterEntry::act);
        column(EntryField.ACT_DATE, CompetentAct::date, RegisterEntry::act);
        column(EntryField.ENDING_REASON, EndOfUse::reason, RegisterEntry::ending);
        column(EntryField.ENDING_DATE, EndOfUse::date, RegisterEntry::ending);
        column("Informations retirées", version -> LegalReasons.all(version.entry()));
        column("Version", EntryVersion::number);
        column("Publiée le", EntryVersion::publishedAt);
        column("Page", pages::entry);
    }

    private void column(String label, Function<EntryVersion, Object> value) {
        columns.put(label, value);
    }

    /** Under the words by which the entry's page calls it. */
    private <C> void column(EntryField what, Function<C, ?> field, Function<RegisterEntry, C> component) {
        column(what.label() + (what.unit().isEmpty() ? "" : " (" + what.unit() + ")"), field, component);
    }

    private <C> void column(String label, Function<C, ?> field, Function<RegisterEntry, C> component) {
        columns.put(
                label,
                version -> Known.value(component.apply(version.entry()), field)
                        .map(Object.class::cast)
                        .orElse(""));
    }

    private static Decision lastDecision(RegisterEntry entry) {
        List<Decision> decisions = entry.decisions();
        return decisions.isEmpty() ? null : decisions.get(decisions.size() - 1);
    }

    /** French; no two are alike. */
    public List<String> header() {
        return List.copyOf(columns.keySet());
    }

    private List<Object> row(EntryVersion published) {
        EntryVersion version = LegalReasons.in(published);
        return columns.values().stream().map(column -> column.apply(version)).toList();
    }

    private static String words(Object value) {
        return Known.atMost(LONGEST_CELL, Known.words(value));
    }

    /** UTF-8 with a mark that says so, semicolons, one line of headings: French spreadsheets open it as it is. */
    public void writeCsv(Iterator<EntryVersion> versions, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        try (CSVPrinter printer = new CSVPrinter(
                text, CSVFormat.DEFAULT.builder().setDelimiter(';').get())) {
            printer.printRecord(header());
            while (versions.hasNext()) {
                printer.printRecord(row(versions.next()).stream()
                        .map(value -> Spreadsheet.harmless(words(value)))
                        .toList());
            }
        }
    }

    /** One sheet, to be filtered by its heading; numbers and days are what they are, all else is text. */
    public void writeXlsx(Iterator<EntryVersion> versions, OutputStream out) throws IOException {
        try (Sheet sheet = new Sheet(out, "Registre", header())) {
            while (versions.hasNext()) {
                sheet.add(row(versions.next()), RegisterTable::words);
            }
        }
    }
}
