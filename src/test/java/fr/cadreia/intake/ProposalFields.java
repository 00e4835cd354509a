package fr.cadreia.intake;

import fr.cadreia.engine.form.FormSchema;
import fr.cadreia.people.Organisation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The fields of the shipped forms, with a few organisations, without an application around them. */
final class ProposalFields {

    static final FormSchema FORM = read();
    static final List<IntakeField> ALL = IntakeFields.all(
            FORM,
            List.of(
                    new Organisation("dir-ecole", "Direction de l’école"),
                    new Organisation("dir-eau", "Direction de l’eau"),
                    new Organisation("dir-education", "Direction de l’éducation")));

    private ProposalFields() {}

    private static FormSchema read() {
        return IntakeFields.joined(
                IntakeFields.FORMS.stream().map(ProposalFields::read).toList());
    }

    private static FormSchema read(String form) {
        try {
            return FormSchema.parse(Files.readString(Path.of("forms", form + ".form")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
