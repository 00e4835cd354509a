package fr.cadreia.committee.minutes;

import fr.cadreia.committee.mandate.Colleges;
import fr.cadreia.committee.mandate.MemberOrder;
import fr.cadreia.committee.paper.Naming;
import fr.cadreia.committee.session.SessionWords;
import fr.cadreia.committee.session.SheetCorrection.Change;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.RecordedEvent;
import fr.cadreia.dossier.event.SessionEvent.Presence;
import fr.cadreia.dossier.event.SessionEvent.PresenceConfirmed;
import fr.cadreia.dossier.event.SessionEvent.PresenceCorrected;
import fr.cadreia.dossier.event.SessionEvent.SessionOpened;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who was there, from the row that opened the session and those that corrected its presence sheet. */
final class Attendees {

    private static final String PRESENT = "Présent";

    private final Set<String> departed;
    private final People people;
    private final Naming names;
    private final LocalDate day;
    private final SessionOpened opened;
    private final List<RecordedEvent<PresenceCorrected>> corrections;
    private final List<RecordedEvent<PresenceConfirmed>> confirmations;

    /** @param departed accounts of those who left the committee while the session lasted */
    Attendees(List<JournalEntry> rows, Set<String> departed, People people, Naming names) {
        this.names = names;
        this.departed = departed;
        this.people = people;
        RecordedEvent<SessionOpened> opening =
                RecordedEvent.last(rows, SessionOpened.class).orElseThrow();
        this.opened = opening.event();
        this.corrections = RecordedEvent.in(rows, PresenceCorrected.class).toList();
        this.confirmations = RecordedEvent.in(rows, PresenceConfirmed.class).toList();
        this.day = LocalDate.ofInstant(opening.row().writtenAt(), ZoneId.systemDefault());
    }

    /**
     * A line of the list of members; French.
     *
     * @param quality the person's function
     * @param seat as titular or as deputy
     * @param confirmed when the member said to be there, or empty
     */
    public record Line(String name, String quality, String college, String seat, String presence, String confirmed) {

        public boolean isOfTheAgents() {
            return college.equals(Colleges.name(Role.COMMITTEE_AGENTS));
        }
    }

    /** Accounts of those who were there when the session opened, errors of the sheet corrected. */
    private Set<String> atOpening() {
        Set<String> present = new LinkedHashSet<>(opened.sheet().present());
        for (RecordedEvent<PresenceCorrected> row : corrections) {
            switch (change(row)) {
                case FORGOTTEN -> present.add(row.event().member());
                case MISTAKEN -> present.remove(row.event().member());
                default -> {}
            }
        }
        return present;
    }

    /** Who was there when the session opened, and who was not. */
    OpeningCounts counts() {
        Set<String> present = atOpening();
        Map<String, String> deputies = new LinkedHashMap<>();
        sheets().forEach(sheet -> deputies.putAll(sheet.deputies()));
        return OpeningCounts.of(opened, present, deputies, unlisted());
    }

    /** Accounts of the titulars who were not there at all. */
    List<String> absent() {
        Set<String> there = atOpening();
        corrections.stream()
                .filter(row -> change(row) == Change.ARRIVED)
                .forEach(row -> there.add(row.event().member()));
        List<String> absent = new ArrayList<>(opened.members());
        absent.removeAll(there);
        absent.removeAll(unlisted());
        return absent;
    }

    /** Recused from the case whose own sheet opened the session, which therefore says nothing of them, and no correction. */
    private Set<String> unlisted() {
        Set<String> unlisted = new LinkedHashSet<>(opened.unlisted());
        corrections.forEach(row -> unlisted.remove(row.event().member()));
        return unlisted;
    }

    /** The members in office, whoever presides over the committee first, then by name, each followed by the deputy who sat. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        List<String> absent = absent();
        opened.members().stream()
                .sorted(Comparator.comparing(this::account, MemberOrder.PRECEDENCE))
                .forEach(member -> {
                    String presence = absent.contains(member) ? absence(member) : presence(member);
                    presence = presence.isEmpty() ? "Déport" : presence;
                    lines.add(line(member, seat(member), presence + left(member)));
                    deputyOf(member)
                            .ifPresent(deputy -> lines.add(
                                    line(deputy, "Suppléant de " + name(member), presence(deputy) + left(deputy))));
                });
        return lines;
    }

    private Line line(String member, String seat, String presence) {
        return new Line(
                name(member),
                names.of(member, day).quality(),
                college(member),
                seat,
                presence,
                presence.startsWith(PRESENT) ? confirmed(member) : "");
    }

    /** From the day of the session on, before it opened or after, until it closed. */
    private String confirmed(String member) {
        return confirmations.stream()
                .filter(row -> row.row().actor().equals(member))
                .map(row -> row.row().writtenAt())
                .filter(at -> !LocalDate.ofInstant(at, ZoneId.systemDefault()).isBefore(day))
                .findFirst()
                .map(at -> "confirmé par le membre à " + SessionWords.time(at))
                .orElse("");
    }

