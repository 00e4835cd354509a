package fr.cadreia.register.format;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.entry.Choice;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.Withheld;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An entry for exports: where a takedown hides a text, the legal reason is read in its place, else a standard's reader would
 * take it for something that nobody has said. Numbers, dates and addresses have no room for it.
 */
final class LegalReasons {

    private static final String WORDS = "Retiré pour un motif légal\u00a0: ";

    private static final String TITLE = "identity.title";

    /** Where that of a whole entry is read. */
    private static final String SUMMARY = "identity.summary";

    private LegalReasons() {}

    static EntryVersion in(EntryVersion version) {
        RegisterEntry entry = version.entry();
        return entry.withheld().isEmpty()
                ? version
                : new EntryVersion(
                        version.id(),
                        version.number(),
                        version.publishedAt(),
                        version.cause(),
                        version.sha256(),
                        version.firstPublishedAt(),
                        in(entry, "", entry.withheld()));
    }

    /** All of them, for whoever reads one field only. */
    static String all(RegisterEntry entry) {
        return entry.withheld().stream().map(Withheld::words).distinct().collect(Collectors.joining("\u00a0; "));
    }

    @SuppressWarnings("unchecked")
    private static <R> R in(R record, String path, List<Withheld> withheld) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            for (int at = 0; at < values.length; at++) {
                Object value = components[at].getAccessor().invoke(record);
                values[at] = value(components[at], value, path + components[at].getName(), withheld);
            }
            Class<?>[] types =
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(RecordComponent component, Object value, String path, List<Withheld> withheld) {
        if (path.equals("withheld") || isMailbox(path)) {
            return value;
        }
        String reason = withheld.stream()
                .filter(hidden -> hidden.field().equals(path) || hidden.hidesAll() && path.equals(SUMMARY))
                .map(hidden -> WORDS + hidden.legalReason())
                .findFirst()
                .orElse("");
        if (!reason.isEmpty()) {
            return path.equals(TITLE) ? value + ". " + reason : instead(component, value, reason);
        } else if (value instanceof Collection<?> list && path.equals("decisions")) {
            return list.stream().map(one -> in(one, path + ".", withheld)).toList();
        }
        boolean section = value instanceof Record && !(value instanceof Choice);
        return section ? in(value, path + ".", withheld) : value;
    }

    private static boolean isMailbox(String path) {
        return FieldTable.REGISTER.find(path).filter(EntryField::isMailbox).isPresent();
    }

    private static Object instead(RecordComponent component, Object value, String reason) {
        Choice choice = new Choice("", reason);
        if (component.getType() == String.class) {
            return reason;
        } else if (component.getType() == Choice.class) {
            return choice;
        } else if (component.getGenericType() instanceof ParameterizedType list) {
            boolean choices = list.getActualTypeArguments()[0] == Choice.class;
            boolean texts = list.getActualTypeArguments()[0] == String.class;
            return choices ? List.of(choice) : texts ? List.of(reason) : value;
        }
        return value;
    }
}
