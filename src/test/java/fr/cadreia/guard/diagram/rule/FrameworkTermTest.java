package fr.cadreia.guard.diagram.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.cadreia.guard.diagram.EditTable;
import fr.cadreia.guard.diagram.Edited;
import fr.cadreia.guard.diagram.source.Problem;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The framework's own terms stand where the framework says. */
class FrameworkTermTest {

    private static final EditTable EDITS = new EditTable();

    static Stream<Arguments> waits() {
        return EDITS.refused("""
                an experiment without end | Cette tâche n’a pas l’échéance que le cadre lui donne
                    | remove Timer_ExperimentEnds
                an experiment that ends when one likes
                    | Cette tâche n’a pas l’échéance que le cadre lui donne\u00a0: ${experimentEnd}.
                    | dated TimerDefinition_ExperimentEnds timeDuration P6M
                an experiment that ends late | Cette tâche n’a pas l’échéance que le cadre lui donne
                    | dated TimerDefinition_ExperimentEnds timeDate ${experimentLate}
                an experiment that is taken away at its end | Cette tâche n’a pas l’échéance que le cadre lui donne
                    | unset Timer_ExperimentEnds cancelActivity
                an experiment that goes on after its end | peut passer outre le traitement «\u00a0suspendUse\u00a0»
                    | set Flow_ExperimentEnds targetRef End_UseSuspended
                an end that waits for somebody | peut passer outre le traitement «\u00a0suspendUse\u00a0»
                    | between Flow_ExperimentEnds Task_New {TASK}
                an end that is chosen | peut passer outre le traitement «\u00a0suspendUse\u00a0»
                    | between Flow_ExperimentEnds Choice <bpmn:exclusiveGateway id="Choice" default="Flow_New_Choice_Service_SuspendAtEnd" />
                    | flow Flow_Not Choice End_UseSuspended ${excluded}
                a maintenance as long as one likes
                    | Ce processus n’attend pas, depuis que «\u00a0maintainedUntil\u00a0» est écrit
                    | dated TimerDefinition_MaintenanceEnds timeDuration P6M
                no end of a maintenance | Ce processus n’attend pas, depuis que «\u00a0maintainedUntil\u00a0» est écrit
                    | remove SubProcess_Maintenance
                a maintenance that interrupts
                    | Ce processus n’attend pas, depuis que «\u00a0maintainedUntil\u00a0» est écrit
                    | set Start_Maintained isInterrupting true
                a maintenance that begins otherwise
                    | Ce processus n’attend pas, depuis que «\u00a0maintainedUntil\u00a0» est écrit
                    | text ConditionalDefinition_Maintained condition ${stopCause != null}
                a maintenance that something else ends
                    | Ce processus n’attend pas, depuis que «\u00a0maintainedUntil\u00a0» est écrit
                    | add SubProcess_Maintenance <bpmn:intermediateCatchEvent id="Other">{timer}</bpmn:intermediateCatchEvent>
                    | flow Gateway_Maintained Other | flow Other End_MaintenanceLifted
                a maintenance that somebody has to await
                    | Ce processus n’attend pas, depuis que «\u00a0maintainedUntil\u00a0» est écrit
                    | between Flow_MaintainedToWait Task_New {TASK}
                a maintenance whose end does nothing
                    | Ce processus n’attend pas, depuis que «\u00a0maintainedUntil\u00a0» est écrit
                    | set Flow_MaintenanceEndsToSuspend targetRef End_MaintenanceOver
                an opinion that lapses after a day
                    | Cette tâche n’a pas l’échéance que le cadre lui donne\u00a0: ${opinionDpoLapse}.
                    | dated TimerDefinition_OpinionDpoLapses timeDuration P1D
                an opinion that lapses with another
                    | Cette tâche n’a pas l’échéance que le cadre lui donne\u00a0: ${opinionDpoLapse}.
                    | dated TimerDefinition_OpinionDpoLapses timeDate ${opinionSobrietyLapse}
                an opinion that never lapses | Cette tâche n’a pas l’échéance que le cadre lui donne
                    | remove Timer_OpinionHrLapses
                a lapse beside the opinion | Cette tâche n’a pas l’échéance que le cadre lui donne
                    | set Timer_OpinionHrLapses cancelActivity false
                an opinion that is taken away sooner | une tâche à laquelle le cadre donne son échéance
                    | lasting Task_OpinionDpo P10D Gateway_OpinionsJoin
                an experiment that is cut short | une tâche à laquelle le cadre donne son échéance
                    | lasting Task_ExperimentClosing P60D Gateway_ProtocolMerge
                an experiment that is cut short by a value | une tâche à laquelle le cadre donne son échéance
                    | boundary Task_ExperimentClosing conditional true Gateway_ProtocolMerge
                an instruction that is taken away after a day | avant qu’elles aient eu «\u00a0P7D\u00a0»
                    | lasting Task_Review P1D Gateway_ProposalMerge
                a proposal that is stopped by itself | avant qu’elles aient eu «\u00a0P7D\u00a0»
                    | add <bpmn:endEvent id="End_New"><bpmn:escalationEventDefinition escalationRef="Escalation_Stop" />
                        </bpmn:endEvent>
                    | lasting Task_Proposal PT167H End_New
                a step that is taken away with what stands around it | avant qu’elles aient eu «\u00a0P7D\u00a0»
                    | add <bpmn:subProcess id="Sub"><bpmn:startEvent id="S" /><bpmn:endEvent id="E" /></bpmn:subProcess>
                    | move Sub Task_Assessment | flow S Task_Assessment | flow Task_Assessment E
                    | set Flow_ToAssessment targetRef Sub | set Flow_AssessmentToSecondReading sourceRef Sub
                    | lasting Sub P2D Gateway_ProtocolMerge
                a silence after a day | Cette tâche n’a pas l’échéance que le cadre lui donne\u00a0: ${codevTerm}.
                    | in framework-review | dated Timer_CodevSilenceDefinition timeDuration P1D
                a silence of which nobody takes note | peut passer outre le traitement «\u00a0recordCodevSilence\u00a0»
                    | in framework-review | set Flow_CodevTerm targetRef Gateway_ProposalMerge
                a vote that is taken away | avant qu’elles aient eu «\u00a0P7D\u00a0» | in framework-review
                    | lasting Task_FrameworkVote P1D Gateway_ProposalMerge
                a re-evaluation that is never late
                    | Cette tâche n’a pas l’échéance que le cadre lui donne\u00a0: de «\u00a0P15D\u00a0» à «\u00a0P3M\u00a0».
                    | in reassessment | remove Timer_ReassessmentLate
                a re-evaluation that is late at once | Cette tâche n’a pas l’échéance que le cadre lui donne
                    | in reassessment | dated TimerDefinition_ReassessmentLate timeDuration P14D
                a re-evaluation that is late after half a year | Cette tâche n’a pas l’échéance que le cadre lui donne
                    | in reassessment | dated TimerDefinition_ReassessmentLate timeDuration P6M
                a lapse of which the journal knows nothing | le journal n’en saurait rien
                    | drop Timer_OpinionDpoLapses extensionElements
                a step that is taken away at a date that is past | avant qu’elles aient eu «\u00a0P7D\u00a0»
                    | boundary Task_SecondReading timer true Gateway_AssessmentMerge
                    | inner Boundary_New timerEventDefinition id New_timer | dated New_timer timeDate ${experimentEnd}
                """);
    }

