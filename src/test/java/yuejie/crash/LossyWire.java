package yuejie.crash;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire to a server that can lose answers: what is sent arrives and is done, and nobody hears of it. */
final class LossyWire implements AutoCloseable {

    private final ServerSocket front;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Set<Socket> lossy = Set.of();

    /** A wire to the server of an address, {@code jdbc:postgresql://localhost:PORT/…}. */
    LossyWire(String address) throws IOException {
        front = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        port = URI.create(address.substring("jdbc:".length())).getPort();
        run(this::accept);
    }

    /** The same address by way of this wire. */
    String address(String address) {
        return address.replace(":" + port + "/", ":" + front.getLocalPort() + "/");
    }

    /** From now on, an answer ends the connection that it would come by, and is not handed on; new ones are sound. */
    void loseAnswers() {
        lossy = Set.copyOf(open);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = front.accept();
                Socket server = new Socket("localhost", port);
                open.add(client);
                open.add(server);
                run(() -> copy(client, server, false));
                run(() -> copy(server, client, true));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void copy(Socket from, Socket to, boolean answers) {
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[8192];
            for (int n = in.read(bytes); n >= 0 && !(answers && lossy.contains(from)); n = in.read(bytes)) {
                out.write(bytes, 0, n);
            }
        } catch (IOException e) {
            // the other end is closed
        }
    }

    private static void run(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            front.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
