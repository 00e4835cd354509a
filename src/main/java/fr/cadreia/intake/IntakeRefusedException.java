package fr.cadreia.intake;

import java.util.List;

/** A file or a mapping that cannot be used; nothing was stored. Each problem is a French sentence that says what to do. */
public class IntakeRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /** @param problems at least one */
    public IntakeRefusedException(List<String> problems) {
        super(String.join(" ", problems));
        this.problems = List.copyOf(problems);
    }

    public IntakeRefusedException(String problem) {
        this(List.of(problem));
    }

    public List<String> problems() {
        return problems;
    }
}
