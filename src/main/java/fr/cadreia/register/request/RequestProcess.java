package fr.cadreia.register.request;

import fr.cadreia.kernel.form.ProcessVariables;

/** The process of a request, wherever it runs. */
public interface RequestProcess {

    /** @param terms variables that say when those who answer are reminded */
    void start(RegisterRequest request, ProcessVariables terms);
}
