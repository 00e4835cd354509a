package fr.cadreia.register;

import fr.cadreia.kernel.text.PartialDate;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.EntryField.Search;
import fr.cadreia.register.entry.LabelledCode;
import fr.cadreia.register.entry.UseStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What a field of the register says, as no other entry does. */
final class ExampleValue {

    /** A word where it has words, else a value that no other entry has. */
    static Object of(EntryField field, String word, Object before) {
        return switch (field.type()) {
            case TEXT -> field.search() == Search.NONE ? "less" : word;
            case TEXTS -> List.of(word);
            case CHOICE -> new LabelledCode(code(field, before), word);
            case CHOICES -> List.of(new LabelledCode("zz", word));
            case COUNT -> 987_654;
            case NUMBER -> new BigDecimal("98765.4");
            case DAY -> LocalDate.of(2031, 12, 13);
            case PARTIAL_DATE -> PartialDate.ofIso("2031-12").orElseThrow();
            case FLAG -> true;
            case STATUS -> UseStatus.SUSPENDED;
            case IDENTIFIER, MOMENT, RECORDS -> throw new IllegalArgumentException(field.path());
        };
    }

    /** One that the field may have; where it is a filter, no other entry has it. */
    private static String code(EntryField field, Object before) {
        if (field.asFilter().isEmpty() && before instanceof LabelledCode choice) {
            return choice.code();
        }
        return field.asFilter().stream()
                .flatMap(filter -> filter.values().stream().filter(code -> !filter.isUnsaid(code)))
                .reduce((earlier, later) -> later)
                .orElse("zz");
    }

    private ExampleValue() {}
}
