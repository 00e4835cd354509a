package fr.cadreia.call.step;

import fr.cadreia.kernel.form.AnswersOf;
import java.time.LocalDate;
import java.util.List;

/** What a call asks for, who may answer, and until when. */
@AnswersOf("call-start")
public record CallOpened(String title, String purpose, String criteria, List<String> openTo, LocalDate closesOn) {

    static final String CLOSES_ON = "closesOn";
}
