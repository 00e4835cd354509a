package fr.cadreia.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.cadreia.kernel.InspectionRound;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.scheduling.config.ScheduledTaskHolder;

class ScheduledRoundsTest {

    /** Its rounds begin too late to run by themselves. */
    static class PassageResult {

        private final List<String> done = new ArrayList<>();

        @InspectionRound
        @Scheduled(initialDelayString = "P1D", fixedDelayString = "PT1H")
        void aInspect() {
            done.add("inspected");
        }

        @Scheduled(initialDelayString = "P1D", fixedDelayString = "PT1H")
        void bSeal() {
            done.add("sealed");
        }
    }

    @Configuration
    @EnableScheduling
    static class Rounding {

        @Bean
        PassageResult work() {
            return new PassageResult();
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void onArrivalTheJournalIsInspectedOnceTheOthersAreDone() {
        try (var beans = new AnnotationConfigApplicationContext(Rounding.class)) {
            ObjectProvider<ScheduledTaskHolder> holders = mock(ObjectProvider.class);
            ScheduledTaskHolder scheduled = beans.getBean(ScheduledAnnotationBeanPostProcessor.class);
            when(holders.stream()).thenAnswer(call -> Stream.of(scheduled));
            Instant begin = Instant.parse("2026-11-28T09:00:00Z");

            new ScheduledRounds(holders).from(begin).due(begin.plus(Duration.ofHours(2)));
            assertThat(beans.getBean(PassageResult.class).done).containsExactly("sealed");

            new ScheduledRounds(holders).from(begin).all(begin.plus(Duration.ofHours(2)));
            assertThat(beans.getBean(PassageResult.class).done).containsExactly("sealed", "sealed", "inspected");
        }
    }
}