    static Stream<Arguments> others() {
        return EDITS.refused("""
                each second | Ce minuteur se répéterait sans cesse | repeating R/PT1S
                each minute by the clock | Ce minuteur se répéterait sans cesse | repeating 0 * * * * ?
                each hour by the clock | Ce minuteur se répéterait sans cesse | repeating 0 0 * * * ?
                late after a minute | Cette tâche serait rappelée, ou dite en retard, sitôt confiée
                    | text LateDefinition_Review timeDuration PT1M
                a request that is ignored | demande «\u00a0Réévaluation\u00a0», et le dossier peut passer outre
                    | set Flow_RequestedToReassessment targetRef Gateway_FollowUpMerge
                a request for something else | demande «\u00a0Réévaluation\u00a0», et le dossier peut passer outre
                    | set Flow_RequestedToReassessment targetRef Gateway_ProtocolMerge
                a request that leads nowhere | demande «\u00a0Réévaluation\u00a0», et le dossier peut passer outre
                    | add {END} | set Flow_RequestedToReassessment targetRef End_New
                each minute of a task | Ce minuteur se répéterait sans cesse
                    | add {END} | boundary Task_Assessment timer false End_New
                    | inner Boundary_New timerEventDefinition id New_timer
                    | dated New_timer timeCycle R100/2027-01-01T00:00:00/PT1M
                """);
    }

