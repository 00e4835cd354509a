package fr.cadreia.register.web;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;

/** A file that is sent while it is written: it never stands in memory as a whole. */
@FunctionalInterface
interface RegisterFile {

    void writeTo(OutputStream out) throws IOException;

    /** Lets controllers answer with such a file. */
    @Component
    final class Converter extends AbstractHttpMessageConverter<RegisterFile> {

        Converter() {
            super(MediaType.ALL);
        }

        @Override
        protected boolean supports(Class<?> type) {
            return RegisterFile.class.isAssignableFrom(type);
        }

        @Override
        public boolean canRead(Class<?> type, MediaType media) {
            return false;
        }

        @Override
        protected RegisterFile readInternal(Class<? extends RegisterFile> type, HttpInputMessage input) {
            throw new HttpMessageNotReadableException("A file is only sent.", input);
        }

        /** It is at its end where nothing failed: a writer that ends what broke off would pass a part of it for the whole. */
        @Override
        protected void writeInternal(RegisterFile file, HttpOutputMessage output) throws IOException {
            file.writeTo(StreamUtils.nonClosing(output.getBody()));
        }
    }
}
