package fr.cadreia.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Set;
import java.util.TimeZone;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Calls that tell the machine's day and hour to code that has not asked a clock: {@code LocalDate.now()} and its like.
 */
final class MachineTime {

    private MachineTime() {}

    /** Code that wants the machine's own time says so by {@code AuthorityClock.ofMachine()}. */
    static DescribedPredicate<JavaAccess<?>> asked() {
        return DescribedPredicate.describe(
                "ask the machine what time it is",
                access -> isNow(access) || isNewDate(access) || isEnginesClock(access));
    }

    /** What {@code AuthorityClock} says once: now, the zone, the midnight of a day, how exact a stored moment is. */
    static DescribedPredicate<JavaAccess<?>> computed() {
        return DescribedPredicate.describe(
                "compute what AuthorityClock says",
                access -> access.getTargetOwner().getPackageName().equals("java.time")
                                && Set.of("now", "system", "systemUTC", "systemDefaultZone", "systemDefault")
                                        .contains(access.getName())
                        || access.getTargetOwner().isEquivalentTo(TimeZone.class)
                                && access.getName().equals("getDefault")
                        || access.getTargetOwner().isEquivalentTo(Instant.class)
                                && access.getName().equals("truncatedTo")
                        || access.getTargetOwner().isEquivalentTo(LocalDate.class)
                                && access.getTarget() instanceof CodeUnitAccessTarget target
                                && target.getName().equals("atStartOfDay")
                                && !target.getRawParameterTypes().isEmpty());
    }

    private static boolean isNow(JavaAccess<?> access) {
        return access.getTargetOwner().getPackageName().equals("java.time")
                && access.getName().equals("now")
                && access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean isNewDate(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Date.class)
                && access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getName().equals("<init>")
                && target.getRawParameterTypes().isEmpty();
    }

    private static boolean isEnginesClock(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(ClockUtil.class)
                && Set.of("reset", "offset", "setCurrentTime").contains(access.getName());
    }
}
