package vn.camtay.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * One kept connection to the application on this machine, as light as HTTP/1.1 can be: the load should not eat what it measures.
 * The server may end a connection after any answer; the next request then goes over a new one, as in a browser.
 */
final class Wire implements AutoCloseable {
    /** Connections that the server ended, of everybody. */
    static final LongAdder ENDED = new LongAdder();

    private static final int PORT = Integer.parseInt(Person.setting("CAMTAY_HTTP_PORT", "8080"));
    private static final int SIXTEEN = 16;
    private static final int PATIENCE_MILLIS = 30_000;
    /** What may be sent again when it is not known whether it was heard. */
    private static final Set<String> REPEATABLE = Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE");
    /** The server hangs up after half a minute without a request. */
    private static final long IDLE_NANOS = 20_000_000_000L;

    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private long used;
    private boolean ended;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String line = "";

    Wire(String remembered) throws IOException {
        connect();
        cookies.put("camtay_remember", remembered);
        cookieLine();
    }

    private void connect() throws IOException {
        socket = new Socket();
        socket.connect(new InetSocketAddress("127.0.0.1", PORT), PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
        out = socket.getOutputStream();
        used = System.nanoTime();
        ended = false;
    }

    /** The server ended the connection before it began to answer. */
    private static final class EndedException extends IOException {
        private static final long serialVersionUID = 1L;

        EndedException() {
            super("the server ended the connection without an answer");
        }
    }

    /**
     * What came back.
     *
     * @param location where to go on; empty without one
     */
    record Reply(int status, String body, String location) {}

    /**
     * On the same connection; on a new one when the server ended the last, or it was left alone for long. What got no answer is sent
     * once more where that does no harm.
     *
     * @throws IOException when nothing comes back in 30 seconds, or the server hangs up on a new connection too
     */
    Reply send(String method, String path, String headers, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String start = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
        String end = headers + "Content-Length: " + content.length + "\r\n\r\n";
        if (ended || System.nanoTime() - used > IDLE_NANOS) {
            reconnect();
        }
        try {
            return exchange(start + line + end, content);
        } catch (EndedException e) {
            ENDED.increment();
            reconnect();
            if (!REPEATABLE.contains(method)) {
                throw e;
            }
            return exchange(start + line + end, content);
        }
    }

    private void reconnect() throws IOException {
        socket.close();
        connect();
    }

    private Reply exchange(String head, byte[] content) throws IOException {
        used = System.nanoTime();
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[start.length + content.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(content, 0, all, start.length, content.length);
        try {
            out.write(all);
            out.flush();
            in.mark(1);
            if (in.read() < 0) {
                throw new EndedException();
            }
            in.reset();
        } catch (SocketTimeoutException e) {
            throw new IOException("no answer in " + PATIENCE_MILLIS / 1000 + " s", e);
        } catch (SocketException broken) {
            throw new EndedException();
        }
        return read();
    }

    private Reply read() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        String location = "";
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("connection:") && lower.contains("close")) {
                ended = true;
                ENDED.increment();
            } else if (lower.startsWith("location:")) {
                location = header.substring(9).strip();
            } else if (lower.startsWith("set-cookie:")) {
                String pair = header.substring(11).strip().split(";", 2)[0];
                cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
                cookieLine();
            }
        }
        if (!chunked) {
            return new Reply(status, new String(in.readNBytes(length), StandardCharsets.UTF_8), location);
        }
        StringBuilder body = new StringBuilder();
        for (int size = Integer.parseInt(line(), SIXTEEN); size > 0; size = Integer.parseInt(line(), SIXTEEN)) {
            body.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
            line();
        }
        line();
        return new Reply(status, body.toString(), location);
    }

    private String line() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server hung up in the middle of an answer");
            }
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }

    private void cookieLine() {
        line = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; ", "Cookie: ", "\r\n"));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
