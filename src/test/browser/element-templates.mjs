/* Holds the element templates to the published schema, as Camunda Modeler does when it reads them. */
import { readFileSync } from 'node:fs';
import { validateAll } from '@bpmn-io/element-templates-validator';

let wrong = 0;
for (const file of process.argv.slice(2)) {
  const templates = JSON.parse(readFileSync(file, 'utf8'));
  for (const { valid, object, errors } of validateAll(templates).results) {
    if (!valid) {
      wrong++;
      console.error(`${file}: ${object.id}`);
      errors.forEach(error => console.error(`  ${error.message} (${error.dataPath ?? error.instancePath ?? ''})`));
    }
  }
}
process.exit(wrong ? 1 : 0);
