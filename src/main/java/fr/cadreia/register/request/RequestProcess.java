package fr.cadreia.register.request;

/** The process of a request, wherever it runs. */
public interface RequestProcess {

    void start(RegisterRequest request);
}
