package fr.cadreia.kernel.web;

import fr.cadreia.kernel.web.HostileRequests.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer as it came over the wire, and what every answer owes, whatever was asked.
 *
 * @param status 0 where it is no answer
 * @param headers by their names in small letters; one that came twice has a line for each
 */
record RawAnswer(int status, Map<String, String> headers, String body) {

    private static final List<String> HEADERS = List.of(
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Cross-Origin-Opener-Policy",
            "Permissions-Policy",
            "Content-Security-Policy");

    /** Two of them contradict each other, or nobody knows which counts. */
    private static final List<String> ONCE = List.of(
            "etag", "last-modified", "location", "content-type", "content-length", "cache-control", "retry-after");

    /** What tells of the inside: lines of a stack, classes with their package, addresses of databases, statements. */
    private static final Pattern INSIDE = Pattern.compile("\\n\\s+at [\\w.$/]+\\(|Caused by:|jdbc:(h2|postgresql):"
            + "|\\b(org|com|java|jakarta|javax|fr)\\.[a-z]\\w*\\.(\\w+\\.)*[A-Z]\\w+"
            + "|(?i)\\b(select .{1,80} from|insert into|update \\w+ set)\\b");

    /** More than any answer takes. */
    private static final int LONGEST_MILLIS = 60_000;

    /** Sends a request to this machine and returns what comes until the connection ends. */
    static RawAnswer to(Request request, int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(LONGEST_MILLIS);
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.writeBytes((request.head() + "\r\n").getBytes(StandardCharsets.UTF_8));
            whole.writeBytes(request.body());
            try {
                socket.getOutputStream().write(whole.toByteArray());
            } catch (IOException closed) {
                // It has said why before it had read everything.
            }
            return read(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(request.told(), e);
        }
    }

    static RawAnswer read(byte[] bytes) {
        // A sign for each byte: lengths are told in bytes.
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = all.indexOf("\r\n\r\n");
        if (end < 0) {
            return new RawAnswer(0, Map.of(), new String(bytes, StandardCharsets.UTF_8));
        }
        Map<String, String> headers = new HashMap<>();
        String[] lines = all.substring(0, end).split("\r\n");
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.merge(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip(),
                        (first, again) -> first + "\n" + again);
            }
        }
        String body = all.substring(end + 4);
        boolean inParts = headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked");
        return new RawAnswer(
                Integer.parseInt(lines[0].split(" ")[1]),
                headers,
                new String(
                        (inParts ? joined(body) : body).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    /** Joins the parts (chunks) of a body, each behind its length: a word may be cut between two of them. */
    private static String joined(String parts) {
        StringBuilder whole = new StringBuilder();
        int at = 0;
        for (int line = parts.indexOf("\r\n"); line >= 0; line = parts.indexOf("\r\n", at)) {
            int length =
                    Integer.parseInt(parts.substring(at, line).split(";")[0].strip(), 16);
            if (length == 0) {
                break;
            }
            int begin = line + 2;
            whole.append(parts, begin, Math.min(begin + length, parts.length()));
            at = Math.min(begin + length + 2, parts.length());
        }
        return whole.toString();
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Tells whether the sender is told to come again, which says nothing of what the request would do. */
    boolean isLater() {
        return status == 503 || status == 429;
    }

    /** Lists what is wrong with it: nothing where the application answers in its own words and protects its readers. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        boolean comesAgain = status == 503 && headers.containsKey("retry-after");
        if (status < 200 || status >= 500 && !comesAgain) {
            faults.add("status " + status);
        }
        ONCE.stream()
                .filter(name -> headers.getOrDefault(name, "").contains("\n"))
                .forEach(name -> faults.add("more than one " + name));
        HEADERS.stream()
                .filter(name -> !headers.containsKey(name.toLowerCase(Locale.ROOT)))
                .forEach(name -> faults.add("no " + name));
        boolean page = headers.getOrDefault("content-type", "").startsWith("text/html");
        if (page && body.contains(HostileRequests.SCRIPT)) {
            faults.add("gives back a script");
        }
        if (HostileRequests.WORKED_OUT.matcher(body).find()) {
            faults.add("works out what was sent");
        }
        if (headers.getOrDefault("set-cookie", "").matches("(?s)(.*\n)?" + HostileRequests.COOKIE + ".*")) {
            faults.add("sets the cookie that was sent");
        }
        if (page || status >= 400) {
            Matcher inside = INSIDE.matcher(body);
            if (inside.find()) {
                faults.add("tells " + inside.group());
            }
        }
        return faults;
    }
}
