package fr.cadreia.catalogue;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param adviceTerm within which the experts answer a question */
@ConfigurationProperties("cadre.catalogue")
public record CatalogueSettings(Period adviceTerm) {}
