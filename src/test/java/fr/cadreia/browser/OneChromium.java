package fr.cadreia.browser;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** Hands the same Chromium to every story, and ends it after the last one. */
final class OneChromium extends TypeBasedParameterResolver<Chromium> {

    @Override
    public Chromium resolveParameter(ParameterContext parameter, ExtensionContext story) {
        return story.getRoot()
                .getStore(Namespace.create(OneChromium.class))
                .getOrComputeIfAbsent(Chromium.class, type -> Chromium.launch(), Chromium.class);
    }
}
