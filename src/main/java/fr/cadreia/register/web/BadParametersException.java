package fr.cadreia.register.web;

import fr.cadreia.kernel.form.FieldError;
import java.util.List;

/** A request whose parameters mean nothing; each is named. */
class BadParametersException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> fields;

    BadParametersException(List<FieldError> fields) {
        super(fields.toString());
        this.fields = List.copyOf(fields);
    }

    List<FieldError> fields() {
        return fields;
    }
}
