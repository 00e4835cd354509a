package fr.cadreia.dossier.web;

import fr.cadreia.dossier.Reasons;
import fr.cadreia.engine.CommandRefusedException;
import fr.cadreia.engine.NotPersons;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/** What a page's form sent, read strictly: each method throws {@link CommandRefusedException} for what means nothing. */
public record EnteredForm(MultiValueMap<String, String> sent) {

    /** @param label French name of the field */
    public String text(String field, String label, int longest) {
        String text = first(field).strip();
        if (text.length() > longest) {
            throw CommandRefusedException.invalid(
                    "«\u00a0" + label + "\u00a0» est trop long\u00a0: " + longest + " caractères au plus.");
        }
        Reasons.visible(text, label);
        return text;
    }

    public String required(String field, String label, int longest) {
        String text = text(field, label, longest);
        if (text.isEmpty()) {
            throw CommandRefusedException.invalid("Répondez à «\u00a0" + label + "\u00a0».");
        }
        return text;
    }

    /** A text of one line. */
    public String line(String field, String label, int longest) {
        String line = text(field, label, longest);
        Reasons.visibleInLine(line, label);
        return line;
    }

    public String requiredLine(String field, String label, int longest) {
        String line = required(field, label, longest);
        Reasons.visibleInLine(line, label);
        return line;
    }

    public Optional<LocalDate> day(String field) {
        String day = first(field).strip();
        try {
            return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            throw CommandRefusedException.invalid(
                    "«\u00a0" + day + "\u00a0» n’est pas une date\u00a0: écrivez-la ainsi, 2026-12-24.");
        }
    }

    public LocalDate requiredDay(String field, String label) {
        return day(field).orElseThrow(() -> CommandRefusedException.invalid("Répondez à «\u00a0" + label + "\u00a0»."));
    }

    public int number(String field, String label, int least, int most) {
        String number = first(field).strip();
        if (!number.matches("\\d{1,9}") || Integer.parseInt(number) < least || Integer.parseInt(number) > most) {
            throw CommandRefusedException.invalid(
                    "«\u00a0" + label + " »\u00a0: indiquez un nombre entier de " + least + " à " + most + ".");
        }
        return Integer.parseInt(number);
    }

    public <E extends Enum<E>> E choice(String field, String label, E[] values) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(first(field)))
                .findFirst()
                .orElseThrow(
                        () -> CommandRefusedException.invalid("Choisissez une réponse à «\u00a0" + label + "\u00a0»."));
    }

    /** Ids of what was ticked. */
    public Set<Long> ids(String field) {
        List<String> values = sent.getOrDefault(field, List.of());
        if (!values.stream().allMatch(value -> value.matches("\\d{1,18}"))) {
            throw CommandRefusedException.invalid("Cochez des lignes de la liste.");
        }
        return values.stream().map(Long::valueOf).collect(Collectors.toSet());
    }

    /** What the form's sender says is no person, having been asked. */
    public NotPersons notPersons() {
        return AskedMentions.in(sent);
    }

    public List<String> all(String field) {
        return sent.getOrDefault(field, List.of());
    }

    public String first(String field) {
        return Optional.ofNullable(sent.getFirst(field)).orElse("");
    }

    /** Answers 400, or 409, with what was entered, for the page to be shown again; or 403. */
    public void refuse(CommandRefusedException refused, Model model, HttpServletResponse response) {
        if (refused.kind() == CommandRefusedException.Kind.FORBIDDEN) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, refused.getMessage(), refused);
        }
        response.setStatus(RefusalStatus.of(refused).value());
        AskedMentions.show(refused, notPersons(), model);
        model.addAttribute("entered", sent.toSingleValueMap());
    }

    /** The entered texts of a page that nothing was entered in yet. */
    public static void none(Model model) {
        if (!model.containsAttribute("entered")) {
            model.addAttribute("entered", Map.of());
        }
    }
}
