package fr.cadreia.dossier.web;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseCommand;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.ExaminingRoles;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.path.CaseCommands;
import fr.cadreia.dossier.qualification.Duties;
import fr.cadreia.dossier.qualification.Duties.Ask;
import fr.cadreia.dossier.qualification.Duties.Duty;
import fr.cadreia.dossier.qualification.Duties.Owing;
import fr.cadreia.dossier.qualification.Duties.State;
import fr.cadreia.dossier.steps.proposal.Proposal;
import fr.cadreia.dossier.web.CaseAccess.Visit;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.text.VisibleText;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.kernel.web.PublicUrls;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page of what the law demands of a case: each duty with its day and its proof, a small form where no step's form brings
 * the proof, and the notices that people may use as they stand.
 */
@Controller
class DutyController {

    private static final String PAGE = "/dossiers/{reference}/obligations";

    private final CaseAccess access;
    private final CaseCommands commands;
    private final Duties duties;
    private final ExaminingRoles roles;
    private final StepNames names;
    private final FormTexts texts;
    private final CaseRecords records;
    private final PublicUrls urls;

    DutyController(
            CaseAccess access,
            CaseCommands commands,
            Duties duties,
            ExaminingRoles roles,
            StepNames names,
            FormTexts texts,
            CaseRecords records,
            PublicUrls urls) {
        this.urls = urls;
        this.access = access;
        this.commands = commands;
        this.duties = duties;
        this.roles = roles;
        this.names = names;
        this.texts = texts;
        this.records = records;
    }

    /**
     * A duty as the page shows it.
     *
     * @param from French day
     * @param blocks the steps that wait for it; French
     * @param proof by what it is proved and since when; French, or empty
     * @param lines what the page recorded as its proof
     * @param stale whether the page took a proof that counts no more, since what the duty follows from has changed
     * @param fields its questions, empty for a reader who may not answer them
     * @param asked whether its questions are unfolded
     */
    record DutyView(
            Duty duty,
            State state,
            String from,
            String blocks,
            String proof,
            List<FactLine> lines,
            boolean stale,
            List<FieldView> fields,
            boolean asked) {}

    /**
     * A question of the page.
     *
     * @param value the text that its field starts from
     */
    record FieldView(Ask ask, String value) {}

    /**
     * What the notices name.
     *
     * @param contact the function and the mailbox to which people turn, or the address of the page that takes reports
     * @param lacking the names of the proposal's questions that would give an address of its own; empty where one does
     */
    record Notice(String organisation, String title, String contact, List<String> lacking) {}

    @GetMapping(PAGE)
    String show(@PathVariable String reference, EnteredForm form, Principal principal, Model model) {
        EnteredForm.none(model);
        return page(access.open(principal, reference), Map.of(), "", model);
    }

    /**
     * @param entered the answers of a form that was refused, by question
     * @param refused code of the duty of that form, or empty
     */
    private String page(Visit visit, Map<String, String> entered, String refused, Model model) {
        Case dossier = visit.dossier();
        List<Owing> owed = duties.of(dossier.reference());
        List<StepDocument> all = records.documents().of(dossier.reference());
        boolean may = dossier.isOpen() && CaseCommand.PROVE_DUTY.isFor(visit.person(), dossier, roles);
        model.addAttribute("dossier", dossier);
        model.addAttribute("may", may);
        // What it refuses is told where the duty stands, above all others where the case no longer owes it.
        model.addAttribute("refusedAt", owes(owed, refused) ? refused : "");
        model.addAttribute(
                "duties",
                owed.stream().map(owing -> view(owing, all, may, entered)).toList());
        model.addAttribute("highRisk", owes(owed, Duties.INSTRUCTIONS));
        model.addAttribute("notice", owes(owed, Duties.NOTICE) ? notice(dossier) : null);
        return "dossier/duties";
    }

    private static boolean owes(List<Owing> owed, String code) {
        return owed.stream().anyMatch(owing -> owing.duty().code().equals(code));
    }

    private DutyView view(Owing owing, List<StepDocument> all, boolean may, Map<String, String> entered) {
        Duty duty = owing.duty();
        State state = owing.state(records.today());
        Optional<StepDocument> given = duty.lastGiven(all);
        return new DutyView(
                duty,
                state,
                FrenchText.day(owing.from()),
                duty.blocks().stream()
                        .flatMap(step -> Step.of(step).stream())
                        .map(Step::label)
                        .collect(Collectors.joining(", ")),
                owing.proof().map(this::provedBy).orElse(""),
                owing.proof()
                        .filter(document -> document.form().equals(Duty.FORM))
                        .map(document -> duty.lines(document.answers()))
                        .orElse(List.of()),
                given.isPresent() && state != State.PROVED,
                may
                        ? duty.asks().stream()
                                .map(ask -> new FieldView(ask, start(ask, given, all, entered)))
                                .toList()
                        : List.of(),
                duty.asks().stream().map(Ask::code).anyMatch(entered::containsKey));
    }

