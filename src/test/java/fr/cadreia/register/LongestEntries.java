package fr.cadreia.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.engine.form.FormCheck;
import fr.cadreia.register.entry.EntryBuilder;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.FormQuestion;
import fr.cadreia.register.entry.LabelledCode;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.UseStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.StreamSupport;

/** Entries that say everything, each text as long as its question admits. */
public final class LongestEntries {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SENTENCE =
            "Les équipements du service sont révisés trop tard, sans l’avis des agents. ";

    /** The length of names that no form asks for, such as those of choices and organisations. */
    private static final int NAME = 60;

    private LongestEntries() {}

    public static RegisterEntry of(UseStatus status, String reference) {
        return EntryBuilder.change(SampleEntries.full(status).entry(), (path, before) -> {
            if (path.equals("identity.reference")) {
                return reference;
            }
            if (path.equals("standing.suspensionReason")) {
                return before == null ? null : answer(new FormQuestion("report-triage.suspensionReasonPublic"));
            }
            if (before instanceof LabelledCode chosen) {
                return new LabelledCode(chosen.code(), label(path));
            }
            return before instanceof String && !path.startsWith("declaration.") ? field(path, (String) before) : before;
        });
    }

    private static String field(String path, String before) {
        return FieldTable.REGISTER
                .find(path)
                .filter(field -> !field.from().isEmpty() && !field.mailbox())
                .map(field -> answer(field.from().get(0)))
                .orElse(before);
    }

    /** The longest choice, or a name that may be as long as any. */
    private static String label(String path) {
        return FieldTable.REGISTER.find(path).stream()
                .flatMap(field -> field.from().stream())
                .flatMap(question -> asked(question).path("values").findValuesAsText("label").stream())
                .max(Comparator.comparing(String::length))
                .orElseGet(() -> text(NAME));
    }

    /** An answer to a question of a form, as long as it may be. */
    public static String answer(FormQuestion question) {
        return text(asked(question).path("validate").path("maxLength").asInt(FormCheck.DEFAULT_MAX_LENGTH));
    }

    private static JsonNode asked(FormQuestion question) {
        try {
            JsonNode form =
                    JSON.readTree(Path.of("forms", question.form() + ".form").toFile());
            return StreamSupport.stream(form.findParents("key").spliterator(), false)
                    .filter(asked -> asked.path("key").asText().equals(question.at(1)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No question " + question));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(int length) {
        return SENTENCE.repeat(length / SENTENCE.length() + 1).substring(0, length);
    }
}
