package fr.cadreia.committee.examination;

import fr.cadreia.committee.presence.Electorate;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.AnswersOf;
import java.util.List;
import java.util.Map;

/**
 * The content fixed when the committee began to examine a case: the framework's version that applies, and the members
 * who decide.
 *
 * @param framework number of the version
 */
@AnswersOf("electorate")
public record OpenedExamination(
        String framework, List<String> members, List<String> recused, Map<String, String> deputies, boolean replacing) {

    OpenedExamination(String framework, Electorate electorate) {
        this(framework, electorate.members(), electorate.recused(), electorate.deputies(), electorate.replacing());
    }

    public Electorate electorate() {
        return new Electorate(members, recused, deputies, replacing);
    }

    /** Returns the content as the document keeps it. */
    Answers content() {
        return Answers.NONE
                .with("framework", framework)
                .with("members", members)
                .with("recused", recused)
                .with("deputies", deputies)
                .with("replacing", replacing);
    }
}
