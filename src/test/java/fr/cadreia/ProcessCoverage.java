package fr.cadreia;

import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Every flow node and every flow of every diagram must be passed by the stories; the report is in target. */
@TestConfiguration
public class ProcessCoverage {

    @Bean
    ProcessEngineCoverageProperties coverageProperties() {
        return ProcessEngineCoverageProperties.builder()
                .addInclusionPatternForTestClasses("fr\\.cadreia\\.scenario\\.PathStories")
                .handleTestMethodCoverage(false)
                .assertClassCoverageAtLeast(1.0)
                .build();
    }
}
