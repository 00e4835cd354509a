package fr.cadreia.kernel.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/**
 * A drawn QR code.
 *
 * @param path of an SVG element {@code path}
 * @param side of the square, in the path's units
 */
public record QrCode(String path, int side) {

    public static QrCode of(String text) {
        try {
            BitMatrix code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < code.getHeight(); y++) {
                for (int x = 0; x < code.getWidth(); x++) {
                    if (code.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new QrCode(path.toString(), code.getWidth());
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
