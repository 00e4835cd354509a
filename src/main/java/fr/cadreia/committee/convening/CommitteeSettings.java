package fr.cadreia.committee.convening;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the committee that the framework does not contain.
 *
 * @param usualTime local time at which a session begins when its convening names none
 * @param sameDayUrgency whether an urgent convening may be for the same day; only for trials and demonstrations
 */
@ConfigurationProperties("cadre.committee")
public record CommitteeSettings(LocalTime usualTime, boolean sameDayUrgency) {}
