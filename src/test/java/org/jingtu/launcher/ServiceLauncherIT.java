package org.jingtu.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jingtu.support.Launcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./jingtu run} with each of its parts killed. Needs the build that {@code ./jingtu test} has made. */
class ServiceLauncherIT {
    @TempDir
    private Path folder;

    private PrivateCluster cluster;
    private Launcher launcher;
    private URI health;
    private int starts;

    @BeforeEach
    void prepare() throws IOException {
        assumeTrue(System.getenv("JINGTU_BUILT") != null, "run by ./jingtu test");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path home = folder.resolve("home");
        int port = freePort();
        cluster = new PrivateCluster(home);
        launcher = Launcher.at(home).with("JINGTU_PORT", Integer.toString(port));
        health = URI.create("http://127.0.0.1:" + port + "/actuator/health");
    }

    @AfterEach
    void stop() {
        assertThat(launcher.run("stop").exitCode()).isZero();
    }

    @Test
    void survivesTheLossOfEachPart() throws Exception {
        Process first = start();
        assertThat(healthStatus()).isEqualTo(200);
        assertThat(launcher.run("status").exitCode()).isZero();
        assertThat(launcher.run("run"))
                .satisfies(second -> assertThat(second.exitCode()).isEqualTo(1))
                .satisfies(second -> assertThat(second.errors()).contains("already running"));

        long server = cluster.postmaster();
        ProcessHandle.of(server).orElseThrow().destroyForcibly();
        awaitOtherPostmaster(server);
        assertThat(healthStatus()).isEqualTo(200);

        first.destroyForcibly().waitFor();
        assertThat(healthStatus()).as("without its launcher").isEqualTo(200);

        Process second = start();
        assertThat(healthStatus()).isEqualTo(200);
        second.destroy();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isZero();
        assertThat(launcher.run("status").exitCode()).isEqualTo(3);
        assertThat(cluster.launch("database", "status").exitCode())
                .as("the cluster ends with its last user")
                .isEqualTo(3);
    }

    @Test
    void stopsTheClusterWhenTheServiceIsKilled() throws Exception {
        Process run = start();
        long service = Long.parseLong(note("java"));
        ProcessHandle.of(service).orElseThrow().destroyForcibly();

        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(137);
        assertThat(cluster.launch("database", "status").exitCode()).isEqualTo(3);
    }

    /** Every acknowledged position is there once, however often parts are killed. */
    @Test
    void noAcknowledgedPositionIsLost() throws Exception {
        Process run = start();
        String token = "a-device-of-the-test";
        cluster.asOwner("insert into vehicle (code, kind) values ('V1', 'sweeper');"
                + "insert into app_user (username, display_name, password_hash, role) values ('d', 'd', '-', 'device');"
                + "insert into api_token (user_id, name, token_sha256) select id, 'd', sha256('" + token
                + "') from app_user"
                + " where username = 'd';"
                + "insert into device (name, username, vehicle_id) select 'd', 'd', id from vehicle; select 1");
        try (PositionSender sender = new PositionSender(health.resolve("/"), token)) {
            for (int round = 0; round < 2; round++) {
                sender.awaitMore(1500);
                long server = cluster.postmaster();
                ProcessHandle.of(server).orElseThrow().destroyForcibly();
                awaitOtherPostmaster(server);
                sender.awaitMore(1500);
                ProcessHandle.of(Long.parseLong(note("java"))).orElseThrow().destroyForcibly();
                assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
                run = start();
            }
            sender.awaitMore(1500);
            sender.close();
            assertThat(cluster.asOwner("select count(*) from track_point"))
                    .isEqualTo(Long.toString(sender.acknowledged()));
        }
    }

    @Test
    void namesATakenPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(health.getPort())) {
            Launcher.Outcome outcome = launcher.run("run");
            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.errors())
                    .contains("port " + taken.getLocalPort())
                    .hasLineCount(1);
        }
    }

    /** As phones need it for their position and for pages without a network. */
    @Test
    void speaksHttpsWithACertificateFromFiles() throws Exception {
        Path certificate = folder.resolve("certificate.pem");
        Path key = folder.resolve("key.pem");
        makeCertificate(certificate, key);
        launcher = launcher.with("JINGTU_TLS_CERT", certificate.toString()).with("JINGTU_TLS_KEY", key.toString());
        start();
        String address = "https://127.0.0.1:" + health.getPort();
        assertThat(launcher.run("status").output()).contains(address);
        HttpClient trusting =
                HttpClient.newBuilder().sslContext(trusting(certificate)).build();
        HttpResponse<String> page = trusting.send(
                HttpRequest.newBuilder(URI.create(address + "/crew-worker.js")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("self.addEventListener('fetch'");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(healthStatus()).as("without TLS on the same port").isEqualTo(400);
    }

    private static void makeCertificate(Path certificate, Path key) throws IOException, InterruptedException {
        Process openssl = new ProcessBuilder(
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "rsa:2048",
                        "-nodes",
                        "-days",
                        "2",
                        "-subj",
                        "/CN=test",
                        "-addext",
                        "subjectAltName=IP:127.0.0.1",
                        "-out",
                        certificate.toString(),
                        "-keyout",
                        key.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(openssl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(openssl.waitFor()).as(said).isZero();
    }

    private static SSLContext trusting(Path certificate) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(certificate)) {
            store.setCertificateEntry(
                    "test", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private Process start() {
        return launcher.startService(folder.resolve("log" + starts++));
    }

    private void awaitOtherPostmaster(long killed) {
        Launcher.Outcome status;
        do {
            status = launcher.run("database", "status");
        } while (status.exitCode() != 0 || status.output().contains("process " + killed));
    }

    private int healthStatus() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(health).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private String note(String name) throws IOException {
        return Files.readAllLines(cluster.home().resolve("service")).stream()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
