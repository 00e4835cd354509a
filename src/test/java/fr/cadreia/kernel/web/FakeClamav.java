package fr.cadreia.kernel.web;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A ClamAV daemon that speaks INSTREAM and knows one signature, or misbehaves; on a port and a thread of its own. */
final class FakeClamav implements AutoCloseable {

    /** The test file of the makers of scanners, in two parts: a scanner would take this file away otherwise. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    /** What it does with a file. */
    enum Manner {
        ANSWERS,
        SAYS_NOTHING,
        HANGS_UP,
        TALKS_NONSENSE,
        /** It does not even read. */
        IS_DEAF
    }

    private final ServerSocket socket;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** The files that it was sent to their end. */
    final List<byte[]> received = new CopyOnWriteArrayList<>();

    volatile Manner manner = Manner.ANSWERS;
    volatile int streamMaxLength = Integer.MAX_VALUE;

    FakeClamav() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::serve);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "fake-clamav");
        thread.setDaemon(true);
        thread.start();
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                start(() -> answer(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket client) {
        try (client) {
            if (manner == Manner.IS_DEAF) {
                closed.await();
                return;
            }
            DataInputStream in = new DataInputStream(client.getInputStream());
            OutputStream out = client.getOutputStream();
            byte[] command = in.readNBytes("zINSTREAM\0".length());
            if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
                say(out, "UNKNOWN COMMAND");
                return;
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                file.write(in.readNBytes(length));
                if (file.size() > streamMaxLength) {
                    say(out, "INSTREAM size limit exceeded. ERROR");
                    return;
                }
            }
            received.add(file.toByteArray());
            switch (manner) {
                case ANSWERS ->
                    say(
                            out,
                            file.toString(StandardCharsets.ISO_8859_1).contains(EICAR)
                                    ? "stream: Eicar-Test-Signature FOUND"
                                    : "stream: OK");
                case TALKS_NONSENSE -> say(out, "HTTP/1.1 400 Bad Request");
                case SAYS_NOTHING -> closed.await();
                default -> {
                    // It hangs up.
                }
            }
        } catch (IOException e) {
            // The client has gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\0").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
