package fr.cadreia.verified;

import fr.cadreia.committee.paper.FiledPdf;
import fr.cadreia.committee.paper.FiledPdfs;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Reads the PDF of every paper of the committee, whatever test plays the session: what is no paper of an authority is not
 * kept, and the class that filed it fails at its end ({@link JournalVerified}). Every application that a test class starts has
 * it (META-INF/spring).
 */
@AutoConfiguration
public class PapersVerified {

    @Bean
    static BeanPostProcessor readFiledPapers() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof FiledPdfs filed ? new Read(filed, new PaperFaults()) : bean;
            }
        };
    }

    private record Read(FiledPdfs filed, PaperFaults faults) implements FiledPdfs {

        @Override
        public void add(FiledPdf pdf) {
            List<String> found = faults.of(pdf.name(), pdf.content());
            if (!found.isEmpty()) {
                throw new IllegalStateException(
                        pdf.name() + " is no paper of an authority:\n" + String.join("\n", found));
            }
            filed.add(pdf);
        }

        @Override
        public Optional<FiledPdf> find(String name) {
            return filed.find(name);
        }
    }
}
