package fr.cadreia.engine.config;

import fr.cadreia.engine.DeploymentRefusedException;
import java.util.List;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.dto.ParseExceptionDto;

/** {@code {"type", "message", "details": {file: {"errors": […]}}, "problems": […]}}; details are the engine's own format. */
final class RefusedDeploymentDto extends ExceptionDto {

    private Object details;
    private List<?> problems = List.of();

    static RefusedDeploymentDto of(DeploymentRefusedException refused) {
        RefusedDeploymentDto dto = new RefusedDeploymentDto();
        dto.setType("ParseException");
        dto.setMessage(refused.getMessage());
        dto.details = ParseExceptionDto.fromException(refused).getDetails();
        dto.problems = refused.problems();
        return dto;
    }

    public Object getDetails() {
        return details;
    }

    public List<?> getProblems() {
        return problems;
    }
}
