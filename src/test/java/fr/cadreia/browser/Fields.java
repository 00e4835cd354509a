package fr.cadreia.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.cadreia.TestClock;
import fr.cadreia.browser.TaskForm.Answer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** The fields of a form, found by what a reader sees of them. */
final class Fields {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** A long form shows one section at a time: goes to the one that holds an input. */
    private static final String OPEN = """
            input => {
              const row = input.closest('[data-place][hidden]');
              if (row) {
                const scope = row.closest('.task-card, .modal-content, #formulaire');
                scope.querySelectorAll('.step-list button')[row.dataset.place].click();
              }
            }
            """;

    /** The obligatory fields that are shown, or in another step, and have no value: what kind each is and how to find it. */
    private static final String MISSING = """
            form => [...form.querySelectorAll('.fjs-form-field:not(.fjs-form-field-group)')]
              .filter(field => (field.offsetParent || field.closest('[data-place][hidden]'))
                && field.querySelector('.fjs-asterix'))
              .map(field => {
                const kind = [...field.classList].find(c => /^fjs-form-field-/.test(c)).slice(15);
                const inputs = [...field.querySelectorAll('input, textarea')];
                const given = kind === 'select' ? field.querySelector('.fjs-select-cross') !== null
                  : ['radio', 'checkbox', 'checklist'].includes(kind) ? inputs.some(input => input.checked)
                  : inputs.every(input => input.value);
                return { kind, id: inputs[0].id, given, mail: /adresse électronique/i.test(field.textContent) };
              })
              .filter(field => !field.given)
            """;

    private final Page page;
    private final Locator form;

    Fields(Page page, Locator form) {
        this.page = page;
        this.form = form;
    }

    /** The field whose label begins so. */
    Locator labelled(String label) {
        Pattern beginning = Pattern.compile("^\\s*" + label.replaceAll("[.?()]", "\\\\$0"));
        return form.locator(".fjs-form-field:not(.fjs-form-field-group)")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(".fjs-form-field-label")
                                .filter(new Locator.FilterOptions().setHasText(beginning))))
                .first();
    }

    List<Answer> missing() {
        List<Answer> answers = new ArrayList<>();
        for (Object found : (List<?>) form.evaluate(MISSING)) {
            Map<?, ?> field = (Map<?, ?>) found;
            Locator input = page.locator("[id=\"" + field.get("id") + "\"]");
            answers.add(
                    switch ((String) field.get("kind")) {
                        case "radio", "checkbox", "checklist" -> new Given(input, input::isChecked, input::click);
                        case "select" -> first(input);
                        case "datetime" -> dayIn(input, TestClock.today().plusDays(30));
                        case "number" -> textIn(input, "1");
                        default ->
                            textIn(input, Boolean.TRUE.equals(field.get("mail")) ? "service@exemple.fr" : "Essai");
                    });
        }
        return answers;
    }

    Answer text(String label, String value) {
        return textIn(labelled(label).locator("input, textarea").first(), value);
    }

    Answer day(String label, LocalDate day) {
        return dayIn(labelled(label).locator("input").first(), day);
    }

    Answer radio(String question, String option) {
        Locator input = labelled(question)
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions()
                                .setName(option)
                                .setExact(true)
                                .setIncludeHidden(true));
        return new Given(input, input::isChecked, input::click);
    }

    Answer box(String label, boolean ticked) {
        Locator input = form.getByRole(
                AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(label).setIncludeHidden(true));
        return new Given(input, () -> input.isChecked() == ticked, input::click);
    }

    Answer list(String label, String option) {
        Locator field = labelled(label);
        Locator display = field.locator(".fjs-select-display");
        return new Given(display, () -> display.textContent().contains(option), () -> {
            display.click();
            field.locator(".fjs-dropdownlist-item")
                    .filter(new Locator.FilterOptions().setHasText(option))
                    .click();
        });
    }

    private Answer first(Locator input) {
        Locator field = page.locator(".fjs-form-field-select").filter(new Locator.FilterOptions().setHas(input));
        Locator display = field.locator(".fjs-select-display");
        return new Given(display, () -> !display.getAttribute("class").contains("placeholder"), () -> {
            display.click();
            field.locator(".fjs-dropdownlist-item").first().click();
        });
    }

    private static Answer textIn(Locator input, String value) {
        return new Given(input, () -> input.inputValue().equals(value), () -> {
            input.fill(value);
            input.blur();
        });
    }

    private static Answer dayIn(Locator input, LocalDate day) {
        String typed = DAY.format(day);
        return new Given(input, () -> input.inputValue().equals(typed), () -> {
            input.fill(typed);
            input.press("Enter");
            input.blur();
        });
    }

    private record Given(Locator input, BooleanSupplier check, Runnable act) implements Answer {

        @Override
        public boolean stands() {
            return check.getAsBoolean();
        }

        @Override
        public void give() {
            input.evaluate(OPEN);
            act.run();
        }
    }
}