    /** What the application does of itself stands where the framework says, and nowhere else. */
    static Stream<Arguments> services() {
        return EDITS.refused("""
                a gate closed though it is open | serait fait ici hors de sa place.
                    | service Flow_GateOpen closeDataGate
                a linked case for a solution that is kept | serait fait ici hors de sa place.
                    | service Flow_Keep openLinkedCase
                use suspended when the experiment begins | serait fait ici hors de sa place.
                    | service Flow_ToProtocol suspendUse
                opinions determined before the instruction is done | serait fait ici hors de sa place.
                    | add <bpmn:serviceTask id="Service_New" camunda:delegateExpression="${determineOpinions}" />{END}
                    | boundary Task_Review timer false Service_New | flow Service_New End_New
                a gate computed as a compensation | serait fait ici hors de sa place.
                    | set Service_ComputeDataGate isForCompensation true
                an instruction said to have lapsed | Cet écouteur dirait échu | listening Task_Review end
                an opinion said to have lapsed | Cet écouteur dirait échu | listening Task_OpinionDpo end
                an experiment said to have lapsed | Cet écouteur dirait échu | listening Timer_ExperimentEnds end
                a lapse said before it comes | Cet écouteur dirait échu | listening Timer_OpinionDpoLapses start
                a re-evaluation that is late when it begins | serait fait ici hors de sa place. | in reassessment
                    | service Flow_StartToMeasureMerge markReassessmentLate
                silence after an opinion | serait fait ici hors de sa place. | in framework-review
                    | service Flow_Proposed recordCodevSilence
                a linked case each second | serait fait ici hors de sa place.
                    | aside R/PT1S <bpmn:serviceTask id="N" camunda:delegateExpression="${openLinkedCase}" />
                """);
    }

