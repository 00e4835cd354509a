-- A use that was tried and never let become a service is called refused, in the register as everywhere else.
update cadre_case set use_state = 'REFUSED'
where use_state = 'STOPPED' and (
    ending = 'NOT_ADMISSIBLE'
    or ending = 'STOPPED' and not exists (
        select 1 from cadre_journal served
        where served.case_reference = cadre_case.reference and served.kind = 'GENERALIZED'
    ) and exists (
        select 1 from cadre_journal decided
        where decided.case_reference = cadre_case.reference and decided.kind = 'EXTRACT_FILED'
        and decided.content like '%"outcome":"stop"%'));