    private String provedBy(StepDocument document) {
        String by = document.form().equals(Duty.FORM)
                ? records.people().name(document.author())
                : names.of(document.form());
        return by + ", le " + FrenchText.day(document.writtenAt());
    }

    private String start(Ask ask, Optional<StepDocument> given, List<StepDocument> all, Map<String, String> entered) {
        if (entered.containsKey(ask.code())) {
            return entered.get(ask.code());
        }
        return given.map(document -> ask.answer(document.answers())).orElseGet(() -> ask.prefilled(all, texts));
    }

    @PostMapping(PAGE + "/{code}")
    String prove(
            @PathVariable String reference,
            @PathVariable String code,
            EnteredForm form,
            Principal principal,
            Model model) {
        Visit visit = access.open(principal, reference);
        return form.answer(() -> page(access.open(principal, reference), form.values(), code, model), () -> {
            Duty duty = duties.of(reference).stream()
                    .map(Owing::duty)
                    .filter(owed -> owed.code().equals(code) && !owed.asks().isEmpty())
                    .findFirst()
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            Answers said = Answers.NONE;
            for (Ask ask : duty.asks()) {
                said = said.with(ask.code(), read(form, duty, ask));
            }
            commands.proveDuty(visit.person(), reference, code, said, form.notPersons());
            return form.done("duties.done", "/dossiers/" + reference + "/obligations#" + code);
        });
    }

    private Object read(EnteredForm form, Duty duty, Ask ask) {
        return switch (ask.kind()) {
            case TEXT -> form.required(ask.code(), ask.label(), ask.most());
            case LINE -> line(form, ask);
            case NUMBER -> form.number(ask.code(), ask.label(), ask.least(), 1200);
            case DAY -> {
                LocalDate day = form.requiredDay(ask.code(), ask.label());
                if (day.isAfter(records.today())) {
                    throw CommandRefusedException.invalid("«\u00a0" + ask.label() + "\u00a0»\u00a0: le "
                            + FrenchText.day(day) + " est à venir. Revenez quand ce sera fait.");
                }
                if (day.isBefore(duty.earliest())) {
                    throw CommandRefusedException.invalid("«\u00a0" + ask.label() + "\u00a0»\u00a0: le "
                            + FrenchText.day(day) + " est avant la loi qui demande cette preuve ("
                            + FrenchText.day(duty.earliest()) + "). Indiquez le jour où cela a été fait.");
                }
                yield day.toString();
            }
        };
    }

    private static String line(EnteredForm form, Ask ask) {
        String line = form.requiredLine(ask.code(), ask.label(), ask.most());
        if (ask.pattern() != null && !line.matches(ask.pattern())) {
            throw CommandRefusedException.invalid("«\u00a0" + ask.label() + "\u00a0»\u00a0: "
                    + ask.help().substring(0, 1).toLowerCase(Locale.FRENCH)
                    + ask.help().substring(1));
        }
        return line;
    }

    /** Shows a notice that is printed and put up where people meet the solution. */
    @GetMapping(PAGE + "/affiche")
    String poster(@PathVariable String reference, Principal principal, Model model) {
        Case dossier = access.open(principal, reference).dossier();
        if (!duties.owes(reference, Duties.NOTICE)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("notice", notice(dossier));
        return "dossier/duty-poster";
    }

    private Notice notice(Case dossier) {
        Optional<Proposal> proposal = records.documents().latest(dossier.reference(), Proposal.class);
        String function = proposal.map(Proposal::contactFunction).orElse("");
        String mailbox = proposal.map(Proposal::contactMailbox).orElse("");
        boolean reachable = VisibleText.says(mailbox);
        return new Notice(
                records.people().organisationName(dossier.organisation()),
                dossier.title(),
                Stream.of(function, reachable ? mailbox : urls.of("/signaler"))
                        .filter(VisibleText::says)
                        .collect(Collectors.joining(", ")),
                Stream.of(
                                reachable || VisibleText.says(function) ? "" : Proposal.CONTACT_FUNCTION,
                                reachable ? "" : Proposal.CONTACT_MAILBOX)
                        .filter(field -> !field.isEmpty())
                        .map(field -> texts.label(FormId.of(Proposal.class), field))
                        .toList());
    }
}
