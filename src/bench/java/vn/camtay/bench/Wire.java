package vn.camtay.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One kept connection to the application on this machine, as light as HTTP/1.1 can be: the load should not eat what it measures. */
final class Wire implements AutoCloseable {
    private static final int PORT = Integer.parseInt(Person.setting("CAMTAY_HTTP_PORT", "8080"));
    private static final int SIXTEEN = 16;
    /** The server hangs up after half a minute without a request. */
    private static final long IDLE_NANOS = 20_000_000_000L;

    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private long used;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String line = "";

    Wire(String remembered) throws IOException {
        connect();
        cookies.put("camtay_remember", remembered);
        cookieLine();
    }

    private void connect() throws IOException {
        socket = new Socket("127.0.0.1", PORT);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
        out = socket.getOutputStream();
        used = System.nanoTime();
    }

    /**
     * What came back.
     *
     * @param location where to go on; empty without one
     */
    record Reply(int status, String body, String location) {}

    /** On the same connection; on a new one, as a browser would, when the last was left alone for long. */
    Reply send(String method, String path, String headers, String body) throws IOException {
        if (System.nanoTime() - used > IDLE_NANOS) {
            socket.close();
            connect();
        }
        used = System.nanoTime();
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + line + headers + "Content-Length: "
                + content.length + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[start.length + content.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(content, 0, all, start.length, content.length);
        out.write(all);
        out.flush();
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
                throw new IOException("the server hung up");
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
