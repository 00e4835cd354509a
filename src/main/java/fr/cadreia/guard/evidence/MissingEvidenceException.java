package fr.cadreia.guard.evidence;

import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FormRefusedException;
import java.util.List;
import java.util.stream.Stream;

/** A generalisation that the case's journal does not bear out; nothing was changed. REST answers 400. */
public class MissingEvidenceException extends FormRefusedException {

    private static final long serialVersionUID = 1L;

    private final String caseReference;
    private final List<String> missing;

    /** @param missing French sentences: each missing piece, and the way to get it */
    MissingEvidenceException(String caseReference, List<String> missing) {
        super(Stream.concat(Stream.of(summary(caseReference, missing.size())), missing.stream())
                .map(sentence -> new FieldError("", "", sentence))
                .toList());
        this.caseReference = caseReference;
        this.missing = List.copyOf(missing);
    }

    private static String summary(String caseReference, int pieces) {
        return "Le dossier " + caseReference + " ne peut pas être généralisé\u00a0: il manque "
                + (pieces == 1 ? "une preuve" : pieces + " preuves") + " à son journal";
    }

    public String caseReference() {
        return caseReference;
    }

    public List<String> missing() {
        return missing;
    }
}
