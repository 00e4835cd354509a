package fr.cadreia.signin.ldap;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.BindResult;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPBindException;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.ResultCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** OpenLDAP's server as a process of its own, with its overlay for password policies. */
final class Slapd extends DirectoryEntries implements AutoCloseable {

    /** Where Debian's package slapd puts it. */
    private static final Path PROGRAM = Path.of("/usr/sbin/slapd");

    private static final String POLICY = "cn=politique," + ROOT;
    private static final String MANAGER = "cn=root," + ROOT;

    /** Lets a manager write what the server itself keeps. */
    private static final Control RELAX = new Control("1.3.6.1.4.1.4203.666.5.12", true);

    private final Process process;
    private final LDAPConnection manager;

    private Slapd(Process process, LDAPConnection manager) {
        super(manager);
        this.process = process;
        this.manager = manager;
        places();
        run(() -> {
            manager.add(
                    SERVICE,
                    new Attribute("objectClass", "organizationalRole", "simpleSecurityObject"),
                    new Attribute("cn", "cadre-ia"),
                    new Attribute("userPassword", SERVICE_PASSWORD));
            manager.add(
                    POLICY,
                    new Attribute("objectClass", "organizationalRole", "pwdPolicy"),
                    new Attribute("cn", "politique"),
                    new Attribute("pwdAttribute", "userPassword"),
                    new Attribute("pwdLockout", "TRUE"),
                    new Attribute("pwdMaxFailure", "3"),
                    new Attribute("pwdLockoutDuration", "600"));
        });
    }

    @SuppressWarnings("unused") // A condition of JUnit, by its name.
    static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    /** Starts an empty directory, which the service account alone reads. */
    static Slapd start() {
        try {
            Path folder = Files.createTempDirectory("slapd");
            Files.createDirectory(folder.resolve("db"));
            Path settings = Files.writeString(
                    folder.resolve("slapd.conf"), """
                    include /etc/ldap/schema/core.schema
                    include /etc/ldap/schema/cosine.schema
                    include /etc/ldap/schema/inetorgperson.schema
                    modulepath /usr/lib/ldap
                    moduleload back_mdb
                    moduleload ppolicy
                    database mdb
                    suffix "%1$s"
                    rootdn "%2$s"
                    rootpw root
                    directory %3$s/db
                    overlay ppolicy
                    ppolicy_default "%4$s"
                    access to attrs=userPassword by anonymous auth by * none
                    access to * by dn.exact="%5$s" read by * none
                    """.formatted(ROOT, MANAGER, folder, POLICY, SERVICE));
            int port = freePort();
            Process process = new ProcessBuilder(
                            PROGRAM.toString(),
                            "-d",
                            "256",
                            "-f",
                            settings.toString(),
                            "-h",
                            "ldap://127.0.0.1:" + port)
                    .redirectErrorStream(true)
                    .start();
            listening(process);
            return new Slapd(process, new LDAPConnection("127.0.0.1", port, MANAGER, "root"));
        } catch (IOException | LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Reads what the server says until it listens; what it says later is thrown away. */
    private static void listening(Process process) throws IOException {
        BufferedReader said = process.inputReader();
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            if (line.contains("slapd starting")) {
                Thread reader = new Thread(() -> said.lines().forEach(later -> {}), "slapd");
                reader.setDaemon(true);
                reader.start();
                return;
            }
        }
        throw new IllegalStateException(all.toString());
    }

    int port() {
        return manager.getConnectedPort();
    }

    /** Tries wrong passwords until the policy locks the person for ten minutes. */
    void lockByWrongPasswords(String commonName) {
        for (int time = 0; time < 3; time++) {
            try (LDAPConnection stranger = new LDAPConnection("127.0.0.1", port())) {
                BindResult right = stranger.bind(personDn(commonName), "faux");
                throw new IllegalStateException(right.toString());
            } catch (LDAPBindException wrong) {
                if (wrong.getResultCode() != ResultCode.INVALID_CREDENTIALS) {
                    throw new IllegalStateException(wrong);
                }
            } catch (LDAPException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Lets the ten minutes of a lock be over: it began years ago. */
    void letTheLockBeOver(String commonName) {
        run(() -> {
            ModifyRequest earlier = new ModifyRequest(
                    personDn(commonName),
                    new Modification(ModificationType.REPLACE, "pwdAccountLockedTime", "20200101000000Z"));
            earlier.addControl(RELAX);
            manager.modify(earlier);
        });
    }

    @Override
    public void close() {
        manager.close();
        process.destroy();
    }
}
