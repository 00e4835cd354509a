package fr.cadreia.committee.minutes;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.committee.MemberOrder;
import fr.cadreia.committee.mandate.Colleges;
import fr.cadreia.committee.minutes.SessionRows.Row;
import fr.cadreia.committee.paper.PaperNames;
import fr.cadreia.committee.session.CaseSheets;
import fr.cadreia.committee.session.SessionWords;
import fr.cadreia.committee.session.SheetCorrection.Change;
import fr.cadreia.dossier.JournalKind;
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
    private final PaperNames names;
    private final LocalDate day;
    private final Row opened;
    private final List<Row> corrections;
    private final List<Row> confirmations;

    /** @param departed accounts of those who left the committee while the session lasted */
    Attendees(SessionRows rows, Set<String> departed, People people, PaperNames names) {
        this.names = names;
        this.departed = departed;
        this.people = people;
        this.opened = rows.last(JournalKind.SESSION_OPENED).orElseThrow();
        this.corrections = rows.all(JournalKind.PRESENCE_CORRECTED);
        this.confirmations = rows.all(JournalKind.PRESENCE_CONFIRMED);
        this.day = LocalDate.ofInstant(opened.entry().writtenAt(), ZoneId.systemDefault());
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
        Set<String> present = new LinkedHashSet<>(opened.list("present"));
        for (Row row : corrections) {
            switch (change(row)) {
                case FORGOTTEN -> present.add(row.text("member"));
                case MISTAKEN -> present.remove(row.text("member"));
                default -> {}
            }
        }
        return present;
    }

    /** Who was there when the session opened, and who was not. */
    OpeningCounts counts() {
        Set<String> present = atOpening();
        Map<String, String> deputies = new LinkedHashMap<>();
        Stream.concat(Stream.of(opened), corrections.stream())
                .forEach(row -> row.content()
                        .path("deputies")
                        .properties()
                        .forEach(deputy ->
                                deputies.put(deputy.getKey(), deputy.getValue().asText())));
        return OpeningCounts.of(opened, present, deputies, unlisted());
    }

    /** Accounts of the titulars who were not there at all. */
    List<String> absent() {
        Set<String> there = atOpening();
        corrections.stream().filter(row -> change(row) == Change.ARRIVED).forEach(row -> there.add(row.text("member")));
        List<String> absent = new ArrayList<>(opened.list("members"));
        absent.removeAll(there);
        absent.removeAll(unlisted());
        return absent;
    }

    /** Recused from the case whose own sheet opened the session, which therefore says nothing of them, and no correction. */
    private Set<String> unlisted() {
        Set<String> unlisted = new LinkedHashSet<>(opened.list("unlisted"));
        corrections.forEach(row -> unlisted.remove(row.text("member")));
        return unlisted;
    }

    /** The members in office, whoever presides over the committee first, then by name, each followed by the deputy who sat. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        List<String> absent = absent();
        opened.list("members").stream()
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

    /** On the day of the session, before it opened or after. */
    private String confirmed(String member) {
        return confirmations.stream()
                .filter(row -> row.entry().actor().equals(member))
                .map(row -> row.entry().writtenAt())
                .filter(at -> LocalDate.ofInstant(at, ZoneId.systemDefault()).equals(day))
                .findFirst()
                .map(at -> "confirmé par le membre à " + SessionWords.time(at))
                .orElse("");
    }

    /** « sur place » or « à distance », as that row of the journal has it. */
    private static String where(Row row, String member) {
        return row.list(CaseSheets.REMOTE).contains(member) ? " à distance" : " sur place";
    }

    /** Of a member who was there when the session opened. */
    private String whereAtFirst(String member) {
        return corrections.stream()
                .filter(row ->
                        change(row) == Change.FORGOTTEN && row.text("member").equals(member))
                .findFirst()
                .map(row -> where(row, member))
                .orElseGet(() -> where(opened, member));
    }

    private String name(String member) {
        return names.of(member, day).name();
    }

    /** Accounts of members who excused themselves, as the sheet had them last. */
    Set<String> excused() {
        Row last = corrections.isEmpty() ? opened : corrections.get(corrections.size() - 1);
        return Set.copyOf(last.list("excused"));
    }

    private String left(String member) {
        return departed.contains(member) ? ", a quitté le comité en cours de séance" : "";
    }

    /** Accounts may be closed since. */
    private Person account(String member) {
        return people.find(member).orElseGet(() -> new Person(member, people.name(member), "", Set.of(), Set.of()));
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
        for (Row row : corrections) {
            if (row.text("member").equals(member)) {
                if (change(row) == Change.ARRIVED) {
                    presence.append(presence.isEmpty() ? PRESENT : ", puis")
                            .append(where(row, member))
                            .append(" à partir de ")
                            .append(SessionWords.time(row.entry().writtenAt()));
                } else if (change(row) == Change.LEFT) {
                    presence.append(" jusqu’à ")
                            .append(SessionWords.time(row.entry().writtenAt()));
                    String holder = row.text("holder");
                    presence.append(holder.isEmpty() ? "" : " (pouvoir à " + people.name(holder) + ")");
                } else if (change(row) == Change.PROXY && !presence.isEmpty()) {
                    String holder = row.text("holder");
                    presence.append(holder.isEmpty() ? " (sans pouvoir" : " (pouvoir à " + people.name(holder))
                            .append(" à partir de ")
                            .append(SessionWords.time(row.entry().writtenAt()))
                            .append(")");
                }
            }
        }
        return presence.toString();
    }

    private Optional<String> deputyOf(String titular) {
        Optional<String> deputy = deputyOf(titular, opened.content());
        for (Row row : corrections) {
            deputy = deputy.or(() -> deputyOf(titular, row.content()));
        }
        return deputy.filter(found -> !change(found, Change.MISTAKEN));
    }

    private static Optional<String> deputyOf(String titular, JsonNode sheet) {
        return sheet.path("deputies").properties().stream()
                .filter(deputy -> deputy.getValue().asText().equals(titular))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private boolean change(String member, Change change) {
        return corrections.stream().anyMatch(row -> row.text("member").equals(member) && change(row) == change);
    }

    private ProxyWords given() {
        return new ProxyWords(opened, corrections, people);
    }

    /** As it was when the session opened. */
    private String college(String member) {
        String kept = opened.content().path("colleges").path(member).asText("");
        return Role.of(kept).map(Colleges::name).orElse("");
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

    private String sentence(Row row) {
        String holder = row.text("holder");
        String reason = row.text("reason");
        return "À " + SessionWords.time(row.entry().writtenAt()) + " – "
                + change(row).label() + "\u00a0: " + people.name(row.text("member"))
                + (holder.isEmpty() ? "" : ", qui donne pouvoir à " + people.name(holder))
                + (reason.isEmpty() ? "" : " (" + reason + ")")
                + (Chairs.isChange(row) ? ". " + people.name(row.text("chair")) + " préside désormais la séance" : "")
                + ". Membres présents\u00a0: "
                + row.content().path("before").path("present").size() + ", désormais "
                + row.content().path("present").size() + "." + ProxyWords.ended(row, people);
    }

    private static Change change(Row row) {
        return Change.valueOf(row.text("change"));
    }
}
