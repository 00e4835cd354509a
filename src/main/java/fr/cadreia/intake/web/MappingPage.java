package fr.cadreia.intake.web;

import fr.cadreia.intake.FieldSource;
import fr.cadreia.intake.Intake;
import fr.cadreia.intake.IntakeField;
import fr.cadreia.intake.IntakeFields;
import fr.cadreia.intake.IntakeMapping;
import fr.cadreia.intake.IntakeRefusedException;
import fr.cadreia.intake.Inventory;
import fr.cadreia.intake.MappingOffers;
import fr.cadreia.intake.MappingQuestion;
import fr.cadreia.people.People;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where a person says which field each column of an uploaded inventory gives. */
@Controller
@RequestMapping("/reprise/fichiers/{id}")
class MappingPage {

    private final UploadedInventories drafts;
    private final MappingScreen screen;
    private final Intake intake;
    private final IntakeFields fields;
    private final MappingOffers offers;
    private final People people;

    MappingPage(
            UploadedInventories drafts,
            MappingScreen screen,
            Intake intake,
            IntakeFields fields,
            MappingOffers offers,
            People people) {
        this.drafts = drafts;
        this.screen = screen;
        this.intake = intake;
        this.fields = fields;
        this.offers = offers;
        this.people = people;
    }

    @GetMapping
    String show(@PathVariable String id, Principal principal, Model model) {
        return screen.show(drafts.get(id, principal.getName()), model);
    }

    @PostMapping
    String save(
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            Principal principal,
            Model model,
            HttpServletResponse response) {
        UploadedInventory draft = drafts.get(id, principal.getName());
        try {
            draft = drafts.remember(
                    draft, new MappingForm(draft.inventory(), sent, draft.mapping()).read(fields.all()));
            if (sent.containsKey("enregistrer")) {
                offers.save(
                        sent.getOrDefault("nom", ""),
                        draft.inventory().columns(),
                        draft.mapping(),
                        people.get(principal.getName()));
                return "redirect:/reprise/fichiers/" + id + "#enregistrees";
            }
            if (sent.containsKey("valeurs")) {
                return "redirect:/reprise/fichiers/" + id + "#valeurs";
            }
            intake.check(draft.inventory(), draft.mapping());
            return "redirect:/reprise/fichiers/" + id + "/apercu";
        } catch (IntakeRefusedException refused) {
            return screen.refuse(draft, refused, model, response);
        }
    }

    /**
     * The mapping as its page's form sends it: {@code champ-0} names the field of the file's first column, {@code format-0},
     * {@code raccourcir-0} and {@code defaut-0} say more about it, {@code valeur-0-3} translates its fourth value, {@code
     * commun-policy} answers a question for all rows.
     */
    private static final class MappingForm {

        private final Inventory inventory;
        private final Map<String, String> sent;
        private final IntakeMapping before;

        /** @param before keeps what the form cannot show, such as translations of values that this file does not hold */
        MappingForm(Inventory inventory, Map<String, String> sent, IntakeMapping before) {
            this.inventory = inventory;
            this.sent = sent;
            this.before = before;
        }

        /** @throws IntakeRefusedException when two columns give the same field */
        IntakeMapping read(List<IntakeField> fields) {
            Map<String, FieldSource> sources = new LinkedHashMap<>();
            List<String> problems = new ArrayList<>();
            for (IntakeField field : fields) {
                List<Integer> chosen = columnsOf(field);
                if (chosen.size() > 1) {
                    problems.add("Deux colonnes donnent «\u00a0" + field.label() + "\u00a0»\u00a0: «\u00a0"
                            + inventory.columns().get(chosen.get(0)) + "\u00a0» et «\u00a0"
                            + inventory.columns().get(chosen.get(1)) + "\u00a0». Gardez-en une.");
                } else if (chosen.size() == 1) {
                    sources.put(field.key(), source(field, chosen.get(0)));
                } else {
                    given("commun-" + field.key())
                            .ifPresent(text -> sources.put(field.key(), FieldSource.constant(text)));
                }
            }
            if (!problems.isEmpty()) {
                throw new IntakeRefusedException(problems);
            }
            return new IntakeMapping(given("inventaire").orElse(""), sources);
        }

        private List<Integer> columnsOf(IntakeField field) {
            List<Integer> columns = new ArrayList<>();
            for (int i = 0; i < inventory.columns().size(); i++) {
                if (field.key().equals(sent.get("champ-" + i))) {
                    columns.add(i);
                }
            }
            return columns;
        }

        private FieldSource source(IntakeField field, int column) {
            String heading = inventory.columns().get(column);
            Map<String, String> values = new LinkedHashMap<>();
            before.of(field.key())
                    .filter(source -> source.column().equals(Optional.of(heading)))
                    .ifPresent(source -> values.putAll(source.values()));
            List<String> distinct = ColumnView.distinct(inventory, heading);
            translate(values, MappingQuestion.EMPTY_CELL, sent.get("valeur-" + column + "-" + ColumnView.EMPTY));
            for (int i = 0; i < distinct.size(); i++) {
                translate(values, distinct.get(i), sent.get("valeur-" + column + "-" + i));
            }
            return new FieldSource(
                    Optional.of(heading),
                    Optional.empty(),
                    values,
                    given("defaut-" + column),
                    field.kind() == IntakeField.Kind.DATE
                            ? given("motif-" + column).or(() -> given("format-" + column))
                            : Optional.empty(),
                    field.kind() == IntakeField.Kind.TEXT && sent.containsKey("raccourcir-" + column));
        }

        /** @param translated null where the form did not ask */
        private static void translate(Map<String, String> values, String text, String translated) {
            if (translated != null) {
                values.remove(text);
            }
            if (translated != null && !translated.isBlank()) {
                values.put(text, translated);
            }
        }

        private Optional<String> given(String name) {
            return Optional.ofNullable(sent.get(name)).map(String::strip).filter(text -> !text.isEmpty());
        }
    }
}
