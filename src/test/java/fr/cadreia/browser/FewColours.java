package fr.cadreia.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An image in the colours that it uses most, each other one replaced by the nearest of these. */
final class FewColours {

    private static final int MOST = 48;

    private static final int EXACT = 0xffffff;

    /** Colours that differ less than this tells are alike: the commonest of them stands for all. */
    private static final int COARSE = 0xf8f8f8;

    private FewColours() {}

    static BufferedImage of(BufferedImage image) {
        Map<Integer, Map<Integer, Integer>> counts = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int colour = image.getRGB(x, y) & EXACT;
                counts.computeIfAbsent(colour & COARSE, none -> new HashMap<>()).merge(colour, 1, Integer::sum);
            }
        }
        List<Integer> palette = counts.values().stream()
                .sorted(Comparator.comparing(FewColours::pixels).reversed())
                .limit(MOST)
                .map(FewColours::commonest)
                .toList();
        byte[][] parts = new byte[3][palette.size()];
        for (int index = 0; index < palette.size(); index++) {
            for (int part = 0; part < 3; part++) {
                parts[part][index] = (byte) (palette.get(index) >> 16 - 8 * part);
            }
        }
        IndexColorModel colours = new IndexColorModel(8, palette.size(), parts[0], parts[1], parts[2]);
        BufferedImage few =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colours);
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int colour = image.getRGB(x, y) & EXACT;
                few.getRaster().setSample(x, y, 0, nearest.computeIfAbsent(colour, each -> nearest(each, palette)));
            }
        }
        return few;
    }

    private static int pixels(Map<Integer, Integer> alike) {
        return alike.values().stream().mapToInt(count -> count).sum();
    }

    private static int commonest(Map<Integer, Integer> alike) {
        return alike.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static int nearest(int colour, List<Integer> palette) {
        int best = 0;
        for (int index = 1; index < palette.size(); index++) {
            if (distance(colour, palette.get(index)) < distance(colour, palette.get(best))) {
                best = index;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int distance = 0;
        for (int part = 0; part < 24; part += 8) {
            int difference = (one >> part & 0xff) - (other >> part & 0xff);
            distance += difference * difference;
        }
        return distance;
    }
}
