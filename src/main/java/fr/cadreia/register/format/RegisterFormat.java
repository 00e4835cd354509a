package fr.cadreia.register.format;

import fr.cadreia.register.EntryVersion;
import java.util.Map;

/**
 * A published standard in which the register can be had. Each entry is exported with the legal reasons of its takedowns in
 * place of what they hide.
 */
public abstract class RegisterFormat {

    private final Publisher publisher;

    RegisterFormat(Publisher publisher) {
        this.publisher = publisher;
    }

    /** An entry as a standard gives it, with the values that several standards ask for. */
    record Exported(EntryVersion version, SharedAttributes shared, SharedParagraphs paragraphs) {}

    /** Returns the value of {@code ?format=}. */
    public abstract String code();

    /** Returns the name and version of the standard, in French. */
    public abstract String label();

    /** Returns the entry in the words of the standard, as JSON; fields in the standard's order, without nulls. */
    public final Map<String, Object> of(EntryVersion published) {
        EntryVersion version = LegalReasons.in(published);
        return of(new Exported(
                version, new SharedAttributes(version, publisher), new SharedParagraphs(version, publisher)));
    }

    abstract Map<String, Object> of(Exported exported);

    final Publisher publisher() {
        return publisher;
    }
}
