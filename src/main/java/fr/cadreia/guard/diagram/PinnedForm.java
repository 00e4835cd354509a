package fr.cadreia.guard.diagram;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people read when they decide, word for word.
 *
 * @param reserved beginnings of words that only the framework's own texts may use in this form, in lower case
 * @param texts shown outside the groups
 * @param groups that hold the deciding questions
 */
public record PinnedForm(String form, Set<String> reserved, List<Text> texts, List<Group> groups) {

    public PinnedForm {
        reserved = reserved == null ? Set.of() : reserved;
        texts = texts == null ? List.of() : texts;
        groups = groups == null ? List.of() : groups;
    }

    /**
     * @param text Markdown, with the variables that it reads
     * @param hide the condition under which it is not shown, or null
     */
    public record Text(String text, String hide) {}

    /**
     * @param title above the questions
     * @param hide the condition under which it is not shown, or null
     */
    public record Group(String title, String hide, List<Text> texts, List<Question> questions) {

        public Group {
            texts = texts == null ? List.of() : texts;
            questions = questions == null ? List.of() : questions;
        }
    }

    /**
     * @param label the question
     * @param answers the label of each answer, by its value; empty where there are none, or where the application gives them
     * @param list the name under which the application gives the answers, or null
     * @param hide the condition under which it is not shown, or null
     */
    public record Question(String key, String label, Map<String, String> answers, String list, String hide) {

        public Question {
            answers = answers == null ? Map.of() : answers;
        }
    }
}
