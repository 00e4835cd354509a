package fr.cadreia.verified;

import fr.cadreia.TestClock;
import fr.cadreia.committee.paper.PaperPdfs;
import fr.cadreia.journal.seal.JournalArchive;
import fr.cadreia.journal.seal.JournalProblem;
import fr.cadreia.journal.seal.JournalSettings;
import fr.cadreia.journal.seal.JournalVerification;
import fr.cadreia.journal.seal.SealKey;
import fr.cadreia.journal.seal.Sealing;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.register.RegisterPublication;
import fr.cadreia.verified.RunningApplications.Outcome;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Seals and verifies, at the end of test classes that ran an application, that application's whole journal: whatever
 * the class did, nobody may be accused of forgery. In a whole build some classes that share an application are verified together. It is registered for all classes (META-INF/services).
 */
public final class JournalVerified implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        RunningApplications.beginClass();
        ActsSeen.begin(test.getTags());
    }

    /** The application that classes share was started long before most of them. */
    @Override
    public void afterEach(ExtensionContext test) {
        if (TestContextAnnotationUtils.hasAnnotation(test.getRequiredTestClass(), BootstrapWith.class)) {
            RunningApplications.use(SpringExtension.getApplicationContext(test));
        }
    }

    @Override
    public void afterAll(ExtensionContext test) {
        Class<?> ended = test.getRequiredTestClass();
        boolean postpones = ActsSeen.isWholeBuild() && !ended.isAnnotationPresent(TampersWithTheJournal.class);
        Outcome outcome = RunningApplications.endClass(ended.getName(), postpones);
        ActsSeen.save();
        judge(ended, outcome);
    }

    static void judge(Class<?> test, Outcome outcome) {
        List<JournalProblem> found = outcome.found();
        boolean tampers = test.isAnnotationPresent(TampersWithTheJournal.class);
        if (tampers && found.isEmpty()) {
            throw new AssertionError(test.getName() + " tampers with the journal, and the verification finds nothing");
        }
        if (!tampers && !found.isEmpty()) {
            throw new AssertionError(test.getName()
                    + (outcome.suspects().isEmpty() ? "" : ", or one of " + outcome.suspects() + " before it,")
                    + " leaves a journal behind that accuses people:\n"
                    + found.stream()
                            .map(problem -> problem.code() + " " + problem.message())
                            .collect(Collectors.joining("\n")));
        }
    }

    static List<JournalProblem> problems(ApplicationContext application) {
        // What the background still writes after the last test would come after the seal.
        application.getBeanProvider(RegisterPublication.class).ifAvailable(RegisterPublication::publishDue);
        // Where one cannot be made, the class fails.
        application.getBeanProvider(PaperPdfs.class).ifAvailable(PaperPdfs::makeAll);
        JournalSettings settings = application.getBean(JournalSettings.class);
        JournalVerification verification = new JournalVerification(
                ActsSeen.noting(application.getBean(JournalArchive.class)),
                application.getBean(SealKey.class).publicKey(),
                settings.witness(),
                settings.longestUnsealed(),
                List.of());
        // What the background writes between the seal and the verification has no seal.
        return AuthorityClock.alone(() -> {
            application.getBean(Sealing.class).seal();
            return verification.verify(TestClock.now()).problems();
        });
    }

    /**
     * A test class that changes the journal of an application behind its back, in an application of its own: at the end of it
     * the verification must find so. Every other class leaves its journals intact.
     */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface TampersWithTheJournal {

        /** Why the class needs to. */
        String reason();
    }
}
