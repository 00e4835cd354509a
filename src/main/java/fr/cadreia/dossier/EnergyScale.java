package fr.cadreia.dossier;

import fr.cadreia.kernel.StartRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Orders of magnitude for the energy of a use of AI, as {@code energy.yaml} explains them.
 *
 * @param carbonGramsPerKwh grams of CO2 equivalent
 * @param carWhPerKilometre watt-hours of an electric car's kilometre
 * @param kettleWh watt-hours that make a litre of water boil
 * @param uses watt-hours of one use, by the kind of AI and the size of its model
 */
@ConfigurationProperties("cadre.energy")
public record EnergyScale(
        String method,
        String version,
        List<String> sources,
        BigDecimal carbonGramsPerKwh,
        BigDecimal carWhPerKilometre,
        BigDecimal kettleWh,
        List<Use> uses) {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    /** As forms take them. */
    private static final int DECIMALS = 2;

    private static final MathContext ROUGH = new MathContext(2);
    private static final String UNKNOWN = "unknown";
    private static final List<String> SIZES = List.of("small", "medium", "large");

    public EnergyScale {
        for (Use use : uses) {
            for (String size : SIZES) {
                List<BigDecimal> range = use.of(size);
                if (range == null || range.size() != 2 || range.get(0).compareTo(range.get(1)) > 0) {
                    throw new StartRefusedException(
                            "cadre.energy.uses donne, pour «\u00a0" + use.kind()
                                    + "\u00a0» et «\u00a0" + size
                                    + "\u00a0», deux nombres de wattheures, le plus petit d’abord\u00a0: corrigez-les, puis redémarrez.");
                }
            }
        }
    }

    /**
     * What one use of a kind of AI takes.
     *
     * @param kind as the review names it
     * @param small watt-hours, least and most, of a small model
     */
    public record Use(String kind, List<BigDecimal> small, List<BigDecimal> medium, List<BigDecimal> large) {

        private List<BigDecimal> of(String size) {
            return switch (size) {
                case "small" -> small;
                case "medium" -> medium;
                default -> large;
            };
        }
    }

    /** A range of kilowatt-hours a year, to two figures. */
    public record Range(BigDecimal least, BigDecimal most) {}

    /**
     * A row of the scale, for a form that computes with it.
     *
     * @param least watt-hours of one use
     */
    public record Row(String kind, String size, BigDecimal least, BigDecimal most) {}

    /** Lists the scale, with a row of each kind for a size that nobody knows. */
    public List<Row> rows() {
        return uses.stream()
                .flatMap(use -> Stream.concat(SIZES.stream(), Stream.of(UNKNOWN))
                        .map(size -> new Row(use.kind(), size, least(use, size), most(use, size))))
                .toList();
    }

    /**
     * Returns the energy of a year; empty for a kind that the scale does not have.
     *
     * @param size {@code small}, {@code medium}, {@code large}; anything else covers them all
     * @param usesAYear number of uses
     */
    public Optional<Range> year(String kind, String size, int usesAYear) {
        return uses.stream()
                .filter(use -> use.kind().equals(kind))
                .findFirst()
                .map(use -> new Range(
                        kilowattHours(least(use, size), usesAYear), kilowattHours(most(use, size), usesAYear)));
    }

    private static BigDecimal least(Use use, String size) {
        return use.of(SIZES.contains(size) ? size : "small").get(0);
    }

    private static BigDecimal most(Use use, String size) {
        return use.of(SIZES.contains(size) ? size : "large").get(1);
    }

    private static BigDecimal kilowattHours(BigDecimal wattHours, int times) {
        return plain(wattHours.multiply(BigDecimal.valueOf(times)).divide(THOUSAND));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal rough = number.round(ROUGH).stripTrailingZeros();
        return rough.scale() < 0
                ? rough.setScale(0)
                : rough.setScale(Math.min(rough.scale(), DECIMALS), RoundingMode.HALF_UP);
    }

    /** Returns kilograms of CO2 equivalent. */
    public BigDecimal carbonKg(BigDecimal kilowattHours) {
        return plain(kilowattHours.multiply(carbonGramsPerKwh).divide(THOUSAND));
    }

    /** Returns « soit 560 à 17 000 km en voiture électrique », or kettles where that says more. */
    public String everyday(BigDecimal leastKwh, BigDecimal mostKwh) {
        boolean small = mostKwh.multiply(THOUSAND).compareTo(carWhPerKilometre.multiply(BigDecimal.TEN)) < 0;
        BigDecimal unit = small ? kettleWh : carWhPerKilometre;
        String least = counted(leastKwh, unit);
        String most = counted(mostKwh, unit);
        return "soit " + (least.equals(most) ? most : least + " à " + most)
                + (small ? " fois un litre d’eau bouillie" : " km en voiture électrique");
    }

    private static String counted(BigDecimal kilowattHours, BigDecimal unit) {
        return FrenchText.number(plain(kilowattHours.multiply(THOUSAND).divide(unit, ROUGH)));
    }
}
