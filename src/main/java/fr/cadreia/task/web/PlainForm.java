package fr.cadreia.task.web;

import fr.cadreia.kernel.form.FactLine;
import java.util.List;

/**
 * A form as a page without scripts shows it, on one page: the questions that the answers so far call for.
 *
 * @param facts what stands above the questions
 * @param returnReason French, why the step is to be done again; empty the first time
 */
record PlainForm(List<FactLine> facts, String returnReason, List<Section> sections) {

    /**
     * Questions that stand together.
     *
     * @param name French, empty for what stands alone
     * @param about French, what they are about, e.g. an indicator with its target; mostly empty
     */
    record Section(String name, String about, List<Question> questions) {}

    /**
     * One question.
     *
     * @param kind the field's type in the form, e.g. {@code textarea}
     * @param help French, mostly there
     * @param unit French, empty where the answer has none
     * @param value the answer so far as text, empty for none; chosen options say so themselves
     * @param error French, empty unless the answer was refused
     */
    record Question(
            String key,
            String kind,
            String label,
            String help,
            boolean required,
            String unit,
            List<Option> options,
            String value,
            String error) {

        public boolean isChoice() {
            return kind.equals("radio") || isList();
        }

        /** Whether several answers may be given. */
        public boolean isList() {
            return kind.equals("checklist") || kind.equals("taglist");
        }
    }

    record Option(String value, String label, boolean chosen) {}
}
