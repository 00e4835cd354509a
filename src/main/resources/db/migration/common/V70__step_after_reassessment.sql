-- A solution that stays in service after its re-evaluation is followed again: its case said that it was still being re-evaluated.
update cadre_case set step = 'generalization'
where step = 'reassessment' and ending is null and (
    select max(dated.sequence_number) from cadre_journal dated
    where dated.case_reference = cadre_case.reference and dated.kind = 'REASSESSMENT_DATED'
) > (
    select max(begun.sequence_number) from cadre_journal begun
    where begun.case_reference = cadre_case.reference and begun.kind = 'STEP_ENTERED' and begun.step = 'reassessment');
