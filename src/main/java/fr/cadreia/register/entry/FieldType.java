package fr.cadreia.register.entry;

import fr.cadreia.kernel.text.PartialDate;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The types of the fields of an entry; the component of the entry's record gives the type. */
public enum FieldType {
    TEXT("texte"),
    /** Texts in an order. */
    TEXTS("textes"),
    /** An answer of a list. */
    CHOICE("choix"),
    CHOICES("choix multiples"),
    STATUS("statut"),
    /** A whole number. */
    COUNT("nombre entier"),
    /** A decimal number, as precise as it was entered. */
    NUMBER("nombre"),
    DAY("date"),
    /** A day, or the month or the year alone. */
    PARTIAL_DATE("date, mois ou année"),
    MOMENT("date et heure"),
    FLAG("oui ou non"),
    /** A UUID. */
    IDENTIFIER("identifiant"),
    /** Records, whose components are fields themselves. */
    RECORDS("tableau");

    private final String label;

    FieldType(String label) {
        this.label = label;
    }

    /** Returns the French label. */
    public String label() {
        return label;
    }

    /** Tells whether it is made of words that people search for. */
    public boolean isWords() {
        return this != COUNT && this != NUMBER && this != FLAG && this != IDENTIFIER && this != RECORDS;
    }

    /** @throws IllegalArgumentException when no field is of such a type */
    public static FieldType of(Type type) {
        if (type instanceof ParameterizedType list) {
            Type element = list.getActualTypeArguments()[0];
            return element == LabelledCode.class ? CHOICES : element == String.class ? TEXTS : RECORDS;
        } else if (type == LabelledCode.class) {
            return CHOICE;
        } else if (type == UseStatus.class) {
            return STATUS;
        } else if (type == Integer.class || type == int.class) {
            return COUNT;
        } else if (type == BigDecimal.class) {
            return NUMBER;
        } else if (type == LocalDate.class) {
            return DAY;
        } else if (type == PartialDate.class) {
            return PARTIAL_DATE;
        } else if (type == Boolean.class || type == boolean.class) {
            return FLAG;
        } else if (type == UUID.class) {
            return IDENTIFIER;
        } else if (type == String.class) {
            return TEXT;
        }
        throw new IllegalArgumentException("A field of the register cannot be a " + type.getTypeName());
    }

    /** Returns the type of a list's elements, or the type itself. */
    static Class<?> element(Type type) {
        return (Class<?>) (type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type);
    }

    /** Tells whether a record is a part of the entry, rather than one value. */
    public static boolean isPart(Class<?> type) {
        return type.isRecord() && type != LabelledCode.class && type != PartialDate.class;
    }

    static boolean isList(Type type) {
        return type instanceof ParameterizedType list && list.getRawType() == List.class;
    }
}