    /** « sur place » or « à distance », as that row of the journal has it. */
    private static String where(Presence sheet, String member) {
        return sheet.remote().contains(member) ? " à distance" : " sur place";
    }

    /** Of a member who was there when the session opened. */
    private String whereAtFirst(String member) {
        return corrections.stream()
                .filter(row ->
                        change(row) == Change.FORGOTTEN && row.event().member().equals(member))
                .findFirst()
                .map(row -> where(row.event().sheet(), member))
                .orElseGet(() -> where(opened.sheet(), member));
    }

    private String name(String member) {
        return names.of(member, day).name();
    }

    /** Accounts of members who excused themselves, as the sheet had them last. */
    Set<String> excused() {
        List<Presence> sheets = sheets().toList();
        return Set.copyOf(sheets.get(sheets.size() - 1).excused());
    }

    private String left(String member) {
        return departed.contains(member) ? ", a quitté le comité en cours de séance" : "";
    }

    /** Accounts may be closed since. */
    private Person account(String member) {
        return people.find(member).orElseGet(() -> new Person(member, names.name(member), "", Set.of(), Set.of()));
    }

    private String seat(String member) {
        boolean chair = people.find(member)
                .filter(person -> person.has(Role.COMMITTEE_CHAIR))
                .isPresent();
        return chair ? "Titulaire, présidence du comité" : "Titulaire";
    }

    private String absence(String member) {
        String absence = excused().contains(member) ? "Excusé" : "Absent";
        if (deputyOf(member).isPresent()) {
            return absence + ", suppléé";
        }
        return absence + given().of(member);
    }

    private String presence(String member) {
        StringBuilder presence = new StringBuilder(atOpening().contains(member) ? PRESENT + whereAtFirst(member) : "");
        for (RecordedEvent<PresenceCorrected> row : corrections) {
            if (row.event().member().equals(member)) {
                if (change(row) == Change.ARRIVED) {
                    presence.append(presence.isEmpty() ? PRESENT : ", puis")
                            .append(where(row.event().sheet(), member))
                            .append(" à partir de ")
                            .append(SessionWords.time(row.row().writtenAt()));
                } else if (change(row) == Change.LEFT) {
                    presence.append(" jusqu’à ")
                            .append(SessionWords.time(row.row().writtenAt()));
                    String holder = row.event().holder();
                    presence.append(holder.isEmpty() ? "" : " (pouvoir à " + names.name(holder) + ")");
                } else if (change(row) == Change.PROXY && !presence.isEmpty()) {
                    String holder = row.event().holder();
                    presence.append(holder.isEmpty() ? " (sans pouvoir" : " (pouvoir à " + names.name(holder))
                            .append(" à partir de ")
                            .append(SessionWords.time(row.row().writtenAt()))
                            .append(")");
                }
            }
        }
        return presence.toString();
    }

    private Optional<String> deputyOf(String titular) {
        return sheets().flatMap(sheet -> sheet.deputies().entrySet().stream())
                .filter(deputy -> deputy.getValue().equals(titular))
                .map(Map.Entry::getKey)
                .findFirst()
                .filter(found -> !change(found, Change.MISTAKEN));
    }

    /** The sheet when the session opened, and as each correction left it. */
    private Stream<Presence> sheets() {
        return Stream.concat(
                Stream.of(opened.sheet()),
                corrections.stream().map(row -> row.event().sheet()));
    }

    private boolean change(String member, Change change) {
        return corrections.stream().anyMatch(row -> row.event().member().equals(member) && change(row) == change);
    }

    private ProxyWords given() {
        return new ProxyWords(opened.sheet(), corrections, names);
    }

    /** As it was when the session opened. */
    private String college(String member) {
        return Role.of(opened.colleges().getOrDefault(member, ""))
                .map(Colleges::name)
                .orElse("");
    }

    /** The proxies as the sheet had them when the session opened; French. */
    List<String> proxies() {
        return given().atOpening();
    }

    /** The proxies as the sheet has them now, or had them last; French. */
    List<String> standingProxies() {
        return given().standing();
    }

    /** What was corrected, and how many were there before and after; French sentences. */
    List<String> changes() {
        return corrections.stream().map(this::sentence).toList();
    }

    private String sentence(RecordedEvent<PresenceCorrected> row) {
        PresenceCorrected corrected = row.event();
        String holder = row.event().holder();
        String reason = corrected.reason();
        return "À " + SessionWords.time(row.row().writtenAt()) + " – "
                + change(row).label() + "\u00a0: " + names.name(corrected.member())
                + (holder.isEmpty() ? "" : ", qui donne pouvoir à " + names.name(holder))
                + (reason.isEmpty() ? "" : " (" + reason + ")")
                + (SessionChairs.isChange(corrected)
                        ? ". " + names.name(corrected.sheet().chair()) + " préside désormais la séance"
                        : "")
                + ". Membres présents\u00a0: "
                + corrected.before().present().size() + ", désormais "
                + corrected.sheet().present().size() + "." + ProxyWords.ended(corrected, names);
    }

    private static Change change(RecordedEvent<PresenceCorrected> row) {
        return Change.valueOf(row.event().change());
    }
}
