package fr.cadreia.journal;

/**
 * Something that happened, as a row of the journal tells it. The components are what the row says, by their names; of a
 * component that a row does not have, texts and lists are empty, numbers 0, conditions false, and days, choices and records null.
 */
public sealed interface Event
        permits AccountEvent,
                CallEvent,
                CaseEvent,
                CatalogueEvent,
                CommitteeEvent,
                DiagramEvent,
                ExaminationEvent,
                FeedbackEvent,
                JournalEvent,
                OutreachEvent,
                RegisterEvent,
                ReportEvent,
                ReviewEvent,
                SessionEvent,
                StepEvent,
                SupplierEvent,
                TrainingEvent,
                UseEvent {}
