package fr.cadreia.incident;

import fr.cadreia.kernel.StartRefusedException;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/** The day by which a report of a problem, or a request to the register, has its answer. */
@Component
public class AnswerTerms {

    /** The first of February, so that a term in months has its shortest length. */
    private static final LocalDate SHORTEST_MONTH = LocalDate.of(2027, 2, 1);

    private final AnswerSettings settings;
    private final AuthorityClock clock;

    /** @throws StartRefusedException when there would be no day to answer, or more than the law gives */
    AnswerTerms(AnswerSettings settings, AuthorityClock clock) {
        this.settings = settings;
        this.clock = clock;
        require(lasts(settings.report()), "cadre.answers.report", settings.report(), "laisse moins d’un jour");
        require(lasts(settings.request()), "cadre.answers.request", settings.request(), "laisse moins d’un jour");
        require(
                !SHORTEST_MONTH.plus(settings.request()).isAfter(SHORTEST_MONTH.plusMonths(1)),
                "cadre.answers.request",
                settings.request(),
                "dépasse le mois que donne l’article 12 du RGPD à qui répond sur des données personnelles");
    }

    private static boolean lasts(Period term) {
        return SHORTEST_MONTH.plus(term).isAfter(SHORTEST_MONTH);
    }

    private static void require(boolean holds, String setting, Period term, String otherwise) {
        if (!holds) {
            throw new StartRefusedException("Réglage " + setting + "\u00a0: «\u00a0" + term + "\u00a0» " + otherwise
                    + ". Donnez une durée comme P1M (un mois) ou P15D (quinze jours).");
        }
    }

    /** Returns the last day to answer a report that comes today. */
    public LocalDate ofReport() {
        return clock.today().plus(settings.report());
    }

    /** Returns the last day to answer a request that comes today: it may be about personal data. */
    public LocalDate ofRequest() {
        return clock.today().plus(settings.request());
    }

    /** Tells whether the last day has passed. */
    public boolean isOver(LocalDate answerBy) {
        return answerBy.isBefore(clock.today());
    }

    /**
     * The times within which people are answered, as the authority promises it.
     *
     * @param report of a problem
     * @param request about an entry of the register
     */
    @ConfigurationProperties("cadre.answers")
    record AnswerSettings(Period report, Period request) {}
}