    static Stream<Arguments> servicesAnywhere() {
        return Stream.of(
                        "openLinkedCase",
                        "closeDataGate",
                        "suspendUse",
                        "determineOpinions",
                        "qualifyProposal",
                        "computeDataGate")
                .flatMap(delegate -> Stream.of(
                                "Flow_AssessmentToSecondReading",
                                "Flow_GeneralizationToFollowUp",
                                "Flow_StartToProposalMerge")
                        .map(flow -> arguments(
                                delegate + " on " + flow,
                                Edited.of("mandatory-path").service(flow, delegate),
                                " serait fait ici hors de sa place.")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"waits", "others", "services", "servicesAnywhere"})
    void isRefused(String name, Edited diagram, String says) {
        assertThat(diagram.problems())
                .filteredOn(problem -> problem.code().equals("framework-term"))
                .anySatisfy(problem -> {
                    assertThat(problem.message()).contains(says).endsWith(".");
                    assertThat(problem.remedy()).isNotBlank().endsWith(".");
                    assertThat(problem.place()).isNotBlank();
                });
    }

    static Stream<Arguments> free() {
        return EDITS.accepted("""
                a reminder before the end | add {TASK}{END} | boundary Task_ExperimentClosing timer false Task_New
                    | flow Task_New End_New
                a reminder of an opinion | add {END} | boundary Task_OpinionDpo timer false End_New
                a step that is taken away after a week | lasting Task_Review P7D Gateway_ProposalMerge
                a step that is taken away after two months | lasting Task_Assessment P60D Gateway_ProtocolMerge
                a task of one’s own that is taken away after a day | between Flow_GateOpen Task_New {TASK}
                    | lasting Task_New P1D Gateway_ProtocolMerge
                something each day | repeating R/P1D
                something three times, each week | repeating R3/P7D
                something each morning | repeating 0 30 8 * * ?
                a step before the end is taken note of
                    | between Flow_ExperimentEnds Manual <bpmn:manualTask id="Manual" name="Terme atteint" />
                blanks in an expression | dated TimerDefinition_ExperimentEnds timeDate ${ experimentEnd }
                a request that people prepare | between Flow_RequestedToReassessment Task_New {TASK}
                a maintenance without a way to lift it | remove Condition_MaintenanceLifted
                    | remove End_MaintenanceLifted
                a maintenance without a choice | set Flow_MaintainedToWait targetRef Timer_MaintenanceEnds
                    | remove Gateway_Maintained | remove Condition_MaintenanceLifted | remove End_MaintenanceLifted
                another reminder, each week | text Reminder_Review timeDuration P1D
                a re-evaluation that is late after two months | in reassessment
                    | dated TimerDefinition_ReassessmentLate timeDuration P60D
                """);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("free")
    void isAccepted(String name, Edited diagram) {
        assertThat(diagram.problems()).extracting(Problem::text).isEmpty();
    }

    // The bounds of the framework’s own terms, who records them, and what people read of a service that is elsewhere.

    private static Edited lateAfter(String duration) {
        return Edited.of("reassessment").text("TimerDefinition_ReassessmentLate", "timeDuration", duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P15D", "P3M"})
    void aTermMayLastAsLongAsItsBounds(String duration) {
        assertThat(lateAfter(duration).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P14D", "P14DT23H59M59S", "P3MT1S", "P4M"})
    void aTermIsNeitherShorterNorLongerThanItsBounds(String duration) {
        assertThat(Sentences.of(lateAfter(duration), "framework-term"))
                .contains(
                        "Cette tâche n’a pas l’échéance que le cadre lui donne\u00a0: de «\u00a0P15D\u00a0» à «\u00a0P3M\u00a0». Attachez-lui un "
                                + "minuteur, «\u00a0Interrupting\u00a0» décoché, «\u00a0Duration\u00a0» de P15D à P3M, qui mène droit à la tâche de "
                                + "service ${markReassessmentLate}.");
    }

    @Test
    void aTermThatIsMissingIsToldItsDate() {
        assertThat(Sentences.of(Edited.of("mandatory-path").remove("Timer_ExperimentEnds"), "framework-term"))
                .containsExactly(
                        "Cette tâche n’a pas l’échéance que le cadre lui donne\u00a0: ${experimentEnd}. Attachez-lui un minuteur, "
                                + "«\u00a0Interrupting\u00a0» décoché, «\u00a0Date\u00a0» ${experimentEnd}, qui mène droit à la tâche de service "
                                + "${suspendUse}.");
    }

    @ParameterizedTest
    @CsvSource({
        "mandatory-path, Task_ExperimentClosing, Gateway_ProtocolMerge, ${experimentEnd}",
        "reassessment, Task_Measure, Gateway_MeasureMerge, P15D"
    })
    void whatTakesATaskAwayBesideItsTermIsToldTheTerm(String process, String task, String target, String term) {
        assertThat(Sentences.of(Edited.of(process).boundary(task, "timer", true, target), "framework-term"))
                .containsExactly(
                        "Cet événement retirerait de lui-même une tâche à laquelle le cadre donne son échéance. Retirez-le, ou "
                                + "décochez «\u00a0Interrupting\u00a0»\u00a0: seul y met fin ce que le cadre prévoit ("
                                + term + ").");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${suspendUse}", "${record.lapse}"})
    void aLapseIsRecordedByItsOwnListener(String delegate) {
        Edited diagram = Edited.of("mandatory-path")
                .inner("Timer_OpinionDpoLapses", "executionListener", "delegateExpression", delegate);
        assertThat(Sentences.of(diagram, "framework-term"))
                .contains(
                        "Quand cette échéance arrive, le journal n’en saurait rien. Onglet Écouteurs d’exécution\u00a0: "
                                + "«\u00a0Event\u00a0» end, «\u00a0Delegate expression\u00a0» ${recordLapse}.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mandatory-path | Flow_ToAssessment | suspendUse | aussitôt après le minuteur de ${experimentEnd} ou de ${maintainedUntil}.",
                "mandatory-path | Flow_OpinionDpoLapsed | suspendUse | aussitôt après le minuteur de ${experimentEnd} ou de ${maintainedUntil}.",
                "mandatory-path | Flow_ToAssessment | qualifyProposal | juste après «\u00a0Proposition\u00a0».",
                "mandatory-path | Flow_ToAssessment | openLinkedCase | juste après «\u00a0Réévaluation\u00a0», quand «\u00a0reassessmentOutcome\u00a0» vaut «\u00a0replace\u00a0».",
                "reassessment | Flow_ToMeasure | markReassessmentLate | aussitôt après le minuteur de «\u00a0Nouvelles mesures\u00a0»."
            })
    void aServiceThatIsElsewhereIsToldItsPlace(String process, String flow, String service, String place) {
        assertThat(Sentences.of(Edited.of(process).service(flow, service), "framework-term"))
                .singleElement()
                .satisfies(said -> assertThat(said).endsWith("ou ramenez-la à sa place\u00a0: " + place));
    }

    @Test
    void anOpinionMayBeAskedForByAChoiceOfItsOwn() {
        assertThat(Edited.of("mandatory-path")
                        .add("<bpmn:exclusiveGateway id=\"Choice\" default=\"Flow_Not\" />")
                        .set("Flow_OpinionsJoinToCompute", "targetRef", "Choice")
                        .flow("Flow_Not", "Choice", "Service_ComputeDataGate", "")
                        .set("Flow_OpinionHrRequired", "sourceRef", "Choice")
                        .set("Flow_OpinionHrGiven", "targetRef", "Service_ComputeDataGate")
                        .set("Flow_OpinionHrLapsed", "targetRef", "Service_ComputeDataGate")
                        .problems())
                .isEmpty();
    }

    @Test
    void aComputationThatFailedIsNone() {
        assertThat(Sentences.of(
                        Edited.of("mandatory-path")
                                .declare("error")
                                .add("<bpmn:boundaryEvent id=\"Failed\" attachedToRef=\"Service_ComputeDataGate\">"
                                        + Edited.definition("error") + "</bpmn:boundaryEvent>")
                                .flow("Failed", "Task_DataGate"),
                        "liveness"))
                .anyMatch(said ->
                        said.startsWith("Un dossier peut arriver à «\u00a0Contrôle de confidentialité\u00a0» sans le "
                                + "traitement «\u00a0computeDataGate\u00a0»"));
    }
}
