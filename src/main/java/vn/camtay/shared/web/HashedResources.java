package vn.camtay.shared.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Adds a hash of its content to the address of each static file, so that browsers may keep it until it changes. */
public class HashedResources extends ResourceHandlerWrapper {
    static final String PARAMETER = "h";

    private static final Map<String, String> HASHES = new ConcurrentHashMap<>();

    /** Registered in faces-config.xml. */
    public HashedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name) {
        return hashed(super.createResource(name));
    }

    @Override
    public Resource createResource(String name, String library) {
        return hashed(super.createResource(name, library));
    }

    @Override
    public Resource createResource(String name, String library, String contentType) {
        return hashed(super.createResource(name, library, contentType));
    }

    private static Resource hashed(Resource resource) {
        return resource == null ? null : new Hashed(resource);
    }

    private static final class Hashed extends ResourceWrapper {
        Hashed(Resource resource) {
            super(resource);
        }

        @Override
        public String getRequestPath() {
            String path = super.getRequestPath();
            return path + (path.contains("?") ? "&" : "?") + PARAMETER + "="
                    + HASHES.computeIfAbsent(getLibraryName() + "/" + getResourceName(), key -> hash(getWrapped()));
        }

        private static String hash(Resource resource) {
            try (InputStream content = resource.getInputStream()) {
                if (content == null) {
                    return "0";
                }
                DigestInputStream digest = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"));
                digest.transferTo(java.io.OutputStream.nullOutputStream());
                return HexFormat.of().formatHex(digest.getMessageDigest().digest(), 0, 6);
            } catch (IOException | NoSuchAlgorithmException e) {
                throw new FacesException(e);
            }
        }
    }
}
