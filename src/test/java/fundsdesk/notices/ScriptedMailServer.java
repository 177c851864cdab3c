package fundsdesk.notices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A mail server that behaves as no real one can be made to: answers as told, or hangs up. */
final class ScriptedMailServer implements AutoCloseable {

    static final String HANG_UP = "";

    private final ServerSocket socket;
    private final Map<String, String> answers;

    /** @param answers by command, {@code .} for the end of the mail; every other is answered with yes */
    ScriptedMailServer(Map<String, String> answers) {
        this.answers = Map.copyOf(answers);
        try {
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        Thread.ofPlatform().daemon().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException ended) {
                return;
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, "220 scripted");
        boolean inMail = false;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (inMail && !line.equals(".")) {
                continue;
            }
            String command = line.split("[ :]")[0];
            inMail = command.equals("DATA");
            String answer = answers.getOrDefault(command, inMail ? "354 go on" : "250 yes");
            if (answer.equals(HANG_UP)) {
                return;
            }
            say(client, answer);
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
