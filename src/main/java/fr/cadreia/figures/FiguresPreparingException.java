package fr.cadreia.figures;

import fr.cadreia.kernel.web.ComeAgain;
import fr.cadreia.kernel.web.ComeAgainException;

/** The application has just started and has not made its figures yet: readers are told to come again. */
public class FiguresPreparingException extends ComeAgainException {

    private static final long serialVersionUID = 1L;

    private static final ComeAgain ANSWER =
            new ComeAgain(10, "Encore un instant", "Les chiffres se préparent\u00a0: revenez dans une minute.");

    FiguresPreparingException() {
        super(ANSWER);
    }
}
