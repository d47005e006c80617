package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The jar as it is shipped, run in a folder of its own by somebody who has nothing else. */
class PackagedJar implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;

    private final Path folder;
    private final Path log;
    private final int port = freePort();
    private Process process;

    PackagedJar(Path folder) {
        this.folder = folder;
        this.log = folder.resolve("portal.log");
    }

    int port() {
        return port;
    }

    /** What a call of the jar that ends by itself prints on standard output. */
    String answer(String argument) throws IOException, InterruptedException {
        Process answering = builder(Map.of(), argument)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String answer = new String(answering.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answering.waitFor()).isZero();
        return answer.strip();
    }

    /** The log of a start that must not succeed. */
    String refusal(Map<String, String> environment) throws IOException, InterruptedException {
        launch(environment);
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(log()).contains("APPLICATION FAILED TO START").doesNotContain("\tat ");
        return log();
    }

    /** Starts and waits until the log matches. */
    MatchResult start(Map<String, String> environment, Pattern sign) throws IOException, InterruptedException {
        launch(environment);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            var found = sign.matcher(log());
            if (found.find()) {
                return found.toMatchResult();
            }
            assertThat(process.isAlive() && System.nanoTime() < until).as(log()).isTrue();
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** As an operator would end it. */
    void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(25, TimeUnit.SECONDS)).isTrue();
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private void launch(Map<String, String> environment) throws IOException {
        process = builder(environment)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private ProcessBuilder builder(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("portal.jar")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PORTAL_") || name.startsWith("SPRING_"));
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().putAll(environment);
        return builder;
    }

    private String log() throws IOException {
        return Files.readString(log);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
