package fr.cadreia.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A field to which a column of an inventory can be mapped.
 *
 * @param key as a mapping writes it: {@code title}, {@code organisation}, {@code externalId}, {@code endedOn}, or a question
 *     of one of the forms
 * @param label French
 * @param options French labels by value, where only these are accepted; empty elsewhere
 * @param names the plain names of an option: its value ("computerVision", "Computer vision") and its label
 */
public record IntakeField(String key, String label, Kind kind, Map<String, String> options, Map<String, String> names) {

    IntakeField(String key, String label, Kind kind, Map<String, String> options) {
        this(key, label, kind, options, names(options));
    }

    public static final String TITLE = "title";
    public static final String ORGANISATION = "organisation";
    static final String SUPPLIER = "supplier";
    public static final String EXTERNAL_ID = "externalId";

    /**
     * The field for whether the use is in service, has ended, or never began.
     */
    public static final String STATE = "alreadyInUse";

    /** The state of a use that is over. */
    public static final String ENDED = "ended";

    /** The field for the day of its end, which an inventory may know. */
    public static final String ENDED_ON = "endedOn";

    /**
     * Returns the field of the state, which is given for each row, or once for all rows, before anything is taken over.
     */
    static IntakeField state() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("yes", "En service");
        options.put(ENDED, "Arrêté");
        options.put("no", "Pas encore en service");
        Map<String, String> names = new HashMap<>(names(options));
        names.put("oui", "yes");
        names.put("non", "no");
        return new IntakeField(STATE, "État de l’usage", Kind.CHOICE, options, Map.copyOf(names));
    }

    /** The way in which a cell's text becomes a value. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        CHOICE,
        CHOICES
    }

    private static final Set<String> OF_THE_CASE = Set.of(TITLE, ORGANISATION, EXTERNAL_ID, STATE, ENDED_ON);

    public boolean hasOptions() {
        return kind == Kind.CHOICE || kind == Kind.CHOICES;
    }

    private static Map<String, String> names(Map<String, String> options) {
        Map<String, String> names = new HashMap<>();
        options.forEach((value, label) -> names.putIfAbsent(CellValues.normalised(label), value));
        options.keySet().forEach(value -> {
            names.putIfAbsent(CellValues.normalised(value), value);
            names.putIfAbsent(CellValues.normalised(value.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")), value);
        });
        return Map.copyOf(names);
    }

    /** Tells whether the text is one of the options, by its value or its label. */
    public boolean recognises(String text) {
        return CellValues.option(this, text).isPresent();
    }

    boolean isNamed(String heading) {
        String plain = CellValues.normalised(heading);
        return plain.equals(CellValues.normalised(key)) || plain.equals(CellValues.normalised(label));
    }

    /** Tells whether one value may serve for all rows: not for fields that tell rows apart. */
    public boolean isConstantPossible() {
        return !key.equals(TITLE) && !key.equals(EXTERNAL_ID);
    }

    /** Tells whether a row without it is no case. */
    public boolean isEssential() {
        return key.equals(TITLE) || key.equals(ORGANISATION);
    }

    /** Tells whether it is a question of a form, rather than a part of the case itself. */
    public boolean isAnswer() {
        return !OF_THE_CASE.contains(key);
    }

    public boolean isState() {
        return key.equals(STATE);
    }
}
