package fr.cadreia.register.format;

import fr.cadreia.register.EntryVersion;
import java.util.Map;

/** A published standard in which the register can be had. */
public interface RegisterFormat {

    /** Returns the value of {@code ?format=}. */
    String code();

    /** Returns the name and version of the standard, in French. */
    String label();

    /** Returns the entry in the words of the standard, as JSON; fields in the standard's order, without nulls. */
    Map<String, Object> of(EntryVersion version);
}
