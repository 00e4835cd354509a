package fr.cadreia.dossier.web;

import fr.cadreia.engine.CommandRefusedException;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.NotPersons;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** What a page's form asks about the persons that its texts may name; the template {@code mentions} shows it. */
public final class AskedMentions {

    private AskedMentions() {}

    /** What the form's sender has ticked. */
    public static NotPersons in(MultiValueMap<String, String> sent) {
        return new NotPersons(sent.getOrDefault(NotPersons.FIELD, List.of()));
    }

    /** For the page to be shown again: what is wrong or asked, and what was answered already. */
    public static void show(CommandRefusedException refused, NotPersons given, Model model) {
        model.addAttribute("error", refused.getMessage());
        show(refused.questions(), given, model);
    }

    /** The same of a form of the engine, whose other faults the page tells by itself. */
    public static void show(List<FieldError> refused, NotPersons given, Model model) {
        ask(refused, model);
        model.addAttribute("notPersons", given.words());
    }

    /** What is asked alone. */
    public static void ask(List<FieldError> refused, Model model) {
        model.addAttribute(
                "mentioned",
                refused.stream()
                        .map(FieldError::mention)
                        .filter(words -> !words.isEmpty())
                        .distinct()
                        .toList());
    }
}
