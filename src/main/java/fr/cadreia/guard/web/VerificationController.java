package fr.cadreia.guard.web;

import fr.cadreia.guard.DeployedDiagrams;
import fr.cadreia.guard.diagram.DiagramGuard;
import fr.cadreia.guard.diagram.requirement.CarriedStep;
import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.SourceFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Shows what the guard would answer to the deployment of some files, without deploying them. */
@Controller
@RequestMapping(VerificationController.PATH)
class VerificationController {

    static final String PATH = DiagramController.PATH + "/verification";

    private final DeployedDiagrams diagrams;
    private final DiagramGuard guard;

    VerificationController(DeployedDiagrams diagrams, DiagramGuard guard) {
        this.diagrams = diagrams;
        this.guard = guard;
    }

    /**
     * @param drawing BPMN XML, or empty for what is no diagram
     * @param number of the file on the page, from 0
     */
    record Verified(int number, String name, String drawing, List<CarriedStep> steps, List<ProblemView> problems) {}

    @GetMapping
    String show() {
        return "guard/verification";
    }

    @PostMapping
    String verify(
            @RequestParam(name = "fichiers", required = false) List<MultipartFile> given,
            Model model,
            HttpServletResponse response)
            throws IOException {
        List<SourceFile> files = new ArrayList<>();
        for (MultipartFile file : given == null ? List.<MultipartFile>of() : given) {
            if (!file.isEmpty()) {
                files.add(new SourceFile(name(file), file.getBytes()));
            }
        }
        if (files.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("error", "Choisissez au moins un fichier .bpmn, .dmn ou .form qui ne soit pas vide.");
            return show();
        }
        List<Problem> problems = diagrams.verify(files);
        List<Verified> verified = new ArrayList<>();
        for (SourceFile file : files) {
            verified.add(verified(verified.size(), file, problems));
        }
        model.addAttribute("files", verified);
        model.addAttribute("problemCount", problems.size());
        return show();
    }

    private Verified verified(int number, SourceFile file, List<Problem> problems) {
        return new Verified(
                number,
                file.name(),
                file.isDiagram() ? new String(file.content(), StandardCharsets.UTF_8) : "",
                guard.steps(file),
                ProblemView.of(problems.stream()
                        .filter(problem -> problem.file().equals(file.name()))
                        .toList()));
    }

    /** Returns the name of the file: some browsers send a whole path. */
    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
