/* What changed between two versions of a diagram, with the engine's own attributes; bundled for our pages. */
import { diff } from 'bpmn-js-differ';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';

function ids(changes) {
  return Object.keys(changes);
}

window.DiagramDifference = {
  moddleExtensions: { camunda },

  /* Ids of the elements; `moved` are those that were only drawn elsewhere. */
  between(before, after) {
    const found = diff(before, after);
    const real = new Set([...ids(found._added), ...ids(found._removed), ...ids(found._changed)]);
    return {
      added: ids(found._added),
      removed: ids(found._removed),
      changed: ids(found._changed),
      moved: ids(found._layoutChanged).filter(id => !real.has(id))
    };
  }
};
