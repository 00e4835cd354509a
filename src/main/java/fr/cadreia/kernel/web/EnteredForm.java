package fr.cadreia.kernel.web;

import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.form.Reasons;
import fr.cadreia.kernel.text.FrenchText;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * The input of a page's form, and the answer of its page. A handler has it as a parameter ({@link EnteredForms}). It is
 * read strictly: each of these methods throws {@link CommandRefusedException} for a value that means nothing.
 */
public final class EnteredForm {

    private final MultiValueMap<String, String> sent;
    private final Model model;
    private final Map<String, Object> flash;
    private final HttpServletResponse response;

    /** @param flash the values for the page after a redirect */
    EnteredForm(
            MultiValueMap<String, String> sent, Model model, Map<String, Object> flash, HttpServletResponse response) {
        this.sent = sent;
        this.model = model;
        this.flash = flash;
        this.response = response;
    }

    HttpServletResponse response() {
        return response;
    }

    /**
     * Carries a command out and answers.
     *
     * @param again shows the page again when the command is refused: with the reason ({@code error}), the questions
     *     about persons, and the entered values ({@code entered}); answers 400, 409 or 429. A person who may not use
     *     the command gets 403 and no page.
     * @param command returns the view to answer with
     */
    public String answer(Supplier<String> again, Supplier<String> command) {
        try {
            return command.get();
        } catch (CommandRefusedException refused) {
            return refuse(refused, again);
        } catch (FormRefusedException refused) {
            return refuse(CommandRefusedException.of(refused), again);
        }
    }

    private String refuse(CommandRefusedException refused, Supplier<String> again) {
        if (refused.kind() == CommandRefusedException.Kind.FORBIDDEN) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, refused.getMessage(), refused);
        }
        if (refused.kind() == CommandRefusedException.Kind.FLOOD) {
            PublicForms.answerFlood(response);
        } else {
            response.setStatus(RefusalStatus.of(refused).value());
        }
        model.addAttribute("error", refused.getMessage());
        ask(refused.questions());
        model.addAttribute("entered", values());
        return again.get();
    }

    /**
     * Fills the page that is shown again: the questions about the persons that texts may name, and the answers given
     * already.
     */
    public void ask(List<FieldError> refused) {
        model.addAttribute(
                "mentioned",
                refused.stream()
                        .map(FieldError::mention)
                        .filter(words -> !words.isEmpty())
                        .distinct()
                        .toList());
        model.addAttribute("notPersons", notPersons().words());
    }

    /**
     * Answers a command that was carried out.
     *
     * @param message key of the page's message
     * @param address of the page; the id behind its sign # ({@code doneAt}) is where the page may show the message
     */
    public String done(String message, String address) {
        flash.put("doneMessage", message);
        flash.put("doneAt", address.substring(address.indexOf('#') + 1));
        return "redirect:" + address;
    }

    /**
     * Returns the content of a file that the form sends, empty without one. It is read within the command: what
     * {@link VirusScan} finds in it refuses that command.
     */
    public static byte[] content(MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the new password, which the page asks for twice. */
    public String newPassword() {
        String password = value("nouveau");
        if (!password.equals(value("encore"))) {
            throw CommandRefusedException.invalid("Les deux mots de passe ne sont pas les mêmes.");
        }
        return password;
    }

    /** @param label French name of the field */
    public String text(String field, String label, int longest) {
        // A browser counts a line break as one sign, and sends two.
        String text = value(field).replace("\r\n", "\n").strip();
        if (text.length() > longest) {
            throw CommandRefusedException.invalid(
                    "«\u00a0" + label + "\u00a0» est trop long\u00a0: " + longest + " caractères au plus.");
        }
        Reasons.visible(text, label);
        return text;
    }

    public String required(String field, String label, int longest) {
        String text = text(field, label, longest);
        Reasons.answered(text, label);
        return text;
    }

    /** Returns a text of one line. */
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

    public LocalDate requiredDay(String field, String label) {
        String day = value(field).strip();
        if (day.isEmpty()) {
            throw CommandRefusedException.invalid("Répondez à «\u00a0" + label + "\u00a0».");
        }
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw CommandRefusedException.invalid("«\u00a0" + label + "\u00a0»\u00a0: «\u00a0" + day
                    + "\u00a0» n’est pas une date. Écrivez-la ainsi\u00a0: 2026-12-24.");
        }
    }

    public int number(String field, String label, int least, int most) {
        String number = value(field).strip();
        if (!number.matches("\\d{1,9}") || Integer.parseInt(number) < least || Integer.parseInt(number) > most) {
            throw CommandRefusedException.invalid("«\u00a0" + label + "\u00a0»\u00a0: indiquez un nombre entier de "
                    + FrenchText.number(least) + " à " + FrenchText.number(most) + ".");
        }
        return Integer.parseInt(number);
    }

    public <E extends Enum<E>> E choice(String field, String label, E[] values) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(value(field)))
                .findFirst()
                .orElseThrow(
                        () -> CommandRefusedException.invalid("Choisissez une réponse à «\u00a0" + label + "\u00a0»."));
    }

    /** Returns the ids of the ticked boxes. */
    public Set<Long> ids(String field) {
        List<String> values = sent.getOrDefault(field, List.of());
        if (!values.stream().allMatch(value -> value.matches("\\d{1,18}"))) {
            throw CommandRefusedException.invalid("Cochez des lignes de la liste.");
        }
        return values.stream().map(Long::valueOf).collect(Collectors.toSet());
    }

    /** Returns the words that, by the sender's answer, name no person; the template {@code mentions} asks. */
    public NotPersons notPersons() {
        return new NotPersons(all(NotPersons.FIELD));
    }

    public List<String> all(String field) {
        return sent.getOrDefault(field, List.of());
    }

    /**
     * Returns the value of a field that the page sends once; empty without it. A field that is sent twice is refused
     * (400).
     */
    public String value(String field) {
        List<String> values = all(field);
        if (values.size() > 1) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "Un champ de ce formulaire a été envoyé plusieurs fois.");
        }
        return values.isEmpty() ? "" : values.get(0);
    }

    public MultiValueMap<String, String> all() {
        return sent;
    }

    public boolean has(String field) {
        return sent.containsKey(field);
    }

    /** Returns the values by field; the first value of a field that was sent several times. */
    public Map<String, String> values() {
        return sent.toSingleValueMap();
    }

    /** Returns the values of the fields whose names begin so, by the rest of their names. */
    public Map<String, String> beginning(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String field : sent.keySet()) {
            if (field.startsWith(prefix)) {
                found.put(field.substring(prefix.length()), value(field));
            }
        }
        return found;
    }

    /** Fills in the empty texts of a page in which nothing was entered yet. */
    public static void none(Model model) {
        if (!model.containsAttribute("entered")) {
            model.addAttribute("entered", Map.of());
        }
    }
}
