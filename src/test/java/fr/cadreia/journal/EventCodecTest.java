package fr.cadreia.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.people.AccountChange;
import java.io.File;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventCodecTest {

    /** What a row says of itself, beside its event. */
    private static final Set<String> BESIDE = Stream.of(
                    Arrays.stream(RowPlace.class.getRecordComponents()).map(RecordComponent::getName),
                    Stream.of(RowAttestation.DOCUMENT, RowAttestation.STANDING, RowAttestation.BEFORE),
                    Stream.of("groups", "organisation"))
            .flatMap(names -> names)
            .collect(Collectors.toSet());

    static Stream<Class<?>> events() {
        return leaves(Event.class);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(EventCodecTest::leaves)
                        .distinct()
                : Stream.of(type);
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatIsWrittenIsRead(Class<?> type) throws Exception {
        Event event = (Event) example(type);

        String content = EventCodec.write(event, Map.of("form", form(type)));

        assertThat(EventCodec.read(JournalKind.of(event), content)).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatARowDoesNotSayIsEmpty(Class<?> type) throws Exception {
        Event event = (Event) example(type);

        Event read = EventCodec.read(JournalKind.of(event), "{\"form\":\"" + form(type) + "\"}");

        for (RecordComponent component : type.getRecordComponents()) {
            Object value = component.getAccessor().invoke(read);
            Class<?> of = component.getType();
            if (of == String.class) {
                assertThat(value).as(component.toString()).isEqualTo("");
            } else if (of == List.class) {
                assertThat((List<?>) value).as(component.toString()).isEmpty();
            } else if (of == Map.class) {
                assertThat((Map<?, ?>) value).as(component.toString()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(JournalKind.class)
    void everyKindOfRowTellsOfEventsThatSaySo(JournalKind kind) {
        assertThat(leaves(kind.event()).map(EventCodecTest::kinds)).allMatch(kinds -> kinds.contains(kind));
    }

    @ParameterizedTest
    @EnumSource(AccountChange.Kind.class)
    void everyChangeOfAnAccountHasAKindOfRow(AccountChange.Kind change) {
        AccountEvent.AccountChanged event = new AccountEvent.AccountChanged(change, "ann", "", "", List.of());

        assertThat(JournalKind.of(event).event()).isEqualTo(AccountEvent.AccountChanged.class);
    }

    private static Set<JournalKind> kinds(Class<?> type) {
        return Arrays.stream(JournalKind.values())
                .filter(kind -> kind.event().isAssignableFrom(type))
                .collect(Collectors.toSet());
    }

    @Test
    void anEventCannotSayOtherwiseWhatItsRowIs() {
        assertThatThrownBy(() -> EventCodec.write(
                        new CaseEvent.StepEntered("Task_Proposal", "process1"), Map.of("process", "process2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("process");
    }

    /** Events that come with a document say nothing of their own by the names that their row needs. */
    @Test
    void whatIsKeptWithADocumentLeavesTheRowItsNames() {
        Stream<Class<?>> kept = Stream.of(
                        leaves(StepEvent.class),
                        Stream.of(
                                CaseEvent.CommitmentFulfilled.class,
                                ExaminationEvent.ExaminationOpened.class,
                                ExaminationEvent.ElectorateRenewed.class,
                                ExaminationEvent.Voted.class,
                                ExaminationEvent.ResultRecorded.class,
                                ExaminationEvent.CasePresenceCorrected.class))
                .flatMap(types -> types);

        assertThat(kept.flatMap(type -> Arrays.stream(type.getRecordComponents()))
                        .map(RecordComponent::getName))
                .doesNotContainAnyElementsOf(BESIDE);
    }

    /** The form whose documents such an event comes with, or none. */
    private static String form(Class<?> type) {
        return Stream.of(new File("forms").list())
                .map(file -> file.replace(".form", ""))
                .filter(form -> StepEvent.of(form) == type)
                .findFirst()
                .orElse("");
    }

    private static Object example(Class<?> type) throws ReflectiveOperationException {
        if (type == String.class) {
            return "Tri «\u00a0été\u00a0»";
        } else if (type == int.class) {
            return 3;
        } else if (type == long.class) {
            return 4L;
        } else if (type == boolean.class) {
            return true;
        } else if (type == LocalDate.class) {
            return LocalDate.of(2026, 3, 1);
        } else if (type == LocalDateTime.class) {
            return LocalDateTime.of(2026, 3, 1, 14, 30);
        } else if (type == List.class) {
            return List.of();
        } else if (type == Map.class) {
            return Map.of();
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type == ExaminationOutcome.class) {
            return ExaminationOutcome.of(Motion.GENERALIZE);
        }
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Object[] values = new Object[types.length];
        for (int at = 0; at < types.length; at++) {
            values[at] = example(types[at]);
        }
        var constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }
}
