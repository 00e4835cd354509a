package fr.cadreia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
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

/**
 * An opened form of the Tasklist. The renderer can lose a value that is typed while it redraws: so each answer is looked
 * at again before the form is sent, and given again where it was lost.
 */
final class TaskForm {

    private static final int ATTEMPTS = 4;

    private static final Page.WaitForConditionOptions SOON = new Page.WaitForConditionOptions().setTimeout(2_000);

    private final Page page;
    private final Locator scope;
    private final Screenshots screenshots;
    private final Fields fields;
    private final List<Answer> answers = new ArrayList<>();

    TaskForm(Page page, Locator scope, Screenshots screenshots) {
        this.page = page;
        this.scope = scope;
        this.screenshots = screenshots;
        scope.locator(".fjs-form").waitFor();
        this.fields = new Fields(page, scope.locator(".fjs-form"));
    }

    /** Something answered: can be given again, and says whether it stands. */
    interface Answer {
        boolean stands();

        void give();
    }

    TaskForm fills(String label, String value) {
        return answer(fields.text(label, value));
    }

    TaskForm fills(String label, LocalDate day) {
        return answer(fields.day(label, day));
    }

    TaskForm chooses(String question, String option) {
        return answer(fields.radio(question, option));
    }

    TaskForm selects(String label, String option) {
        return answer(fields.list(label, option));
    }

    TaskForm ticks(String label) {
        return answer(fields.box(label, true));
    }

    TaskForm unticks(String label) {
        return answer(fields.box(label, false));
    }

    private TaskForm answer(Answer answer) {
        answers.add(answer);
        give(answer);
        return this;
    }

    private void give(Answer answer) {
        for (int attempt = 0; attempt < ATTEMPTS && !answer.stands(); attempt++) {
            answer.give();
            try {
                page.waitForCondition(answer::stands, SOON);
            } catch (TimeoutError lost) {
                // Given again.
            }
        }
    }

    /** How many tables have columns that are cut off. */
    int cutTables() {
        return ((Number) scope.locator(".fjs-table-inner-container")
                        .evaluateAll("tables => tables.filter(table => table.scrollWidth > table.clientWidth).length"))
                .intValue();
    }

    /** The number of different places where the frames of the groups begin. */
    int edgesOfGroups() {
        return ((Number)
                        scope.locator(".fjs-form-field-group.fjs-outlined")
                                .evaluateAll(
                                        "groups => new Set(groups.filter(group => group.offsetParent).map(group => Math.round(group.getBoundingClientRect().left))).size"))
                .intValue();
    }

    /** Whatever else is obligatory gets an acceptable answer. */
    TaskForm fillsTheRest() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            // An answer may open further questions.
            for (List<Answer> missing = fields.missing(); !missing.isEmpty(); missing = fields.missing()) {
                missing.forEach(this::give);
            }
            if (answers.stream().allMatch(Answer::stands)) {
                return this;
            }
            answers.forEach(this::give);
        }
        throw new AssertionError("The form keeps losing answers");
    }

    /** Fills what is missing and ends the task: it is then gone. */
    void completes() {
        fillsTheRest();
        Locator title = page.locator(".task-card h2.task");
        String name = title.innerText().strip();
        screenshots.takeWhole(
                page,
                page.locator(".task-details .three-cols-layout-cell.content"),
                name.replaceAll("\u00a0: IA-.*", "").replaceAll("[^\\p{L}]+", "-"));
        sends("Terminer");
        assertThat(page.locator(".task-card h2.task", new Page.LocatorOptions().setHasText(name)))
                .hasCount(0);
    }

    /** Tries to end the task with answers that the server does not accept. */
    void isRefused() {
        Response answer = click("Terminer");
        if (answer.ok()) {
            throw new AssertionError("Accepted");
        }
    }

    /** Fills what is missing of a start form and starts. */
    void starts() {
        fillsTheRest();
        screenshots.take(page, "demarche");
        sends("Commencer");
        assertThat(scope).hasCount(0);
    }

    /** The server's answer comes before anybody goes on. */
    private void sends(String button) {
        Response answer = click(button);
        if (!answer.ok()) {
            throw new AssertionError(button + " was refused: " + answer.text());
        }
    }

    /** Goes to the last step of a long form, the only one that sends it. */
    TaskForm toTheCheck() {
        Locator steps = scope.locator(".step-list button");
        if (steps.count() > 0) {
            steps.last().click();
        }
        return this;
    }

    /** The title of the step that is shown. */
    Locator step() {
        return scope.locator(".step-title");
    }

    /** Goes to a step by its name. */
    TaskForm opens(String step) {
        scope.locator(".step-list button[title=\"" + step + "\"]").click();
        return this;
    }

    /** Goes on to the next step. */
    TaskForm next() {
        scope.locator(".step-next").click();
        return this;
    }

    /** What is missing before a long form is sent. */
    Locator check() {
        return scope.locator(".step-lacking");
    }

    /** Every answer of a long form, as its last step lists them. */
    Locator answers() {
        return scope.locator(".step-answers");
    }

    /** The state of the form's draft. */
    Locator draft() {
        return scope.locator(".draft");
    }

    private Response click(String button) {
        toTheCheck();
        Locator found = scope.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true));
        assertThat(found).isEnabled();
        return page.waitForResponse(response -> response.url().endsWith("/submit-form"), () -> found.click());
    }

    Locator field(String label) {
        return fields.labelled(label).locator("input, textarea").first();
    }

    /** How far down a question is drawn, in pixels. */
    double topOf(String label) {
        return fields.labelled(label).boundingBox().y;
    }

    /** How far down a paragraph that begins with these words in bold is drawn, in pixels. */
    double topOfText(String beginning) {
        return scope.locator(".fjs-form-field-text strong")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + beginning)))
                .boundingBox()
                .y;
    }

    Locator error(String label) {
        return fields.labelled(label).locator(".fjs-form-field-error");
    }

    void leavesEmpty(String label) {
        Locator input = field(label);
        input.fill("x");
        input.fill("");
        input.blur();
    }

    /** The fields of a form, found by what a reader sees of them. */
    private static final class Fields {

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
                    AriaRole.CHECKBOX,
                    new Locator.GetByRoleOptions().setName(label).setIncludeHidden(true));
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
                Chromium.pressEnter(input);
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
}
