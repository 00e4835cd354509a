package fr.cadreia.call.step;

import fr.cadreia.kernel.form.AnswersOf;
import java.time.LocalDate;
import java.util.List;

/** The opening of a call: its subject, the people who may answer, and the last day. */
@AnswersOf("call-start")
public record CallOpened(String title, String purpose, String criteria, List<String> openTo, LocalDate closesOn) {

    static final String CLOSES_ON = "closesOn";
}
