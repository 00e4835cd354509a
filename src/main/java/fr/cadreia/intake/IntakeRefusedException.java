package fr.cadreia.intake;

import java.util.List;

/** A file or a mapping that cannot be used; nothing was stored. Each problem is a French sentence that says what to do. */
public class IntakeRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;
    private final transient List<MappingQuestion> questions;

    /**
     * @param problems at least one
     * @param questions the problems that a choice answers
     */
    public IntakeRefusedException(List<String> problems, List<MappingQuestion> questions) {
        super(String.join(" ", problems));
        this.problems = List.copyOf(problems);
        this.questions = List.copyOf(questions);
    }

    /** @param problems at least one */
    public IntakeRefusedException(List<String> problems) {
        this(problems, List.of());
    }

    public IntakeRefusedException(String problem) {
        this(List.of(problem));
    }

    public List<String> problems() {
        return problems;
    }

    public List<MappingQuestion> questions() {
        return questions;
    }

    /** Tells whether a choice would answer all of it. */
    public boolean onlyAsks() {
        return !questions.isEmpty() && questions.size() == problems.size();
    }

    /** A file that holds more than one intake takes. */
    public static class TooLarge extends IntakeRefusedException {

        private static final long serialVersionUID = 1L;

        public TooLarge(String problem) {
            super(problem);
        }
    }
}
