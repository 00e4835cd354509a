package fr.cadreia.guard.diagram.requirement;

import fr.cadreia.dossier.OpinionKind;
import fr.cadreia.dossier.Opinions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes out what the requirements demand of each opinion: an item of a list, or a key of a map, with the mark
 * <code>{opinion}</code>, <code>{variable}</code> or <code>{title}</code> stands for as many as there are opinions.
 */
final class OpinionLines {

    private final List<OpinionKind> kinds;

    OpinionLines(Opinions opinions) {
        this.kinds = opinions.kinds();
    }

    /** @param tree of a YAML file */
    Object writtenOut(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            Map<Object, Object> all = new LinkedHashMap<>();
            map.forEach((key, value) -> {
                if (isMarked(key)) {
                    kinds.forEach(kind -> all.put(of(kind, key), of(kind, value)));
                } else {
                    all.put(key, writtenOut(value));
                }
            });
            return all;
        }
        if (tree instanceof List<?> list) {
            List<Object> all = new ArrayList<>();
            for (Object item : list) {
                if (isMarked(item)
                        || item instanceof Map<?, ?> map
                                && map.values().stream().anyMatch(this::isMarked)) {
                    kinds.forEach(kind -> all.add(of(kind, item)));
                } else {
                    all.add(writtenOut(item));
                }
            }
            return all;
        }
        return tree;
    }

    private boolean isMarked(Object text) {
        return text instanceof String said && !said.equals(of(kinds.get(0), said));
    }

    private static Object of(OpinionKind kind, Object tree) {
        if (tree instanceof Map<?, ?> map) {
            Map<Object, Object> all = new LinkedHashMap<>();
            map.forEach((key, value) -> all.put(of(kind, key), of(kind, value)));
            return all;
        }
        if (tree instanceof List<?> list) {
            return list.stream().map(item -> of(kind, item)).toList();
        }
        return tree instanceof String text
                ? text.replace("{opinion}", kind.code())
                        .replace("{variable}", kind.variable())
                        .replace("{title}", uncapitalised(kind.title()))
                : tree;
    }

    private static String uncapitalised(String title) {
        return Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }
}
