package fr.cadreia.register.step;

/**
 * What an expert answers to a request.
 *
 * @param correctionCourse {@code applied} when the correction that was proposed is adopted; null when none was
 */
record RequestAnswer(String correctionCourse, String answer) {

    boolean isCorrectionApplied() {
        return "applied".equals(correctionCourse);
    }
}
