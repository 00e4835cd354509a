package fr.cadreia.figures;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param refresh how long figures that pages show may be old: they are computed from all cases, and anybody may ask */
@ConfigurationProperties("cadre.figures")
public record FiguresSettings(Duration refresh) {}
