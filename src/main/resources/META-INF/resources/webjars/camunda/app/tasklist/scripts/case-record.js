/**
 * A tab beside the form: the whole record of the task's case, as our own page of the task shows it to the same person. The
 * Tasklist draws it again for each task.
 */
const FAILED = 'Le dossier ne s’affiche pas. Rechargez la page, ou ouvrez la page du dossier.';

function said(text) {
  const paragraph = document.createElement('p');
  paragraph.className = 'record-status';
  paragraph.setAttribute('role', 'status');
  paragraph.textContent = text;
  return paragraph;
}

async function recordOf(taskId) {
  const answer = await fetch(new URL(`../../../../taches/${taskId}/dossier`, document.baseURI), {
    headers: { Accept: 'text/html' },
  });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const record = page.querySelector('.task-record');
  return record ? [...record.childNodes] : [said(FAILED)];
}

export default {
  id: 'cadre.dossier',
  pluginPoint: 'tasklist.task.detail',
  priority: 50,
  properties: { label: 'Dossier' },
  render: async (node, { taskId }) => {
    node.classList.add('task-record');
    node.dataset.task = taskId;
    node.replaceChildren(said('Le dossier s’ouvre…'));
    const parts = await recordOf(taskId).catch(() => [said(FAILED)]);
    // A person who has opened another task meanwhile sees that one's.
    if (node.dataset.task === taskId) {
      node.replaceChildren(...parts.map((part) => document.importNode(part, true)));
    }
  },
  unmount: () => {},
};
