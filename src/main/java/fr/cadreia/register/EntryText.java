package fr.cadreia.register;

import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.text.PartialDate;
import fr.cadreia.register.entry.Decision;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.Experimentation.IndicatorResult;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.LabelledCode;
import fr.cadreia.register.entry.PublicOpinion;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.UseStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;

/** The fields of an entry in French words. */
public final class EntryText {

    private EntryText() {}

    /** Returns the words of a field; empty when nothing is said. */
    public static String of(RegisterEntry entry, EntryField field) {
        String text = text(field.value(entry));
        return text.isEmpty() || field.unit().isEmpty() ? text : text + "\u00a0" + field.unit();
    }

    /** @param path of a field, e.g. {@code identity.summary}; empty when nothing is said */
    public static String of(RegisterEntry entry, String path) {
        return of(entry, FieldTable.REGISTER.field(path));
    }

    /** Returns the words of an opinion of a kind; empty when there is none. */
    static String opinion(RegisterEntry entry, LabelledCode kind) {
        return entry.opinions().stream()
                .filter(opinion -> opinion.kind().code().equals(kind.code()))
                .map(EntryText::text)
                .collect(Collectors.joining("\n"));
    }

    private static String text(PublicOpinion opinion) {
        StringBuilder text = new StringBuilder("Le ").append(FrenchText.day(opinion.date()));
        if (opinion.position() != null) {
            text.append("\u00a0: ").append(opinion.position().label());
        }
        append(text.append('.'), "Motifs", opinion.reasons());
        return text.toString();
    }

    /** @param at place of a decision, from 0; empty when there is none */
    static String decision(RegisterEntry entry, int at) {
        return at < entry.decisions().size() ? text(entry.decisions().get(at)) : "";
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof LabelledCode choice) {
            return choice.label();
        } else if (value instanceof UseStatus status) {
            return status.label();
        } else if (value instanceof LocalDate day) {
            return FrenchText.day(day);
        } else if (value instanceof PartialDate date) {
            return date.french();
        } else if (value instanceof Number number) {
            return FrenchText.number(number);
        } else if (value instanceof Boolean yes) {
            return yes ? "Oui" : "Non";
        } else if (value instanceof IndicatorResult indicator) {
            return text(indicator);
        } else if (value instanceof Collection<?> list) {
            boolean choices = list.stream().allMatch(LabelledCode.class::isInstance);
            return list.stream().map(EntryText::text).collect(Collectors.joining(choices ? ", " : "\n"));
        }
        return value.toString();
    }

    private static String text(IndicatorResult indicator) {
        String unit = indicator.unit() == null ? "" : " (" + indicator.unit() + ")";
        String method = indicator.method() == null ? "" : ". Méthode\u00a0: " + indicator.method();
        return indicator.name() + unit + "\u00a0: départ " + number(indicator.baseline()) + ", cible "
                + indicator.goalText()
                + (indicator.measured() == null ? "" : ", mesuré " + number(indicator.measured()))
                + (indicator.reachedText().isEmpty() ? "" : " (" + indicator.reachedText() + ")") + method;
    }

    private static String number(BigDecimal number) {
        return number == null ? "–" : FrenchText.number(number);
    }

    private static String text(Decision decision) {
        StringBuilder text = new StringBuilder("Le ")
                .append(FrenchText.day(decision.date()))
                .append("\u00a0: ")
                .append(decision.outcome().label())
                .append('.');
        append(text, "En résumé", decision.publicSummary());
        append(text, "Motifs", decision.reasons());
        decision.reservations().forEach(reservation -> append(text, "Réserve", reservation));
        return text.toString();
    }

    private static void append(StringBuilder text, String label, String said) {
        if (said != null) {
            text.append('\n').append(label).append("\u00a0: ").append(said);
        }
    }
}
