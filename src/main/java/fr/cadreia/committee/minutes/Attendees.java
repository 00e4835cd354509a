package fr.cadreia.committee.minutes;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.committee.MemberOrder;
import fr.cadreia.committee.mandate.Colleges;
import fr.cadreia.committee.minutes.SessionRows.Row;
import fr.cadreia.committee.paper.PaperNames;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who was there, from the row that opened the session and those that corrected its presence sheet. */
final class Attendees {

    private final Set<String> departed;
    private final People people;
    private final PaperNames names;
    private final LocalDate day;
    private final Row opened;
    private final List<Row> corrections;

    /** @param departed accounts of those who left the committee while the session lasted */
    Attendees(SessionRows rows, Set<String> departed, People people, PaperNames names) {
        this.names = names;
        this.departed = departed;
        this.people = people;
        this.opened = rows.last(JournalKind.SESSION_OPENED).orElseThrow();
        this.corrections = rows.all(JournalKind.PRESENCE_CORRECTED);
        this.day = LocalDate.ofInstant(opened.entry().writtenAt(), ZoneId.systemDefault());
    }

    /**
     * A line of the list of members; French.
     *
     * @param quality the person's function
     * @param seat as titular or as deputy
     */
    public record Line(String name, String quality, String college, String seat, String presence) {}

    /** How many titulars were in office. */
    int inOffice() {
        return opened.list("members").size();
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

    /** How many were there when the session opened. */
    int presentAtOpening() {
        return atOpening().size();
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

    /** Recused from the case whose own sheet opened the session, which therefore says nothing of them. */
    private List<String> unlisted() {
        return opened.list("unlisted");
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
        return new Line(name(member), names.of(member, day).quality(), college(member), seat, presence);
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
        StringBuilder presence = new StringBuilder(atOpening().contains(member) ? "Présent" : "");
        for (Row row : corrections) {
            if (row.text("member").equals(member)) {
                if (change(row) == Change.ARRIVED) {
                    presence.append(presence.isEmpty() ? "Présent à partir de " : ", puis à partir de ")
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
                .map(java.util.Map.Entry::getKey)
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
                + change(row).label() + " : " + people.name(row.text("member"))
                + (holder.isEmpty() ? "" : ", qui donne pouvoir à " + people.name(holder))
                + (reason.isEmpty() ? "" : " (" + reason + ")")
                + (Chairs.isChange(row) ? ". " + people.name(row.text("chair")) + " préside désormais la séance" : "")
                + ". Membres présents : "
                + row.content().path("before").path("present").size() + ", désormais "
                + row.content().path("present").size() + "." + ProxyWords.ended(row, people);
    }

    private static Change change(Row row) {
        return Change.valueOf(row.text("change"));
    }
}
