package org.agentmitra.journeys;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The demo portal as a process of its own, so that it can be killed. */
class PortalProcess implements AutoCloseable {
    private final Path folder;
    private final List<String> database;
    private final int port = freePort();
    private Process process;

    /**
     * @param folder data and log of the portal
     * @param database Spring properties of the data source, as arguments
     */
    PortalProcess(Path folder, List<String> database) {
        this.folder = folder;
        this.database = database;
    }

    static List<String> h2File(Path folder) {
        return List.of(
                "--spring.datasource.url=jdbc:h2:file:" + folder.toAbsolutePath()
                        + "/portal;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;MAX_MEMORY_ROWS=60000;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    }

    int port() {
        return port;
    }

    Path log() {
        return folder.resolve("portal.log");
    }

    /** Starts and returns when the demo world is there and the sign-in page answers. */
    PortalProcess start(String... more) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.agentmitra.Portal",
                "--spring.profiles.active=demo",
                "--server.port=" + port,
                "--portal.data-folder=" + folder.toAbsolutePath(),
                // A killed process is missed sooner.
                "--db-scheduler.heartbeat-interval=1s"));
        long known = Files.exists(log()) ? Files.size(log()) : 0;
        command.addAll(database);
        command.addAll(List.of(more));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log().toString())))
                .start();
        waitUntilHealthy(Duration.ofMinutes(6), known);
        return this;
    }

    /** Processor time it has taken since it was started. */
    Duration worked() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** As a power cut would end it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As an operator would end it. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The portal did not stop within 30 s, see " + log());
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private void waitUntilHealthy(Duration patience, long logged) throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long until = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            try {
                boolean open = Files.readString(log()).substring((int) logged).contains("The demo world is open");
                if (open
                        && client.send(request, HttpResponse.BodyHandlers.discarding())
                                        .statusCode()
                                == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Not listening yet; asked again below.
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IllegalStateException("The portal does not answer, see " + log());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
