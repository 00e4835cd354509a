package fr.cadreia.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.FileCopyUtils;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardMultipartHttpServletRequest;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * The door of every file that a page or an interface of ours is sent: a handler gets no byte of it before {@link VirusScan}
 * has looked at it. The engine's own interface takes files as deployments only, which are looked at there.
 */
@Component(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
class ScannedUploads extends StandardServletMultipartResolver implements MultipartResolver {

    private final VirusScan scan;

    ScannedUploads(VirusScan scan, MultipartProperties settings) {
        this.scan = scan;
        setResolveLazily(settings.isResolveLazily());
        setStrictServletCompliance(settings.isStrictServletCompliance());
    }

    @Override
    public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) {
        return new ScannedRequest(request);
    }

    private final class ScannedRequest extends StandardMultipartHttpServletRequest {

        private MultiValueMap<String, MultipartFile> scanned;

        ScannedRequest(HttpServletRequest request) {
            super(request, true);
        }

        @Override
        protected MultiValueMap<String, MultipartFile> getMultipartFiles() {
            if (scanned == null) {
                MultiValueMap<String, MultipartFile> files = new LinkedMultiValueMap<>();
                for (Map.Entry<String, List<MultipartFile>> field :
                        super.getMultipartFiles().entrySet()) {
                    field.getValue().forEach(file -> files.add(field.getKey(), new ScannedFile(file)));
                }
                scanned = files;
            }
            return scanned;
        }
    }

    /** A file that is looked at once, when its content is first asked for. */
    private final class ScannedFile implements MultipartFile {

        private final MultipartFile file;
        private boolean clean;

        ScannedFile(MultipartFile file) {
            this.file = file;
        }

        @Override
        public byte[] getBytes() throws IOException {
            byte[] content = file.getBytes();
            if (!clean) {
                scan.check(getName(), String.valueOf(getOriginalFilename()), content);
                clean = true;
            }
            return content;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new ByteArrayInputStream(getBytes());
        }

        @Override
        public void transferTo(File target) throws IOException {
            FileCopyUtils.copy(getBytes(), target);
        }

        @Override
        public String getName() {
            return file.getName();
        }

        @Override
        public String getOriginalFilename() {
            return file.getOriginalFilename();
        }

        @Override
        public String getContentType() {
            return file.getContentType();
        }

        @Override
        public boolean isEmpty() {
            return file.isEmpty();
        }

        @Override
        public long getSize() {
            return file.getSize();
        }
    }
}
