package fr.cadreia.dossier.document;

import fr.cadreia.engine.AnswersOf;
import java.time.LocalDate;
import java.util.List;

/** What is proposed, by whom, for what, with which data. One component per field of the form {@code proposal}; null where it was not asked. */
@AnswersOf("proposal")
public record Proposal(
        String summary,
        String contactFunction,
        String contactMailbox,
        String policy,
        String need,
        String expectedBenefit,
        String lighterAlternative,
        List<String> audience,
        Integer userCount,
        Integer durationMonths,
        String cycle,
        String product,
        String supplier,
        String personalData,
        String criticalData,
        String lawfulBasis,
        String purposes,
        String roleInDecision,
        String affectsPersons,
        String changeExpected,
        String jobsConcerned,
        String sponsor,
        String accessibility,
        String humanChannelKept,
        String partners,
        String fromCatalogue,
        String solutionKind,
        String hosting,
        Integer estimatedUse,
        String dataSources,
        String confidentialityGuarantee,
        String dataReused,
        String alreadyInUse,
        LocalDate inUseSince,
        Integer inUseBy) {}
